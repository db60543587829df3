/*
 * std.ch: the commands every program knows without including anything.
 *
 * Each command becomes plain calls, assignments or structure keywords; nothing
 * here is known to the compiler. Of several rules that fit, the one written
 * last wins, so the general form of a command stands above its special forms.
 * Names the rules need (_SET_..., HB_SET_CASE_...) come from set.ch.
 *
 * One command family, one pair of files in tests/stdch.
 */

#include "set.ch"

#ifndef HB_STD_CH_
#define HB_STD_CH_

/* ---- names that programs ask for with #ifdef ---- */

#define _SET_CH
#define HB_COMPAT_C53
#define HB_CLP_UNDOC
#define HB_LEGACY_LEVEL4
#define HB_LEGACY_LEVEL5
#define HB_SYMBOL_UNUSED( symbol )   ( ( symbol ) )

/* ---- endings of structures, and words after them that say nothing ---- */

#command END SEQUENCE              => end
#command END SWITCH                => end
#command END WITH                  => end
#command END OBJECT                => end
#command DO WHILE <cond>           => while <cond>
#command END <structure>           => end
#command ENDDO <*remark*>          => enddo
#command ENDIF <*remark*>          => endif
#command ENDCASE <*remark*>        => endcase
#command ENDFOR [<*remark*>]       => next
#command NEXT <var> [TO <last>] [STEP <step>] => next

/* ---- procedures named by file ---- */

#command DO <proc>.prg [WITH <args,...>]   => do <proc> [WITH <args>]
#command CALL <proc>() [WITH <args,...>]   => call <proc> [WITH <args>]

#command STORE <value> TO <first> [, <next>]  => <first> := [ <next> := ] <value>

/* ---- settings of dBase that mean nothing here ---- */

#command SET ECHO <*setting*>      =>
#command SET HEADING <*setting*>   =>
#command SET MENU <*setting*>      =>
#command SET STATUS <*setting*>    =>
#command SET STEP <*setting*>      =>
#command SET SAFETY <*setting*>    =>
#command SET TALK <*setting*>      =>

#command SET PROCEDURE TO          =>
#command SET PROCEDURE TO <file>   => _ProcReq_( <(file)> )

#command SET FORMAT TO <proc>      => _ProcReq_( <(proc)> + ".fmt" ) ; __SetFormat( {|| <proc>() } )
#command SET FORMAT TO <proc>.<ext> => _ProcReq_( <(proc)> + "." + <(ext)> ) ; __SetFormat( {|| <proc>() } )
#command SET FORMAT TO <proc:&>    => if ( Empty( <(proc)> ) ) ; __SetFormat() ; else ; ;
                                      __SetFormat( &( "{||" + <(proc)> + "()}" ) ) ; end
#command SET FORMAT TO             => __SetFormat()

/* ---- dates and numbers ---- */

#define _DFSET( cFull, cShort )    Set( _SET_DATEFORMAT, iif( __SetCentury(), cFull, cShort ) )

#command SET DATE [TO] AMERICAN    => _DFSET( "mm/dd/yyyy", "mm/dd/yy" )
#command SET DATE [TO] ANSI        => _DFSET( "yyyy.mm.dd", "yy.mm.dd" )
#command SET DATE [TO] BRITISH     => _DFSET( "dd/mm/yyyy", "dd/mm/yy" )
#command SET DATE [TO] FRENCH      => _DFSET( "dd/mm/yyyy", "dd/mm/yy" )
#command SET DATE [TO] GERMAN      => _DFSET( "dd.mm.yyyy", "dd.mm.yy" )
#command SET DATE [TO] ITALIAN     => _DFSET( "dd-mm-yyyy", "dd-mm-yy" )
#command SET DATE [TO] JAPANESE    => _DFSET( "yyyy/mm/dd", "yy/mm/dd" )
#command SET DATE [TO] USA         => _DFSET( "mm-dd-yyyy", "mm-dd-yy" )

#command SET CENTURY <state:ON,OFF,&>   => __SetCentury( <(state)> )
#command SET CENTURY ( <on> )      => __SetCentury( <on> )

#command SET DATE FORMAT [TO] <format>  => Set( _SET_DATEFORMAT, <format> )
#command SET TIME FORMAT [TO] <format>  => Set( _SET_TIMEFORMAT, <format> )
#command SET EPOCH TO <year>       => Set( _SET_EPOCH, <year> )
#command SET DECIMALS TO <count>   => Set( _SET_DECIMALS, <count> )
#command SET DECIMALS TO           => Set( _SET_DECIMALS, 0 )

/* ---- places ---- */

#command SET DEFAULT TO <(dir)>    => Set( _SET_DEFAULT, <(dir)> )
#command SET DEFAULT TO            => Set( _SET_DEFAULT, "" )
#command SET PATH TO <*dirs*>      => Set( _SET_PATH, <(dirs)> )
#command SET PATH TO               => Set( _SET_PATH, "" )

/* ---- switches: ON, OFF, a macro, or an expression in parentheses ---- */

