// Asking classes and objects about themselves
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Heir():New(), a
   ? o:className(), o:classH() > 0, ValType( o ), HB_ISOBJECT( o ), HB_ISARRAY( o )
   ? __objHasMsg( o, "X" ), __objHasData( o, "X" ), __objHasMethod( o, "GET" ), __objHasMsg( o, "NOPE" )
   a := __objGetMsgList( o, .T. )
   ? hb_ValToExp( ASort( a ) )
   ? hb_ValToExp( ASort( __objGetMethodList( o ) ) )
   ? hb_ValToExp( __objGetValueList( o ) )
   __objSendMsg( o, "_X", 77 )
   ? __objSendMsg( o, "X" ), __objSendMsg( o, "GET", 3 )
   ? __objDerivedFrom( o, "BASE" ), __clsGetAncestors( o:classH() )[ 1 ] > 0, __className( o:classH() )
   RETURN

CREATE CLASS Base
   VAR x INIT 1
   METHOD get( n ) INLINE ::x + n
ENDCLASS

CREATE CLASS Heir INHERIT Base
   VAR y INIT 2
ENDCLASS
