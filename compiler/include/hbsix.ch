/*
 * hbsix.ch: the commands of the SIx drivers, in terms of ours.
 */

#ifndef HB_SIX_CH_
#define HB_SIX_CH_

#include "hbsxdef.ch"

/* ---- names of functions ---- */

#xtranslate Sx_IndexFilter( [<order>] )  => ordFor( <order> )
#xtranslate Sx_TagName( [<order>] )      => iif( Used(), ordName( <order> ), "" )
#xtranslate Sx_SetTagOrder( [<tag>] [, <bag>] ) => sx_SetTag( <tag>[, <bag>] )
#xtranslate Sx_SetTagOrd( [<tag>] [, <bag>] )   => sx_SetTag( <tag>[, <bag>] )
#xtranslate Sx_SetTagNo( [<order>] )     => sx_SetTag( <order>, iif( ordNumber() > 0, ordBagName(), ordBagName( 1 ) ) )
#xtranslate Sx_SetTagNo( <order>, <bag> ) => sx_SetTag( <order>, <bag> )
#xtranslate _sxCondSet( [<args,...>] )   => ordCondSet( <args> )
#xtranslate SetRDD( [<driver>] )         => rddSetDefault( <driver> )
#xtranslate Sx_SetDirty( [<on>] )        => sx_SetTurbo( <on> )
#xtranslate Sx_DirtyArea( [<area>] )     => sx_TurboArea( <area> )

/* ---- reading past locks ---- */

#command SET DIRTYREAD ON                => sx_SetTurbo( .T. )
#command SET DIRTYREAD OFF               => sx_SetTurbo( .F. )
#command SET TURBOREAD ON                => sx_SetTurbo( .T. )
#command SET TURBOREAD OFF               => sx_SetTurbo( .F. )

/* ---- tables with triggers and passwords ---- */

#command USE <(table)> [VIA <driver>] [ALIAS <name>] [<new:NEW>] [<ex:EXCLUSIVE>] [<sh:SHARED>] [<ro:READONLY>] ;
             [CODEPAGE <cp>] [INDEX <(first)> [, <(next)>]] [TRIGGER <trigger>] [PASSWORD <password>] => ;
         [sx_SetTrigger( TRIGGER_PENDING, <trigger>, <driver> ) ;] [sx_SetPass( <password>, 1, <driver> ) ;] ;
         dbUseArea( <.new.>, <driver>, <(table)>, <(name)>, iif( <.sh.> .OR. <.ex.>, ! <.ex.>, NIL ), <.ro.> [, <cp>] ) ;
         [ ; dbSetIndex( <(first)> )] [ ; dbSetIndex( <(next)> )]

#command SORT [TO <(table)>] [ON <fields,...>] ;
              [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
              [VIA <driver>] [CODEPAGE <cp>] [<cur:USECURRENT>] [NOOPTIMIZE] => ;
         sx_SortOption( <.cur.> ) ; ;
         __dbSort( <(table)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <driver>,, <cp> )

#command MEMOPACK [BLOCK <size>] [OPTION <eval> [STEP <every>]] => sx_MemoPack( <size>, <{eval}>, <every> )
#command SET MEMOBLOCK TO <size>         => sx_SetMemoBlock( <size> )

/* ---- seeking ---- */

#xcommand WILDSEEK <mask>                => sx_WildSeek( <mask> )
#xcommand WILDSEEKNEXT <mask>            => sx_WildSeek( <mask>, .T. )

/* ---- orders ---- */

#command CLEAR ORDER <order>             => sx_ClearOrder( <order> )
#command SET TAGORDER TO <order>         => ordSetFocus( <order> )
#command SET TAGORDER TO                 => ordSetFocus( 0 )
#command SET ORDER TO TAG <(tag)> [OF <(bag)>] => ordSetFocus( <(tag)> [, <(bag)>] )
#command SET TAG TO <tag> [OF <(bag)>]   => ordSetFocus( <(tag)> [, <(bag)>] )
#command SET TAG TO                      => ordSetFocus( 0 )
#command REINDEX OPTION <eval> [STEP <every>] => REINDEX EVAL <eval> [EVERY <every>]
#command DELETE TAG <(tag)> [OF <(bag)>] [, <(nexttag)> [OF <(nextbag)>]] => ;
         ordDestroy( <(tag)>, <(bag)> ) [ ; ordDestroy( <(nexttag)>, <(nextbag)> )]
#command DELETE TAG ALL [OF <(bag)>]     => sx_KillTag( .T., <(bag)> )

#command CLEAR SCOPE                     => sx_ClrScope()
#xcommand SET SCOPETOP TO <value>        => sx_SetScope( 0, <value> )
#xcommand SET SCOPETOP TO                => sx_ClrScope( 0 )
#xcommand SET SCOPEBOTTOM TO <value>     => sx_SetScope( 1, <value> )
#xcommand SET SCOPEBOTTOM TO             => sx_ClrScope( 1 )
#command SET SCOPE TO                    => sx_ClrScope()
#command SET SCOPE TO <value>            => sx_SetScope( 0, <value> ) ; sx_SetScope( 1, <value> )

/* OPTION is EVAL, STEP is EVERY, FILTERON is USEFILTER, EMPTY is CUSTOM, SUBINDEX is USECURRENT */

#command SUBINDEX ON <key> TO <(bag)> [OPTION <eval> [STEP <every>]] [<filter:FILTERON,USEFILTER>] [<custom:EMPTY,CUSTOM>] ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] ;
               [EVAL <eval>] [EVERY <every>] [<unique:UNIQUE>] [<ascend:ASCENDING>] [<descend:DESCENDING>] ;
               [<add:ADDITIVE>] [<noopt:NOOPTIMIZE>] [<mem:MEMORY,TEMPORARY>] [<ex:EXCLUSIVE>] => ;
         ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, ;
                     [<.rest.>], [<.descend.>],, [<.add.>], .T., [<.custom.>], [<.noopt.>], <"while">, ;
                     [<.mem.>], [<.filter.>], [<.ex.>] ) ; ;
         ordCreate( <(bag)>,, <"key">, <{key}>, [<.unique.>] )