#command SET EXACT <state:ON,OFF,&>      => Set( _SET_EXACT, <(state)> )
#command SET EXACT ( <on> )              => Set( _SET_EXACT, <on> )
#command SET FIXED <state:ON,OFF,&>      => Set( _SET_FIXED, <(state)> )
#command SET FIXED ( <on> )              => Set( _SET_FIXED, <on> )
#command SET EXCLUSIVE <state:ON,OFF,&>  => Set( _SET_EXCLUSIVE, <(state)> )
#command SET EXCLUSIVE ( <on> )          => Set( _SET_EXCLUSIVE, <on> )
#command SET SOFTSEEK <state:ON,OFF,&>   => Set( _SET_SOFTSEEK, <(state)> )
#command SET SOFTSEEK ( <on> )           => Set( _SET_SOFTSEEK, <on> )
#command SET UNIQUE <state:ON,OFF,&>     => Set( _SET_UNIQUE, <(state)> )
#command SET UNIQUE ( <on> )             => Set( _SET_UNIQUE, <on> )
#command SET DELETED <state:ON,OFF,&>    => Set( _SET_DELETED, <(state)> )
#command SET DELETED ( <on> )            => Set( _SET_DELETED, <on> )
#command SET CONSOLE <state:ON,OFF,&>    => Set( _SET_CONSOLE, <(state)> )
#command SET CONSOLE ( <on> )            => Set( _SET_CONSOLE, <on> )
#command SET BELL <state:ON,OFF,&>       => Set( _SET_BELL, <(state)> )
#command SET BELL ( <on> )               => Set( _SET_BELL, <on> )
#command SET CONFIRM <state:ON,OFF,&>    => Set( _SET_CONFIRM, <(state)> )
#command SET CONFIRM ( <on> )            => Set( _SET_CONFIRM, <on> )
#command SET ESCAPE <state:ON,OFF,&>     => Set( _SET_ESCAPE, <(state)> )
#command SET ESCAPE ( <on> )             => Set( _SET_ESCAPE, <on> )
#command SET INTENSITY <state:ON,OFF,&>  => Set( _SET_INTENSITY, <(state)> )
#command SET INTENSITY ( <on> )          => Set( _SET_INTENSITY, <on> )
#command SET SCOREBOARD <state:ON,OFF,&> => Set( _SET_SCOREBOARD, <(state)> )
#command SET SCOREBOARD ( <on> )         => Set( _SET_SCOREBOARD, <on> )
#command SET WRAP <state:ON,OFF,&>       => Set( _SET_WRAP, <(state)> )
#command SET WRAP ( <on> )               => Set( _SET_WRAP, <on> )
#command SET STRICTREAD <state:ON,OFF,&> => Set( _SET_STRICTREAD, <(state)> )
#command SET STRICTREAD ( <on> )         => Set( _SET_STRICTREAD, <on> )
#command SET OPTIMIZE <state:ON,OFF,&>   => Set( _SET_OPTIMIZE, <(state)> )
#command SET OPTIMIZE ( <on> )           => Set( _SET_OPTIMIZE, <on> )
#command SET AUTOPEN <state:ON,OFF,&>    => Set( _SET_AUTOPEN, <(state)> )
#command SET AUTOPEN ( <on> )            => Set( _SET_AUTOPEN, <on> )
#command SET HARDCOMMIT <state:ON,OFF,&> => Set( _SET_HARDCOMMIT, <(state)> )
#command SET HARDCOMMIT ( <on> )         => Set( _SET_HARDCOMMIT, <on> )

#command SET DELIMITERS <state:ON,OFF,&> => Set( _SET_DELIMITERS, <(state)> )
#command SET DELIMITERS ( <on> )         => Set( _SET_DELIMITERS, <on> )
#command SET DELIMITERS TO <chars>       => Set( _SET_DELIMCHARS, <chars> )
#command SET DELIMITERS TO [DEFAULT]     => Set( _SET_DELIMCHARS, "::" )

/* ---- where output goes ---- */

#command SET ALTERNATE <state:ON,OFF,&>  => Set( _SET_ALTERNATE, <(state)> )
#command SET ALTERNATE ( <on> )          => Set( _SET_ALTERNATE, <on> )
#command SET ALTERNATE TO                => Set( _SET_ALTFILE, "" )
#command SET ALTERNATE TO <(file)> [<add:ADDITIVE>] => Set( _SET_ALTFILE, <(file)>, <.add.> )

#command SET PRINTER <state:ON,OFF,&>    => Set( _SET_PRINTER, <(state)> )
#command SET PRINTER ( <on> )            => Set( _SET_PRINTER, <on> )
#command SET PRINTER TO                  => Set( _SET_PRINTFILE, "" )
#command SET PRINTER TO <(file)> [<add:ADDITIVE>]   => Set( _SET_PRINTFILE, <(file)>, <.add.> )

#command SET DEVICE TO SCREEN            => Set( _SET_DEVICE, "SCREEN" )
#command SET DEVICE TO PRINTER           => Set( _SET_DEVICE, "PRINTER" )
#command SET MARGIN TO <column>          => Set( _SET_MARGIN, <column> )
#command SET MARGIN TO                   => Set( _SET_MARGIN, 0 )

/* ---- screen and keyboard ---- */

#command SET CURSOR <state:ON,OFF,&>     => SetCursor( iif( Upper( <(state)> ) == "ON", 1, 0 ) )
#command SET CURSOR ( <on> )             => SetCursor( iif( <on>, 1, 0 ) )

#command SET COLOR TO [<*spec*>]         => SetColor( #<spec> )
#command SET COLOR TO ( <spec> )         => SetColor( <spec> )
#command SET COLOUR TO [<*spec*>]        => SET COLOR TO [<spec>]

