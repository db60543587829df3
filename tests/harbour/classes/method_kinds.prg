// BLOCK, EXTERN, INLINE with locals, several names, PROCEDURE bodies, VIRTUAL
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Kinds():New( 3 ), e
   ? o:blk( 4 ), o:ext( 5 ), o:inl( 6 ), o:loc( 7 ), o:many1(), o:many2( 1 ), o:many3
   o:proc( "arg" )
   ? o:virt() == NIL, o:defer() == NIL
   ? o:optional( 1 ), o:optional( 1, 2 )
   ? o:variadic( 1, 2, 3 )
   RETURN

CREATE CLASS Kinds
   VAR n
   METHOD New( x ) INLINE ::n := x, Self
   METHOD blk( x ) BLOCK {| Self, x | ::n * x }
   METHOD ext( x ) EXTERN Outside( x )
   METHOD inl( x ) INLINE ::n + x
   METHOD loc( x ) INLINE Local y, y := x + ::n, y * y
   METHOD many1(), many2( x ), many3
   METHOD proc( c )
   METHOD virt() VIRTUAL
   METHOD defer() DEFERRED
   METHOD optional( a, b )
   METHOD variadic( ... )
ENDCLASS

METHOD many1() CLASS Kinds
   RETURN "one"

METHOD many2( x ) CLASS Kinds
   RETURN "two" + Str( x, 2 )

METHOD many3 CLASS Kinds
   RETURN "three"

METHOD PROCEDURE proc( c ) CLASS Kinds
   ? "proc", c, ::n
   RETURN

METHOD optional( a, b ) CLASS Kinds
   RETURN iif( b == NIL, "one arg", "two args" ) + Str( a, 2 )

METHOD variadic( ... ) CLASS Kinds
   LOCAL n := ::n
   AEval( hb_AParams(), {| x | n += x } )
   RETURN n

FUNCTION Outside( x )
   LOCAL Self := QSelf()
   RETURN ::n - x
