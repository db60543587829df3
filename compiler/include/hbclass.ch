/*
 * hbclass.ch: the words that declare a class, CREATE CLASS ... ENDCLASS.
 *
 * A class becomes one function that builds the class at its first call, with
 * messages to an HBClass object, and answers an instance at every call. A
 * method becomes a static function named CLASS_METHOD.
 *
 * Between CREATE CLASS and ENDCLASS the name _CLASS_MODE_ stands for __CLS_IN__,
 * outside of it for __CLS_OUT__: "METHOD name" declares in the one, starts the
 * body of a method in the other. _CLASS_NAME_ stands for the class in work.
 *
 * Define before including:
 *   HB_CLS_NOTOBJECT      a class that names no ancestor has none (else HBObject)
 *   HB_CLS_NOAUTOINIT     typed members stay NIL instead of empty
 *   HB_CLS_NO_DECORATION  method functions are named METHOD
 *   HB_CLS_NO_OO_ERR      bodies of undeclared methods are no matter
 *   HB_CLS_PARAMS_ERR     parameters of the body must be written as declared
 *                         (also with -w3), unless HB_CLS_NO_PARAMS_ERR
 */

#ifndef HB_CLASS_CH_
#define HB_CLASS_CH_

#include "hboo.ch"

#ifndef HB_SYMBOL_UNUSED
#define HB_SYMBOL_UNUSED( symbol )   ( ( symbol ) )
#endif

#ifdef HB_CLS_NOAUTOINIT
#define __HB_CLS_NOINI   .T.
#else
#define __HB_CLS_NOINI   .F.
#endif

#define _CLASS_MODE_     __CLS_OUT__

/* ---- parts of a method's signature: name, or name( parameters ) ---- */

#xtranslate __CLS_ID( <name> )                         => <name>
#xtranslate __CLS_ID( <name>( [<params,...>] ) )       => <name>
#xtranslate __CLS_STR( <name> )                        => <"name">
#xtranslate __CLS_STR( <name>( [<params,...>] ) )      => <"name">
#xtranslate __CLS_ARGS( <name> )                       =>
#xtranslate __CLS_ARGS( <name>( [<params,...>] ) )     => [, <params>]
#xtranslate __CLS_SEND( <name>, <sig> )                => <name>
#xtranslate __CLS_SEND( <name>, <sig>( [<args,...>] ) ) => <name>( <args> )
#xtranslate __CLS_CALL( <name>, <sig> )                => <name>()
#xtranslate __CLS_CALL( <name>, <sig>( [<args,...>] ) ) => <name>( <args> )
#xtranslate __CLS_CALL( <name>( [<own,...>] ), <sig> ) => <name>()
#xtranslate __CLS_CALL( <name>( [<own,...>] ), <sig>( [<args,...>] ) ) => <name>( <args> )
#xtranslate __CLS_EXT( <func> )                        => @<func>()
#xtranslate __CLS_EXT( <func>( [<params,...>] ) )      => @<func>()

#ifdef HB_CLS_NO_DECORATION
#xtranslate __CLS_BODY( <!cls!>, <sig> )                      => <sig>
#xtranslate __CLS_REF( <!cls!>, <!name!> )                    => @<name>()
#xtranslate __CLS_REF( <!cls!>, <!name!>( [<params,...>] ) )  => @<name>()
#else
#xtranslate __CLS_BODY( <!cls!>, <sig> )                      => <cls>_<sig>
#xtranslate __CLS_REF( <!cls!>, <!name!> )                    => @<cls>_<name>()
#xtranslate __CLS_REF( <!cls!>, <!name!>( [<params,...>] ) )  => @<cls>_<name>()
#endif

/* ---- parts of the class's head ---- */

#xtranslate __CLS_FUNC( <cls> )             => <cls>
#xtranslate __CLS_FUNC( <cls>, <func> )     => <func>
#xtranslate __CLS_META( <cls>, )            => HBClass():new
#xtranslate __CLS_META( <cls>, <meta> )     => <meta>():new
#ifdef HB_CLS_NOTOBJECT
#xtranslate __CLS_SUPERS( [<supers,...>] )  => { <supers> }
#else
#xtranslate __CLS_SUPERS( <supers,...> )    => { <supers> }
#xtranslate __CLS_SUPERS( )                 => { @HBObject() }
#endif