#command SET MESSAGE TO <row> [<mid:CENTER,CENTRE>] => Set( _SET_MESSAGE, <row> ) ; Set( _SET_MCENTER, <.mid.> )
#command SET MESSAGE TO                  => Set( _SET_MESSAGE, 0 ) ; Set( _SET_MCENTER, .F. )
#command SET TYPEAHEAD TO <size>         => Set( _SET_TYPEAHEAD, <size> )
#command SET EVENTMASK TO <mask>         => Set( _SET_EVENTMASK, <mask> )
#command SET VIDEOMODE TO <mode>         => Set( _SET_VIDEOMODE, <mode> )

#command SET KEY <key> TO <proc>         => SetKey( <key>, {| p, l, v | <proc>( p, l, v ) } )
#command SET KEY <key> TO <proc>( [<args,...>] ) => SET KEY <key> TO <proc>
#command SET KEY <key> TO <proc:&>       => if ( Empty( <(proc)> ) ) ; SetKey( <key>, NIL ) ; else ; ;
                                            SetKey( <key>, {| p, l, v | <proc>( p, l, v ) } ) ; end
#command SET KEY <key> [TO]              => SetKey( <key>, NIL )
#command SET FUNCTION <key> [TO] [<text>] => __SetFunction( <key>, <text> )

/* ---- orders ---- */

#command SET ORDER TO <order> [IN <(bag)>]     => ordSetFocus( <order> [, <(bag)>] )
#command SET ORDER TO TAG <(tag)> [IN <(bag)>] => ordSetFocus( <(tag)> [, <(bag)>] )
#command SET ORDER TO                    => ordSetFocus( 0 )
#command SET INDEX TO [<(first)> [, <(next)>]] [<add:ADDITIVE>] => ;
         if ! <.add.> ; ordListClear() ; end [ ; ordListAdd( <(first)> )] [ ; ordListAdd( <(next)> )]

#command SET SCOPETOP TO                 => ordScope( 0, nil )
#command SET SCOPETOP TO <value>         => ordScope( 0, <value> )
#command SET SCOPEBOTTOM TO              => ordScope( 1, nil )
#command SET SCOPEBOTTOM TO <value>      => ordScope( 1, <value> )
#command SET SCOPE TO                    => ordScope( 0, nil ) ; ordScope( 1, nil )
#command SET SCOPE TO <first>, <last>    => ordScope( 0, <first> ) ; ordScope( 1, <last> )
#command SET SCOPE TO <value>            => ordScope( 0, <value> ) ; ordScope( 1, <value> )
#command SET SCOPE TO , <last>           => ordScope( 1, <last> )

#command SET DESCENDING ON               => ordDescend( ,, .T. )
#command SET DESCENDING OFF              => ordDescend( ,, .F. )

/* ---- settings of the table drivers ---- */

#command SET AUTORDER TO                 => Set( _SET_AUTORDER, 0 )
#command SET AUTORDER TO <order>         => Set( _SET_AUTORDER, <order> )
#command SET AUTOSHARE TO                => Set( _SET_AUTOSHARE, 0 )
#command SET AUTOSHARE TO <mode>         => Set( _SET_AUTOSHARE, <mode> )
#command SET MBLOCKSIZE TO <bytes>       => Set( _SET_MBLOCKSIZE, <bytes> )
#command SET MEMOBLOCK TO <bytes>        => Set( _SET_MBLOCKSIZE, <bytes> )
#command SET MFILEEXT TO <ext>           => Set( _SET_MFILEEXT, <ext> )
#command SET DBFLOCKSCHEME TO <scheme>   => Set( _SET_DBFLOCKSCHEME, <scheme> )
#command SET DBFLOCKSCHEME TO            => Set( _SET_DBFLOCKSCHEME, 0 )

#command SET FILECASE <(mode)>           => Set( _SET_FILECASE, <(mode)> )
#command SET FILECASE ( <mode> )         => Set( _SET_FILECASE, <mode> )
#command SET DIRCASE <(mode)>            => Set( _SET_DIRCASE, <(mode)> )
#command SET DIRCASE ( <mode> )          => Set( _SET_DIRCASE, <mode> )
#command SET DIRSEPARATOR <char>         => Set( _SET_DIRSEPARATOR, <char> )
#command SET EOL <chars>                 => Set( _SET_EOL, <chars> )

/* ---- writing lines ---- */

#command ?  [<items,...>]                => QOut( <items> )
#command ?? [<items,...>]                => QQOut( <items> )
#command EJECT                           => __Eject()

#command TEXT                            => #pragma __text|QOut( %s )|QQOut( )
#command TEXT TO FILE <(file)>           => __TextSave( <(file)> ) ; #pragma __text|QOut( %s )|__TextRestore( )
#command TEXT TO PRINTER                 => __TextSave( "PRINTER" ) ; #pragma __text|QOut( %s )|__TextRestore( )
#xcommand TEXTBLOCK <*remark*>           =>

/* ---- the full screen ---- */

#command CLS                             => Scroll() ; SetPos( 0, 0 )
#command CLEAR SCREEN                    => CLS
#command SAVE SCREEN                     => __XSaveScreen()
#command RESTORE SCREEN                  => __XRestScreen()
#command SAVE SCREEN TO <var>            => <var> := SaveScreen( 0, 0, MaxRow(), MaxCol() )
#command RESTORE SCREEN FROM <var>       => RestScreen( 0, 0, MaxRow(), MaxCol(), <var> )