#command SUBINDEX ON <key> TAG <(tag)> [OF <(bag)>] [TO <(bag)>] ;
               [OPTION <eval> [STEP <every>]] [<filter:FILTERON,USEFILTER>] [<custom:EMPTY,CUSTOM>] ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] ;
               [EVAL <eval>] [EVERY <every>] [<unique:UNIQUE>] [<ascend:ASCENDING>] [<descend:DESCENDING>] ;
               [<add:ADDITIVE>] [<noopt:NOOPTIMIZE>] [<mem:MEMORY,TEMPORARY>] [<ex:EXCLUSIVE>] => ;
         ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, ;
                     [<.rest.>], [<.descend.>],, [<.add.>], .T., [<.custom.>], [<.noopt.>], <"while">, ;
                     [<.mem.>], [<.filter.>], [<.ex.>] ) ; ;
         ordCreate( <(bag)>, <(tag)>, <"key">, <{key}>, [<.unique.>] )

#command INDEX ON <key> [TAG <(tag)>] TO <(bag)> ;
               [OPTION <eval> [STEP <every>]] [<filter:FILTERON,USEFILTER>] [<custom:EMPTY,CUSTOM>] [<cur:SUBINDEX,USECURRENT>] ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] ;
               [EVAL <eval>] [EVERY <every>] [<unique:UNIQUE>] [<ascend:ASCENDING>] [<descend:DESCENDING>] ;
               [<add:ADDITIVE>] [<noopt:NOOPTIMIZE>] [<mem:MEMORY,TEMPORARY>] [<ex:EXCLUSIVE>] => ;
         ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, ;
                     [<.rest.>], [<.descend.>],, [<.add.>], [<.cur.>], [<.custom.>], [<.noopt.>], <"while">, ;
                     [<.mem.>], [<.filter.>], [<.ex.>] ) ; ;
         ordCreate( <(bag)>, <(tag)>, <"key">, <{key}>, [<.unique.>] )
#command INDEX ON <key> TAG <(tag)> [OF <(bag)>] [TO <(bag)>] ;
               [OPTION <eval> [STEP <every>]] [<filter:FILTERON,USEFILTER>] [<custom:EMPTY,CUSTOM>] [<cur:SUBINDEX,USECURRENT>] ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] ;
               [EVAL <eval>] [EVERY <every>] [<unique:UNIQUE>] [<ascend:ASCENDING>] [<descend:DESCENDING>] ;
               [<add:ADDITIVE>] [<noopt:NOOPTIMIZE>] [<mem:MEMORY,TEMPORARY>] [<ex:EXCLUSIVE>] => ;
         ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, ;
                     [<.rest.>], [<.descend.>],, [<.add.>], [<.cur.>], [<.custom.>], [<.noopt.>], <"while">, ;
                     [<.mem.>], [<.filter.>], [<.ex.>] ) ; ;
         ordCreate( <(bag)>, <(tag)>, <"key">, <{key}>, [<.unique.>] )

#endif