#xtranslate __CLS_SCOPE( )                  => nScope
#xtranslate __CLS_SCOPE( EXPORTED )         => HB_OO_CLSTP_EXPORTED
#xtranslate __CLS_SCOPE( VISIBLE )          => HB_OO_CLSTP_EXPORTED
#xtranslate __CLS_SCOPE( PROTECTED )        => HB_OO_CLSTP_PROTECTED
#xtranslate __CLS_SCOPE( HIDDEN )           => HB_OO_CLSTP_HIDDEN

/* ---- does the body of a method belong to a declaration? ----
 * Every declaration leaves a rule behind that lets its body pass; what no such
 * rule takes is reported. */

#ifdef HB_CLS_NO_OO_ERR
#xcommand __CLS_CHECK <!cls!> <!name!> { <sig> }   =>
#xcommand __CLS_DECLARE <!cls!> <!name!> { <sig> } =>
#else
#xcommand __CLS_CHECK <!cls!> <!name!> { <sig> } => ;
          #warning Method \<<sig>> not declared or declaration mismatch in class \<<cls>>
#if ( __pragma( w ) > 2 .OR. defined( HB_CLS_PARAMS_ERR ) ) .AND. ! defined( HB_CLS_NO_PARAMS_ERR )
#xcommand __CLS_DECLARE <!cls!> <!name!> { <sig> } => ;
          #xcommand __CLS_CHECK <cls> <name> { <sig> } =>
#xcommand __CLS_DECLARE <!cls!> <!name!> { <!same!> } => ;
          #xcommand __CLS_CHECK <cls> <name> { \<sig> } =>
#else
#xcommand __CLS_DECLARE <!cls!> <!name!> { <sig> } => ;
          #xcommand __CLS_CHECK <cls> <name> { \<sig> } =>
#endif
#endif

/* ---- the class ---- */

#xcommand CLASS <!cls!> [METACLASS <!meta!>] [<from:FROM,INHERIT> <!super!> [, <!next!>]] ;
                [<friendly:MODULE FRIENDLY,MODULEFRIENDLY>] [<static:STATIC>] [FUNCTION <func>] => ;
   #undef _CLASS_NAME_ ; #define _CLASS_NAME_ <cls> ; ;
   #undef _CLASS_MODE_ ; #define _CLASS_MODE_ __CLS_IN__ ; ;
   [<static>] function __CLS_FUNC( <cls> [, <func>] ) ( ... ) ; ;
   STATIC s_oClass ; LOCAL nScope, oClass, oInstance ; ;
   IF s_oClass == NIL .AND. __clsLockDef( @s_oClass ) ; BEGIN SEQUENCE ; ;
   nScope := HB_OO_CLSTP_EXPORTED ; HB_SYMBOL_UNUSED( nScope ) ; ;
   oClass := __CLS_META( <cls>, <meta> )( <"cls">, __CLS_SUPERS( [@<super>()] [, @<next>()] ), ;
                                          @__CLS_FUNC( <cls> [, <func>] )() [, <.friendly.>] )

#xcommand ENDCLASS [<lock:LOCK,LOCKED>] => ;
   oClass:Create() ; [<-lock-> __clsLock( oClass:hClass ) ;] ;
   ALWAYS ; __clsUnlockDef( @s_oClass, oClass ) ; END ; ;
   oInstance := oClass:Instance() ; ;
   IF __objHasMsg( oInstance, "InitClass" ) ; oInstance:InitClass( ... ) ; END ; ;
   RETURN oInstance ; END ; ;
   RETURN s_oClass:Instance() ; ;
   #undef _CLASS_MODE_ ; #define _CLASS_MODE_ __CLS_OUT__

#xcommand EXPORTED:  => nScope := HB_OO_CLSTP_EXPORTED ; HB_SYMBOL_UNUSED( nScope )
#xcommand EXPORT:    => nScope := HB_OO_CLSTP_EXPORTED ; HB_SYMBOL_UNUSED( nScope )
#xcommand VISIBLE:   => nScope := HB_OO_CLSTP_EXPORTED ; HB_SYMBOL_UNUSED( nScope )
#xcommand PROTECTED: => nScope := HB_OO_CLSTP_PROTECTED ; HB_SYMBOL_UNUSED( nScope )
#xcommand HIDDEN:    => nScope := HB_OO_CLSTP_HIDDEN ; HB_SYMBOL_UNUSED( nScope )

#xcommand FRIEND CLASS <first> [, <next>]    => ;
   oClass:AddFriendClass( __CLS_EXT( <first> ) [, __CLS_EXT( <next> )] )