#command @ <row>, <col>                  => Scroll( <row>, <col>, <row> ) ; SetPos( <row>, <col> )
#command @ <row>, <col> CLEAR            => Scroll( <row>, <col> ) ; SetPos( <row>, <col> )
#command @ <row>, <col> CLEAR TO <row2>, <col2> => ;
         Scroll( <row>, <col>, <row2>, <col2> ) ; SetPos( <row>, <col> )
#command @ <row>, <col>, <row2>, <col2> BOX <chars> [COLOR <color>] => ;
         DispBox( <row>, <col>, <row2>, <col2>, <chars> [, <color>] )
#command @ <row>, <col> TO <row2>, <col2> [DOUBLE] [COLOR <color>] => ;
         DispBox( <row>, <col>, <row2>, <col2>, 2 [, <color>] )
#command @ <row>, <col> TO <row2>, <col2> [COLOR <color>] => ;
         DispBox( <row>, <col>, <row2>, <col2>, 1 [, <color>] )
#command @ <row>, <col> SAY <value> [PICTURE <pic>] [COLOR <color>] => ;
         DevPos( <row>, <col> ) ; DevOutPict( <value>, <pic> [, <color>] )
#command @ <row>, <col> SAY <value> [COLOR <color>] => ;
         DevPos( <row>, <col> ) ; DevOut( <value> [, <color>] )
#command @ <row>, <col> PROMPT <text> [MESSAGE <message>] => ;
         __AtPrompt( <row>, <col>, <text> , <message> )

#command MENU TO <var>                   => <var> := __MenuTo( {| _1 | iif( PCount() == 0, <var>, <var> := _1 ) }, #<var> )

/* ---- asking at the keyboard ---- */

#command WAIT [<prompt>]                 => __Wait( <prompt> )
#command WAIT [<prompt>] TO <var>        => <var> := __Wait( <prompt> )
#command ACCEPT [<prompt>] TO <var>      => <var> := __Accept( <prompt> )
#command INPUT [<prompt>] TO <var>       => if ( ! Empty( __Accept( <prompt> ) ) ) ; <var> := &( __AcceptStr() ) ; end
#command KEYBOARD <keys>                 => __Keyboard( <keys> )
#command CLEAR TYPEAHEAD                 => __Keyboard()

/* ---- memory variables ---- */

#command CLEAR MEMORY                    => __mvClear()
#command RELEASE <vars,...>              => __mvXRelease( <"vars"> )
#command RELEASE ALL                     => __mvRelease( "*", .T. )
#command RELEASE ALL LIKE <mask>         => __mvRelease( #<mask>, .T. )
#command RELEASE ALL EXCEPT <mask>       => __mvRelease( #<mask>, .F. )

#command RESTORE [FROM <(file)>] [<add:ADDITIVE>] => __mvRestore( <(file)>, <.add.> )
#command SAVE TO <(file)> ALL LIKE <mask>     => __mvSave( <(file)>, <(mask)>, .T. )
#command SAVE ALL LIKE <mask> TO <(file)>     => __mvSave( <(file)>, <(mask)>, .T. )
#command SAVE ALL EXCEPT <mask> TO <(file)>   => __mvSave( <(file)>, <(mask)>, .F. )
#command SAVE TO <(file)> ALL EXCEPT <mask>   => __mvSave( <(file)>, <(mask)>, .F. )
#command SAVE [TO <(file)>] [ALL]             => __mvSave( <(file)>, "*", .T. )

#command RESTORE HBV [FROM <(file)>] [<add:ADDITIVE>] => hb_mvRestore( <(file)>, <.add.> )
#command SAVE HBV TO <(file)> ALL LIKE <mask>   => hb_mvSave( <(file)>, <(mask)>, .T. )
#command SAVE HBV ALL LIKE <mask> TO <(file)>   => hb_mvSave( <(file)>, <(mask)>, .T. )
#command SAVE HBV ALL EXCEPT <mask> TO <(file)> => hb_mvSave( <(file)>, <(mask)>, .F. )
#command SAVE HBV TO <(file)> ALL EXCEPT <mask> => hb_mvSave( <(file)>, <(mask)>, .F. )
#command SAVE HBV [TO <(file)>] [ALL]           => hb_mvSave( <(file)>, "*", .T. )

/* ---- files ---- */

#command ERASE <(file)>                  => FErase( <(file)> )
#command DELETE FILE <(file)>            => FErase( <(file)> )
#command RENAME <(old)> TO <(new)>       => FRename( <(old)>, <(new)> )
#command COPY FILE <(from)> TO <(to)>    => __CopyFile( <(from)>, <(to)> )
#command DIR [<(mask)>]                  => __Dir( <(mask)> )
#command TYPE <(file)> [<print:TO PRINTER>] [TO FILE <(dest)>] => ;
         __TypeFile( <(file)>, <.print.> ) [ ; COPY FILE <(file)> TO <(dest)> ]
#command TYPE <(file)> [<print:TO PRINTER>] => __TypeFile( <(file)>, <.print.> )

/* ---- program ---- */

#command REQUEST <names,...>             => EXTERNAL <names>
#command CANCEL                          => __Quit()
#command QUIT                            => __Quit()
#command RUN <*shell*>                   => __Run( #<shell> )
#command RUN ( <shell> )                 => __Run( <shell> )
#command ! <*shell*>                     => RUN <shell>
/* an assignment to a variable of that name is no command */
#command RUN = <value>                   => ( run := <value> )
#command RUN := <value>                  => ( run := <value> )

/* ---- work areas ---- */

