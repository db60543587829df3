// What __obj* functions say about an object; errors of messages it does not have
#include "hbclass.ch"
PROCEDURE Main()
 LOCAL o := P():new(), e, x
 FOR EACH x IN { o, 5, {1}, ErrorNew() }
 BEGIN SEQUENCE WITH {|e|Break(e)}
   ? x:nope( 1, 2 )
 RECOVER USING e
   ? e:description, e:operation, Len( e:args ), e:cansubstitute, e:subcode, e:gencode
 END
 BEGIN SEQUENCE WITH {|e|Break(e)}
   x:nope := 5
 RECOVER USING e
   ? e:description, e:operation, Len( e:args ), e:cansubstitute, e:subcode
 END
 NEXT
 BEGIN SEQUENCE WITH {|e|Break(e)}
   o:h := 1
 RECOVER USING e
   ? e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:subcode, e:gencode
 END
 BEGIN SEQUENCE WITH {|e|Break(e)}
   o:p( 1 )
 RECOVER USING e
   ? e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:subcode, e:gencode
 END
 BEGIN SEQUENCE WITH {|e|Break(e)}
   o:r := 1
 RECOVER USING e
   ? e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:subcode, e:gencode
 END
 BEGIN SEQUENCE WITH {|e|Break(e)}
   o:n := "x"
 RECOVER USING e
   ? e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:subcode, e:gencode
 END
 ? __objHasMsg( o, "__msgOnError" )
 ? hb_valToExp( __objGetMethodList( o ) )
 ? hb_valToExp( __objGetMsgList( o ) )
 ? hb_valToExp( __objGetMsgList( o, .F. ) )
 ? hb_valToExp( __objGetMsgList( o, .T., 2 ) )
 ? hb_valToExp( __objGetProperties( o ) ), hb_valToExp( __objGetProperties( o, .T. ) )
 ? hb_valToExp( __clsGetProperties( o:classH ) ), hb_valToExp( __clsGetProperties( o:classH, .T. ) )
 ? o:isKindOf( "HBOBJECT" ), o:isDerivedFrom( "P" ), o:isDerivedFrom( o ), o:isDerivedFrom( "x" )
 ? __objDerivedFrom( o, "HBOBJECT" ), __objGetClsName( o ), __clsParent( o:classH, "HBOBJECT" )
 ? __objHasData( o, "n" ), __objHasMethod( o, "p" ), __objHasMethod( o, "n" )
 ? o:className, o:classH > 0, __classH( o ) == o:classH, __className( o:classH )
 RETURN
CREATE CLASS P
 VAR n AS NUMERIC PROPERTY
 VAR r READONLY
 VAR c INIT "c"
 CLASS VAR cv INIT 5
 HIDDEN:
 VAR h
 PROTECTED:
 METHOD p( x ) INLINE x
ENDCLASS