#xcommand FRIEND FUNCTION <first> [, <next>] => ;
   oClass:AddFriendFunc( __CLS_EXT( <first> ) [, __CLS_EXT( <next> )] )

/* ---- variables ---- */

#xcommand VAR <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
              [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<ro:READONLY,RO>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMultiData( <"type">, <value>, __CLS_SCOPE( <scope> )[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC], { <"first"> [, <"next">] }, __HB_CLS_NOINI )

#xcommand DATA <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
               [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<ro:READONLY,RO>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMultiData( <"type">, <value>, __CLS_SCOPE( <scope> )[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC], { <"first"> [, <"next">] }, __HB_CLS_NOINI )

#xcommand EXPORT <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
                 [<ro:READONLY,RO>] [<pers:PERSISTENT,PROPERTY>] => ;
   oClass:AddMultiData( <"type">, <value>, HB_OO_CLSTP_EXPORTED[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-pers-> + HB_OO_CLSTP_PERSIST], { <"first"> [, <"next">] }, __HB_CLS_NOINI )

#xcommand PROTECT <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
                  [<ro:READONLY,RO>] [<pers:PERSISTENT,PROPERTY>] => ;
   oClass:AddMultiData( <"type">, <value>, HB_OO_CLSTP_PROTECTED[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-pers-> + HB_OO_CLSTP_PERSIST], { <"first"> [, <"next">] }, __HB_CLS_NOINI )

#xcommand HIDDEN <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
                 [<ro:READONLY,RO>] [<pers:PERSISTENT,PROPERTY>] => ;
   oClass:AddMultiData( <"type">, <value>, HB_OO_CLSTP_HIDDEN[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-pers-> + HB_OO_CLSTP_PERSIST], { <"first"> [, <"next">] }, __HB_CLS_NOINI )

#xcommand CLASSVAR <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
                   [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<ro:READONLY,RO>] [<shared:SHARED>] ;
                   [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMultiClsData( <"type">, <value>, __CLS_SCOPE( <scope> )[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-shared-> + HB_OO_CLSTP_SHARED][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC], ;
      { <"first"> [, <"next">] }, __HB_CLS_NOINI )

/* CLASSDATA is the older word: always one variable for the class and its heirs */
#xcommand CLASSDATA <!first!> [, <!next!>] [<as:AS,TYPE> <type>] [<init:INIT,ASSIGN> <value>] ;
                    [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<ro:READONLY,RO>] [<shared:SHARED>] ;
                    [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMultiClsData( <"type">, <value>, __CLS_SCOPE( <scope> ) + HB_OO_CLSTP_SHARED[<-ro-> + HB_OO_CLSTP_READONLY] ;
      [<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC], { <"first"> [, <"next">] }, __HB_CLS_NOINI )

/* a variable that is another message: of this object, of an ancestor, of a member */
#xcommand __CLS_ALIAS <!name!> <target> => ;
   oClass:AddInline( <"name">, {| Self | <target> }, HB_OO_CLSTP_EXPORTED + HB_OO_CLSTP_READONLY ) ; ;
   oClass:AddInline( "_" + <"name">, {| Self, param | <target> := param }, HB_OO_CLSTP_EXPORTED )

#xcommand VAR <!name!> [AS <type>] IN <!super!>              => __CLS_ALIAS <name> Self:<super>:<name>
#xcommand VAR <!name!> [AS <type>] IS <!other!> IN <!super!> => __CLS_ALIAS <name> Self:<super>:<other>
#xcommand VAR <!name!> [AS <type>] IS <!other!>              => __CLS_ALIAS <name> Self:<other>
#xcommand VAR <!name!> [AS <type>] IS <!other!> TO <!member!> => __CLS_ALIAS <name> Self:<member>:<other>

/* ---- methods with a body of their own ---- */

#xcommand METHOD <sig> [AS <type>] [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] [__CLS_IN__] => ;
   oClass:AddMethod( __CLS_STR( <sig> ), __CLS_REF( _CLASS_NAME_, <sig> ), __CLS_SCOPE( <scope> ) ;
      [<-ctor-> + HB_OO_CLSTP_CTOR][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] ) ; ;
   __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <sig> ) { <sig> }

#xcommand ACCESS <sig> [AS <type>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   METHOD <sig> [<scope>] [<pers>] [<sync>] __CLS_IN__
#xcommand ASSIGN <sig> [AS <type>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   METHOD _<sig> [<scope>] [<pers>] [<sync>] __CLS_IN__
#xcommand CONSTRUCTOR <sig> => METHOD <sig> CONSTRUCTOR

#xcommand CLASSMETHOD <sig> [AS <type>] [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<shared:SHARED>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddClsMethod( __CLS_STR( <sig> ), __CLS_REF( _CLASS_NAME_, <sig> ), __CLS_SCOPE( <scope> )[<-shared-> + HB_OO_CLSTP_SHARED] ;
      [<-ctor-> + HB_OO_CLSTP_CTOR][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] ) ; ;
   __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <sig> ) { <sig> }

#xcommand METHOD <sig> [AS <type>] SETGET [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<ro:READONLY,RO>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMethod( __CLS_STR( <sig> ), __CLS_REF( _CLASS_NAME_, <sig> ), __CLS_SCOPE( <scope> ) ;
      [<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] ) ; ;
   oClass:AddMethod( __CLS_STR( _<sig> ), __CLS_REF( _CLASS_NAME_, <sig> ), __CLS_SCOPE( <scope> ) ;
      [<-ro-> + HB_OO_CLSTP_READONLY][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] ) ; ;
   __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <sig> ) { <sig> }