#command CLOSE <alias>                   => <alias>->( dbCloseArea() )
#command CLOSE                           => dbCloseArea()
#command CLOSE DATABASES                 => dbCloseAll()
#command CLOSE ALTERNATE                 => Set( _SET_ALTFILE, "" )
#command CLOSE FORMAT                    => __SetFormat( NIL )
#command CLOSE INDEXES                   => dbClearIndex()
#command CLOSE PROCEDURE                 =>
#command CLOSE ALL                       => CLOSE DATABASES ; SELECT 1 ; CLOSE FORMAT
#command CLEAR                           => CLEAR SCREEN ; CLEAR GETS
#command CLEAR ALL                       => CLOSE DATABASES ; CLOSE FORMAT ; CLEAR MEMORY ; CLEAR GETS ; ;
                                            SET ALTERNATE OFF ; SET ALTERNATE TO

#command SELECT <area>                   => dbSelectArea( <(area)> )
#command SELECT <func>( [<args,...>] )   => dbSelectArea( <func>( <args> ) )

#command USE                             => dbCloseArea()
#command USE <(table)> [VIA <driver>] [ALIAS <name>] [<new:NEW>] [<ex:EXCLUSIVE>] [<sh:SHARED>] [<ro:READONLY>] ;
             [CODEPAGE <cp>] [INDEX <(first)> [, <(next)>]] => ;
         dbUseArea( <.new.>, <driver>, <(table)>, <(name)>, iif( <.sh.> .OR. <.ex.>, ! <.ex.>, NIL ), <.ro.> [, <cp>] ) ;
         [ ; dbSetIndex( <(first)> )] [ ; dbSetIndex( <(next)> )]

#command APPEND BLANK                    => dbAppend()
#command PACK                            => __dbPack()
#command ZAP                             => __dbZap()
#command UNLOCK                          => dbUnlock()
#command UNLOCK ALL                      => dbUnlockAll()
#command COMMIT                          => dbCommitAll()

/* ---- moving ---- */

#command GOTO <record>                   => dbGoto( <record> )
#command GO <record>                     => dbGoto( <record> )
#command GOTO TOP                        => dbGoTop()
#command GO TOP                          => dbGoTop()
#command GOTO BOTTOM                     => dbGoBottom()
#command GO BOTTOM                       => dbGoBottom()
#command SKIP                            => dbSkip()
#command SKIP <count>                    => dbSkip( <count> )
#command SKIP ALIAS <alias>              => <alias>->( dbSkip() )
#command SKIP <count> ALIAS <alias>      => <alias>->( dbSkip( <count> ) )

#command FIND <*key*>                    => dbSeek( <(key)> )
#command FIND := <value>                 => ( find := <value> )
#command FIND = <value>                  => ( find := <value> )
#command CONTINUE                        => __dbContinue()
#command SEEK <key> [<soft:SOFTSEEK>] [<last:LAST>] => ;
         dbSeek( <key>, iif( <.soft.>, .T., NIL ), iif( <.last.>, .T., NIL ) )
#command LOCATE [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         __dbLocate( <{for}>, <{while}>, <next>, <rec>, <.rest.> )

#command SET RELATION TO                 => dbClearRelation()
#command SET RELATION [<add:ADDITIVE>] [TO <key> INTO <(child)> [<scoped:SCOPED>] ;
                      [, [TO] <nextkey> INTO <(next)> [<nextscoped:SCOPED>]]] => ;
         if ( ! <.add.> ) ; dbClearRelation() ; end ;
         ; dbSetRelation( <(child)>, <{key}>, <"key">, <.scoped.> ) ;
         [ ; dbSetRelation( <(next)>, <{nextkey}>, <"nextkey">, <.nextscoped.> )]

#command SET FILTER TO                   => dbClearFilter( NIL )
#command SET FILTER TO <cond>            => dbSetFilter( <{cond}>, <"cond"> )
#command SET FILTER TO <cond:&>          => if ( Empty( <(cond)> ) ) ; dbClearFilter() ; else ; ;
                                            dbSetFilter( <{cond}>, <(cond)> ) ; end

/* ---- changing records ---- */

