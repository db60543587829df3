// Casts to ancestors, ::super in blocks, delegation, __GetMessage() and __Sender()
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Catch():New(), e
   ? o:anything, o:call( 1, 2 ), o:known
   o:assigned := 5
   ? Eval( {|| o:blk() } )
   ? o:m1()
   ? __GetMessage()
   ? D():new():path(), D():new():p2(), D():new():p3(), D():new():p4()
   ? D():new():A:nm(), D():new():super:nm(), D():new():C:B:nm(), D():new():super:super:nm()
   ? D():new():super:className(), D():new():B:classH() == B():new():classH(), D():new():A:realclass:className()
   ? o:snd(), Valtype( __sender() )
   ? ValType( D():new():super )
   ? D():new():getq()
   ? Dl():new():get(), Dl():new():getx( 5 ), Dl():new():name
   RETURN

CREATE CLASS Dl
  VAR oth
  METHOD init() INLINE ::oth := D():new(), Self
  DELEGATE nm TO oth
  MESSAGE get IS nm TO oth
  MESSAGE getx( n ) TO oth
  MESSAGE name TO oth
ENDCLASS

CREATE CLASS Catch
   VAR known INIT "known"
   ON ERROR handle( ... )
   METHOD blk() INLINE ProcName() + __GetMessage()
   METHOD m1()
   METHOD snd()
ENDCLASS

METHOD snd() CLASS Catch
  RETURN D():new():who( 1 )

METHOD m1() CLASS Catch
   RETURN __GetMessage() + Eval( {|| __GetMessage() + "/" + ProcName() } ) + hlp()

FUNCTION hlp()
   RETURN __GetMessage() + ProcName( 1 )

METHOD handle( ... ) CLASS Catch
   ? "message", __GetMessage(), hb_ValToExp( { ... } ), ProcName(), ProcName(1), PCount()
   RETURN "handled"

CREATE CLASS A
  VAR name INIT "nameA"
   METHOD path() INLINE "A"
   METHOD p2() INLINE "A"
   METHOD p3()
   METHOD p4() INLINE "A4"
   METHOD nm() INLINE "nmA"
   METHOD q() INLINE "qA"
   METHOD getx( n ) INLINE n * 2
ENDCLASS
METHOD p3() CLASS A
   RETURN "A" + ::q()

CREATE CLASS B INHERIT A
   METHOD path() INLINE "B" + ::super:path()
   METHOD p2() 
   METHOD p3() INLINE "B" + ::super:p3() + ::q()
   METHOD p4()
   METHOD nm() INLINE "nmB"
   METHOD q() INLINE "qB"
ENDCLASS
METHOD p2() CLASS B
   RETURN "B" + Eval( {|x| x + ::super:p2() }, "x" )
METHOD p4() CLASS B
   LOCAL b := {|| {|| ::super:p4() } }
   RETURN "B4" + Eval( Eval( b ) )
CREATE CLASS C INHERIT B
   METHOD nm() INLINE "nmC"
   METHOD q() INLINE "qC"
ENDCLASS

CREATE CLASS D INHERIT C
   METHOD path() INLINE "D" + ::super:path()
   METHOD p2() INLINE "D" + ::super:p2()
   METHOD p3() INLINE "D" + ::super:p3() + ::A:p3()
   METHOD nm() INLINE "nmD"
   METHOD q() INLINE "qD"
   METHOD who( n )
   METHOD getq() INLINE ::q() + ::super:q() + ::B:q() + ::A:q() + ::D:q()
ENDCLASS
METHOD who( n ) CLASS D
   LOCAL s := __sender()
   HB_SYMBOL_UNUSED( n )
   RETURN ValType( s ) + iif( s == NIL, "", s:className() )