#xcommand METHOD <sig> [AS <type>] OPERATOR <op> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<sync:SYNC>] => ;
   oClass:AddMethod( <(op)>, __CLS_REF( _CLASS_NAME_, <sig> ), __CLS_SCOPE( <scope> )[<-sync-> + HB_OO_CLSTP_SYNC] ) ; ;
   __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <sig> ) { <sig> }
#xcommand OPERATOR <op> FUNCTION <func> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<sync:SYNC>] => ;
   oClass:AddMethod( <(op)>, __CLS_EXT( <func> ), __CLS_SCOPE( <scope> )[<-sync-> + HB_OO_CLSTP_SYNC] )
#xcommand OPERATOR <op> [<arg:ARG,ARGS> <args,...>] [LOCAL <locals,...>] INLINE <code,...> ;
                   [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<sync:SYNC>] => ;
   oClass:AddInline( <(op)>, {| Self [, <args>] [, <locals>] | HB_SYMBOL_UNUSED( Self ), <code> }, ;
                     __CLS_SCOPE( <scope> )[<-sync-> + HB_OO_CLSTP_SYNC] )

#xcommand ERROR HANDLER <sig>         => ;
   oClass:SetOnError( __CLS_REF( _CLASS_NAME_, <sig> ) ) ; __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <sig> ) { <sig> }
#xcommand ON ERROR <sig>              => ERROR HANDLER <sig>
#xcommand ON ERROR FUNCTION <func>    => oClass:SetOnError( __CLS_EXT( <func> ) )
#xcommand DESTRUCTOR <!name!> [()]    => ;
   oClass:SetDestructor( __CLS_REF( _CLASS_NAME_, <name> ) ) ; __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <name> ) { <name> }
#xcommand DESTRUCTOR FUNCTION <func>  => oClass:SetDestructor( __CLS_EXT( <func> ) )

/* ---- messages that name their code ---- */

#xcommand MESSAGE <sig> [AS <type>] VIRTUAL     => oClass:AddVirtual( __CLS_STR( <sig> ) )
#xcommand MESSAGE <sig> [AS <type>] DEFERRED    => oClass:AddVirtual( __CLS_STR( <sig> ) )

#xcommand MESSAGE <sig> [AS <type>] METHOD <code> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMethod( __CLS_STR( <sig> ), __CLS_REF( _CLASS_NAME_, <code> ), __CLS_SCOPE( <scope> ) ;
      [<-ctor-> + HB_OO_CLSTP_CTOR][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] ) ; ;
   __CLS_DECLARE _CLASS_NAME_ __CLS_ID( <code> ) { <code> }
#xcommand MESSAGE <sig> [AS <type>] EXTERN <func> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddMethod( __CLS_STR( <sig> ), __CLS_EXT( <func> ), __CLS_SCOPE( <scope> ) ;
      [<-ctor-> + HB_OO_CLSTP_CTOR][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] )
#xcommand MESSAGE <sig> [AS <type>] BLOCK <block> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   oClass:AddInline( __CLS_STR( <sig> ), <block>, __CLS_SCOPE( <scope> ) ;
      [<-ctor-> + HB_OO_CLSTP_CTOR][<-pers-> + HB_OO_CLSTP_PERSIST][<-sync-> + HB_OO_CLSTP_SYNC] )