#command REPLACE [<field> WITH <value> [, <nextfield> WITH <nextvalue>]] ;
                 [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         dbEval( {|| _FIELD-><field> := <value> [, _FIELD-><nextfield> := <nextvalue>] }, ;
                 <{for}>, <{while}>, <next>, <rec>, <.rest.> )
#command REPLACE <field> WITH <value> [, <nextfield> WITH <nextvalue>] => ;
         _FIELD-><field> := <value> [ ; _FIELD-><nextfield> := <nextvalue>]

#command DELETE [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         dbEval( {|| dbDelete() }, <{for}>, <{while}>, <next>, <rec>, <.rest.> )
#command DELETE                          => dbDelete()
#command RECALL [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         dbEval( {|| dbRecall() }, <{for}>, <{while}>, <next>, <rec>, <.rest.> )
#command RECALL                          => dbRecall()

/* ---- tables from tables ---- */

#command CREATE <(table)> [FROM <(from)>] [VIA <driver>] [ALIAS <name>] [<new:NEW>] [CODEPAGE <cp>] => ;
         __dbCreate( <(table)>, <(from)>, <driver>, <.new.>, <(name)> [, <cp>] )

#command COPY [STRUCTURE] [EXTENDED] [TO <(table)>] => __dbCopyXStruct( <(table)> )
#command COPY [STRUCTURE] [TO <(table)>] [FIELDS <fields,...>] => __dbCopyStruct( <(table)>, { <(fields)> } )

#command COPY [TO <(file)>] [FIELDS <fields,...>] ;
              [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
              [CODEPAGE <cp>] [DELIMITED [WITH <*delim*>]] => ;
         __dbDelim( .T., <(file)>, <(delim)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <cp> )
#command COPY [TO <(file)>] [SDF] [FIELDS <fields,...>] ;
              [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] [CODEPAGE <cp>] => ;
         __dbSDF( .T., <(file)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <cp> )
#command COPY [TO <(table)>] [FIELDS <fields,...>] ;
              [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
              [VIA <driver>] [CODEPAGE <cp>] => ;
         __dbCopy( <(table)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <driver>,, <cp> )

#command APPEND [FROM <(file)>] [FIELDS <fields,...>] ;
                [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
                [CODEPAGE <cp>] [DELIMITED [WITH <*delim*>]] => ;
         __dbDelim( .F., <(file)>, <(delim)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <cp> )
#command APPEND [FROM <(file)>] [SDF] [FIELDS <fields,...>] ;
                [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] [CODEPAGE <cp>] => ;
         __dbSDF( .F., <(file)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <cp> )
#command APPEND [FROM <(table)>] [FIELDS <fields,...>] ;
                [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
                [VIA <driver>] [CODEPAGE <cp>] => ;
         __dbApp( <(table)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <driver>,, <cp> )

#command SORT [TO <(table)>] [ON <fields,...>] ;
              [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
              [VIA <driver>] [CODEPAGE <cp>] => ;
         __dbSort( <(table)>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <driver>,, <cp> )
#command TOTAL [TO <(table)>] [ON <key>] [FIELDS <fields,...>] ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] ;
               [VIA <driver>] [CODEPAGE <cp>] => ;
         __dbTotal( <(table)>, <{key}>, { <(fields)> }, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <driver>,, <cp> )
#command UPDATE [FROM <(alias)>] [ON <key>] [<random:RANDOM>] ;
                [REPLACE <field> WITH <value> [, <nextfield> WITH <nextvalue>]] => ;
         __dbUpdate( <(alias)>, <{key}>, <.random.>, ;
                     {|| _FIELD-><field> := <value> [, _FIELD-><nextfield> := <nextvalue>] } )
#command JOIN [WITH <(alias)>] [TO <table>] [FIELDS <fields,...>] [FOR <for>] [VIA <driver>] [CODEPAGE <cp>] => ;
         __dbJoin( <(alias)>, <(table)>, { <(fields)> }, iif( Empty( #<for> ), {|| .T. }, <{for}> ), <driver>,, <cp> )

/* ---- sums over records ---- */

#command COUNT [TO <var>] [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         <var> := 0 ; dbEval( {|| <var> := <var> + 1 }, <{for}>, <{while}>, <next>, <rec>, <.rest.> )
#command SUM [<value> [, <nextvalue>] TO <var> [, <nextvar>]] ;
             [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         <var> := [ <nextvar> := ] 0 ; ;
         dbEval( {|| <var> := <var> + <value> [, <nextvar> := <nextvar> + <nextvalue>] }, ;
                 <{for}>, <{while}>, <next>, <rec>, <.rest.> )
#command AVERAGE [<value> [, <nextvalue>] TO <var> [, <nextvar>]] ;
                 [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         M->__Avg := <var> := [ <nextvar> := ] 0 ; ;
         dbEval( {|| M->__Avg := M->__Avg + 1, <var> := <var> + <value> [, <nextvar> := <nextvar> + <nextvalue>] }, ;
                 <{for}>, <{while}>, <next>, <rec>, <.rest.> ) ; ;
         <var> := <var> / M->__Avg [ ; <nextvar> := <nextvar> / M->__Avg ]

/* ---- showing records ---- */

#command LIST [<items,...>] [<off:OFF>] [<print:TO PRINTER>] [TO FILE <(file)>] ;
              [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         __dbList( <.off.>, { <{items}> }, .T., <{for}>, <{while}>, <next>, <rec>, <.rest.>, <.print.>, <(file)> )
#command DISPLAY [<items,...>] [<off:OFF>] [<print:TO PRINTER>] [TO FILE <(file)>] ;
                 [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] => ;
         __dbList( <.off.>, { <{items}> }, <.all.>, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <.print.>, <(file)> )
#command REPORT FORM <form> [HEADING <heading>] [<plain:PLAIN>] [<noeject:NOEJECT>] [<summary:SUMMARY>] ;
                     [<nocon:NOCONSOLE>] [<print:TO PRINTER>] [TO FILE <(file)>] ;
                     [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         __ReportForm( <(form)>, <.print.>, <(file)>, <.nocon.>, <{for}>, <{while}>, <next>, <rec>, <.rest.>, ;
                       <.plain.>, <heading>, <.noeject.>, <.summary.> )
#command LABEL FORM <form> [<sample:SAMPLE>] [<nocon:NOCONSOLE>] [<print:TO PRINTER>] [TO FILE <(file)>] ;
                    [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [ALL] => ;
         __LabelForm( <(form)>, <.print.>, <(file)>, <.nocon.>, <{for}>, <{while}>, <next>, <rec>, <.rest.>, <.sample.> )

/* ---- building and dropping orders ---- */

#command DELETE TAG <(tag)> [IN <(bag)>] [, <(nexttag)> [IN <(nextbag)>]] => ;
         ordDestroy( <(tag)>, <(bag)> ) [ ; ordDestroy( <(nexttag)>, <(nextbag)> )]

#command INDEX ON <key> [TAG <(tag)>] TO <(bag)> ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] ;
               [EVAL <eval>] [EVERY <every>] [<unique:UNIQUE>] [<ascend:ASCENDING>] [<descend:DESCENDING>] ;
               [<add:ADDITIVE>] [<cur:USECURRENT>] [<custom:CUSTOM>] [<noopt:NOOPTIMIZE>] ;
               [<mem:MEMORY,TEMPORARY>] [<filter:USEFILTER>] [<ex:EXCLUSIVE>] => ;
         ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, ;
                     [<.rest.>], [<.descend.>],, [<.add.>], [<.cur.>], [<.custom.>], [<.noopt.>], <"while">, ;
                     [<.mem.>], [<.filter.>], [<.ex.>] ) ; ;
         ordCreate( <(bag)>, <(tag)>, <"key">, <{key}>, [<.unique.>] )
#command INDEX ON <key> TAG <(tag)> [TO <(bag)>] ;
               [FOR <for>] [WHILE <while>] [NEXT <next>] [RECORD <rec>] [<rest:REST>] [<all:ALL>] ;
               [EVAL <eval>] [EVERY <every>] [<unique:UNIQUE>] [<ascend:ASCENDING>] [<descend:DESCENDING>] ;
               [<add:ADDITIVE>] [<cur:USECURRENT>] [<custom:CUSTOM>] [<noopt:NOOPTIMIZE>] ;
               [<mem:MEMORY,TEMPORARY>] [<filter:USEFILTER>] [<ex:EXCLUSIVE>] => ;
         ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, ;
                     [<.rest.>], [<.descend.>],, [<.add.>], [<.cur.>], [<.custom.>], [<.noopt.>], <"while">, ;
                     [<.mem.>], [<.filter.>], [<.ex.>] ) ; ;
         ordCreate( <(bag)>, <(tag)>, <"key">, <{key}>, [<.unique.>] )
#command INDEX ON <key> TO <(bag)> [<unique:UNIQUE>] => ;
         dbCreateIndex( <(bag)>, <"key">, <{key}>, iif( <.unique.>, .T., NIL ) )
#command REINDEX [EVAL <eval>] [EVERY <every>] [<noopt:NOOPTIMIZE>] => ;
         ordCondSet( ,,,, <{eval}>, <every>,,,,,,,,,, <.noopt.> ) ; ordListRebuild()
#command REINDEX                         => ordListRebuild()

/* ---- GETs ---- */

#command READ                            => ReadModal( GetList, NIL,,,,, ) ; GetList := {} ; ( GetList )
#command READ SAVE                       => ReadModal( GetList, NIL,,,,, )
#command CLEAR GETS                      => ReadKill( .T. ) ; GetList := {} ; ( GetList )
#command READ [MENU <menu>] [MSG AT <row>, <left>, <right> [MSG COLOR <color>]] => ;
         ReadModal( GetList, NIL, <menu>, <row>, <left>, <right>, <color> ) ; GetList := {} ; ( GetList )
#command READ SAVE [MENU <menu>] [MSG AT <row>, <left>, <right> [MSG COLOR <color>]] => ;
         ReadModal( GetList, NIL, <menu>, <row>, <left>, <right>, <color> )

/* A clause that is short for another one is rewritten and the line is tried again */
#xcommand @ [<before,...>] COLOUR [<after,...>] => @ [<before>] COLOR [<after>]
#command @ <row>, <col> SAY <value> [<sayclauses,...>] GET <var> [<getclauses,...>] => ;
         @ <row>, <col> SAY <value> [<sayclauses>] ; @ Row(), Col() + 1 GET <var> [<getclauses>]
#command @ <row>, <col> GET <var> [<before,...>] RANGE <low>, <high> [<after,...>] => ;
         @ <row>, <col> GET <var> [<before>] VALID {| _1 | RangeCheck( _1,, <low>, <high> ) } [<after>]
#command @ <row>, <col> GET <var> [<before,...>] COLOR <color> [<after,...>] => ;
         @ <row>, <col> GET <var> [<before>] SEND colorDisp( <color> ) [<after>]

#command @ <row>, <col> GET <var> [PICTURE <pic>] [VALID <valid>] [WHEN <when>] [SEND <msg>] ;
                        [CAPTION <caption>] [MESSAGE <message>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, <pic>, <{valid}>, <{when}> ) ) ;
         [ ; ATail( GetList ):Caption := <caption> ;
           ; ATail( GetList ):CapRow := ATail( Getlist ):row ;
           ; ATail( GetList ):CapCol := ATail( Getlist ):col - __CapLength( <caption> ) - 1] ;
         [ ; ATail( GetList ):message := <message>] [ ; ATail( GetList ):<msg>] ;
         ; ATail( GetList ):Display()

#command @ <row>, <col> GET <var> CHECKBOX [VALID <valid>] [WHEN <when>] [CAPTION <caption>] [MESSAGE <message>] ;
                        [COLOR <color>] [FOCUS <focus>] [STATE <state>] [STYLE <style>] ;
                        [SEND <msg>] [GUISEND <guimsg>] [BITMAPS <bitmaps>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, NIL, <{valid}>, <{when}> ) ) ;
         ; ATail( GetList ):Control := _CheckBox_( <var>, <caption>, <message>, <color>, <{focus}>, <{state}>, <style>, <bitmaps> ) ;
         ; ATail( GetList ):reader := {| a, b, c, d | GUIReader( a, b, c, d ) } ;
         [ ; ATail( GetList ):<msg>] [ ; ATail( GetList ):Control:<guimsg>] ;
         ; ATail( GetList ):Control:Display()

#command @ <row>, <col>, <row2>, <col2> GET <var> LISTBOX <items> [VALID <valid>] [WHEN <when>] [CAPTION <caption>] ;
                        [MESSAGE <message>] [COLOR <color>] [FOCUS <focus>] [STATE <state>] ;
                        [<drop:DROPDOWN>] [<bar:SCROLLBAR>] [SEND <msg>] [GUISEND <guimsg>] [BITMAP <bitmap>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, NIL, <{valid}>, <{when}> ) ) ;
         ; ATail( GetList ):Control := _ListBox_( ATail( Getlist ):row, ATail( Getlist ):col, <row2>, <col2>, <var>, <items>, ;
           <caption>, <message>, <color>, <{focus}>, <{state}>, <.drop.>, <.bar.>, <bitmap> ) ;
         ; ATail( GetList ):reader := {| a, b, c, d | GUIReader( a, b, c, d ) } ;
         [ ; ATail( GetList ):<msg>] [ ; ATail( GetList ):Control:<guimsg>] ;
         ; ATail( GetList ):Control:Display()

#command @ <row>, <col> GET <var> PUSHBUTTON [VALID <valid>] [WHEN <when>] [CAPTION <caption>] [MESSAGE <message>] ;
                        [COLOR <color>] [FOCUS <focus>] [STATE <state>] [STYLE <style>] ;
                        [SEND <msg>] [GUISEND <guimsg>] [BITMAP <bitmap>] ;
                        [SIZE X <sizex> Y <sizey>] [CAPOFF X <capx> Y <capy>] [BMPOFF X <bmpx> Y <bmpy>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, NIL, <{valid}>, <{when}> ) ) ;
         ; ATail( GetList ):Control := _PushButt_( <caption>, <message>, <color>, <{focus}>, <{state}>, <style>, ;
           <sizex>, <sizey>, <capx>, <capy>, <bitmap>, <bmpx>, <bmpy> ) ;
         ; ATail( GetList ):reader := {| a, b, c, d | GUIReader( a, b, c, d ) } ;
         [ ; ATail( GetList ):<msg>] [ ; ATail( GetList ):Control:<guimsg>] ;
         ; ATail( GetList ):Control:Display()

#command @ <row>, <col>, <row2>, <col2> GET <var> RADIOGROUP <buttons> [VALID <valid>] [WHEN <when>] [CAPTION <caption>] ;
                        [MESSAGE <message>] [COLOR <color>] [FOCUS <focus>] [STYLE <style>] ;
                        [SEND <msg>] [GUISEND <guimsg>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, NIL, <{valid}>, <{when}> ) ) ;
         ; ATail( GetList ):Control := _RadioGrp_( ATail( Getlist ):row, ATail( Getlist ):col, <row2>, <col2>, <var>, <buttons>, ;
           <caption>, <message>, <color>, <{focus}>, <style> ) ;
         ; ATail( GetList ):reader := {| a, b, c, d | GUIReader( a, b, c, d ) } ;
         [ ; ATail( GetList ):<msg>] [ ; ATail( GetList ):Control:<guimsg>] ;
         ; ATail( GetList ):Control:Display()

#command @ <row>, <col>, <row2>, <col2> GET <var> TBROWSE <browse> [VALID <valid>] [WHEN <when>] [MESSAGE <message>] ;
                        [SEND <msg>] [GUISEND <guimsg>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, NIL, <{valid}>, <{when}> ) ) ;
         ; <browse>:ntop := ATail( Getlist ):row ; <browse>:nleft := ATail( Getlist ):col ;
         ; <browse>:nbottom := <row2> ; <browse>:nright := <col2> ; <browse>:Configure() ;
         ; ATail( GetList ):Control := <browse> ;
         ; ATail( GetList ):reader := {| a, b, c, d | TBReader( a, b, c, d ) } ;
         [ ; ATail( GetList ):Control:Message := <message>] [ ; ATail( GetList ):<msg>] [ ; ATail( GetList ):Control:<guimsg>]
#command @ <row>, <col>, <row2>, <col2> GET <var> TBROWSE <browse> ALIAS <alias> [VALID <valid>] [WHEN <when>] ;
                        [MESSAGE <message>] [SEND <msg>] [GUISEND <guimsg>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, NIL, <{valid}>, <{when}> ) ) ;
         ; <browse>:ntop := ATail( Getlist ):row ; <browse>:nleft := ATail( Getlist ):col ;
         ; <browse>:nbottom := <row2> ; <browse>:nright := <col2> ; <browse>:Configure() ;
         ; ATail( GetList ):Control := <browse> ;
         ; ATail( GetList ):reader := {| a, b, c, d | <alias>->( TBReader( a, b, c, d ) ) } ;
         [ ; ATail( GetList ):Control:Message := <message>] [ ; ATail( GetList ):<msg>] [ ; ATail( GetList ):Control:<guimsg>]

#command @ <row>, <col> GET <var> [PICTURE <pic>] [VALID <valid>] [WHEN <when>] [SEND <msg>] => ;
         SetPos( <row>, <col> ) ; AAdd( GetList, _GET_( <var>, <"var">, <pic>, <{valid}>, <{when}> ) ) ;
         [ ; ATail( GetList ):<msg>] ; ATail( GetList ):Display()

#endif