#xcommand MESSAGE <sig> [AS <type>] [LOCAL <locals,...>] INLINE <code,...> [<ctor:CONSTRUCTOR>] ;
                  [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> BLOCK {| Self __CLS_ARGS( <sig> ) [, <locals>] | HB_SYMBOL_UNUSED( Self ), <code> } ;
           [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <!name!> [AS <type>] <arg:ARG,ARGS> <args,...> [LOCAL <locals,...>] INLINE <code,...> [<ctor:CONSTRUCTOR>] ;
                  [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <name>( <args> ) [LOCAL <locals>] INLINE <code> [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <sig> [AS <type>] IS <other> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> INLINE Self:<other> [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <sig> [AS <type>] TO <member> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> INLINE Self:<member>:<sig> [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <sig> [AS <type>] IN <!super!> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> INLINE Self:<super>:<sig> [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <sig> [AS <type>] IS <other> TO <member> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> INLINE Self:<member>:__CLS_CALL( <other>, <sig> ) [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <sig> [AS <type>] IS <other> IN <!super!> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                  [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> INLINE Self:<super>:__CLS_CALL( <other>, <sig> ) [<scope>] [<pers>] [<sync>]
#xcommand MESSAGE <sig> [AS <type>] IS DEFERRED => MESSAGE <sig> DEFERRED
#xcommand DELEGATE <sig> [AS <type>] TO <member> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                   [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> TO <member> [<scope>] [<pers>] [<sync>]

/* the same written as METHOD, ACCESS, ASSIGN */
#xcommand METHOD <sig> [AS <type>] VIRTUAL         => MESSAGE <sig> VIRTUAL
#xcommand METHOD <sig> [AS <type>] DEFERRED        => MESSAGE <sig> DEFERRED
#xcommand METHOD <sig> [AS <type>] EXTERN <func> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> EXTERN <func> [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand METHOD <sig> [AS <type>] BLOCK <block> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> BLOCK <block> [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand METHOD <sig> [AS <type>] INLINE <code,...> [<ctor:CONSTRUCTOR>] [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> INLINE <code> [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand METHOD <sig> [AS <type>] INLINE LOCAL <local>, <code,...> [<ctor:CONSTRUCTOR>] ;
                 [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> LOCAL <local> INLINE <code> [<ctor>] [<scope>] [<pers>] [<sync>]
#xcommand ACCESS <sig> [AS <type>] [LOCAL <locals,...>] INLINE <code,...> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> [LOCAL <locals>] INLINE <code> [<scope>] [<pers>] [<sync>]
#xcommand ASSIGN <sig> [AS <type>] [LOCAL <locals,...>] INLINE <code,...> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE _<sig> [LOCAL <locals>] INLINE <code> [<scope>] [<pers>] [<sync>]
#xcommand ACCESS <sig> [AS <type>] INLINE LOCAL <local> <code,...> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> LOCAL <local> INLINE <code> [<scope>] [<pers>] [<sync>]
#xcommand ASSIGN <sig> [AS <type>] INLINE LOCAL <local> <code,...> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE _<sig> LOCAL <local> INLINE <code> [<scope>] [<pers>] [<sync>]
#xcommand ACCESS <sig> [AS <type>] <how:METHOD,IS> <other> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE <sig> <how> <other> [<scope>] [<pers>] [<sync>]
#xcommand ASSIGN <sig> [AS <type>] <how:METHOD,IS> <other> [<scope:EXPORTED,VISIBLE,PROTECTED,HIDDEN>] ;
                 [<pers:PERSISTENT,PROPERTY>] [<sync:SYNC>] => ;
   MESSAGE _<sig> <how> <other> [<scope>] [<pers>] [<sync>]

/* ---- methods: one line for many, and the bodies ---- */

#xcommand METHOD <sig> => METHOD <sig> _CLASS_MODE_

#xcommand METHOD <first>, <second> [, <next>] => ;
   METHOD <first> __CLS_IN__ ; METHOD <second> __CLS_IN__ [ ; METHOD <next> __CLS_IN__]

#xcommand SYNC METHOD <sig> [<clauses,...>]       => METHOD <sig> [<clauses>] SYNC
#xcommand SYNC CLASS METHOD <sig> [<clauses,...>] => CLASSMETHOD <sig> [<clauses>] SYNC
#xcommand SYNC METHOD <first>, <second> [, <next>] => ;
   METHOD <first> SYNC ; METHOD <second> SYNC [ ; METHOD <next> SYNC]

#xcommand METHOD <sig> __CLS_OUT__                => METHOD FUNCTION <sig> CLASS _CLASS_NAME_ __CLS_OUT__
#xcommand METHOD <kind:FUNCTION,PROCEDURE> <sig> CLASS <!cls!> __CLS_IN__  => METHOD <sig> __CLS_IN__
#xcommand METHOD <kind:FUNCTION,PROCEDURE> <sig> CLASS <!cls!> __CLS_OUT__ => ;
   __CLS_CHECK <cls> __CLS_ID( <sig> ) { <sig> } ; ;
   static <kind> __CLS_BODY( <cls>, <sig> ) ; local Self := QSelf()

#xcommand METHOD <kind:FUNCTION,PROCEDURE> <sig>  => METHOD <kind> <sig> CLASS _CLASS_NAME_ _CLASS_MODE_
#xcommand METHOD <kind:FUNCTION,PROCEDURE> <sig> CLASS <!cls!> => METHOD <kind> <sig> CLASS <cls> _CLASS_MODE_
#xcommand METHOD <sig> CLASS <!cls!>              => METHOD FUNCTION <sig> CLASS <cls> _CLASS_MODE_
#xcommand METHOD <!cls!>:<!name!> [( [<params,...>] )] => METHOD FUNCTION <name>( <params> ) CLASS <cls> _CLASS_MODE_
#xcommand METHOD <kind:FUNCTION,PROCEDURE> <!cls!>:<!name!> [( [<params,...>] )] => ;
   METHOD <kind> <name>( <params> ) CLASS <cls> _CLASS_MODE_
#xcommand PROCEDURE <sig> CLASS <!cls!>           => METHOD PROCEDURE <sig> CLASS <cls> _CLASS_MODE_
#xcommand ACCESS <sig> CLASS <!cls!>              => METHOD FUNCTION <sig> CLASS <cls> _CLASS_MODE_
#xcommand ASSIGN <sig> CLASS <!cls!>              => METHOD FUNCTION _<sig> CLASS <cls> _CLASS_MODE_
#xcommand CONSTRUCTOR <sig> CLASS <!cls!>         => METHOD FUNCTION <sig> CLASS <cls> _CLASS_MODE_
#xcommand DESTRUCTOR <sig> CLASS <!cls!>          => METHOD PROCEDURE <sig> CLASS <cls> _CLASS_MODE_

/* ---- two words for one ---- */

#xcommand CREATE CLASS <!cls!> [<*clauses*>]      => CLASS <cls> [<clauses>]
#xcommand END CLASS [<*clauses*>]                 => ENDCLASS [<clauses>]
#xcommand CLASS VAR <*clauses*>                   => CLASSVAR <clauses>
#xcommand CLASS METHOD <*clauses*>                => CLASSMETHOD <clauses>

/* ---- sending ---- */

#xtranslate :CLASS                                =>
#xtranslate :CLASS:                               => :
#xtranslate :Super( <!super!> ):                  => :<super>:
#translate @:<!name!>( [<args,...>] )             => ::realclass:<name>( <args> )

/* ---- classes of plain values ---- */

#command ENABLE TYPE CLASS <type:ARRAY,BLOCK,CHARACTER,DATE,HASH,LOGICAL,NIL,NUMERIC,SYMBOL,TIMESTAMP,POINTER> ;
                        [, <next:ARRAY,BLOCK,CHARACTER,DATE,HASH,LOGICAL,NIL,NUMERIC,SYMBOL,TIMESTAMP,POINTER>] => ;
         EXTERNAL HB<type> [, HB<next>]
#command ENABLE TYPE CLASS ALL => ;
         EXTERNAL HBArray, HBBlock, HBCharacter, HBDate, HBHash, HBLogical, HBNil, HBNumeric, HBSymbol, HBTimeStamp, HBPointer
#command ASSOCIATE CLASS <func> WITH TYPE <type:ARRAY,BLOCK,CHARACTER,DATE,HASH,LOGICAL,NIL,NUMERIC,SYMBOL,TIMESTAMP,POINTER> => ;
         __clsAssocType( __clsInstSuper( @<func>() ), #<type> )

#endif
