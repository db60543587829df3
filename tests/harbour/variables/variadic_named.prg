// Functions with ... and named parameters before it
PROCEDURE Main()
   ? Sum(), Sum( 1 ), Sum( 1, 2, 3 )
   ? Fmt( "%1-%2", "a", "b" )
   ? LastOne( 1, 2, 3 )
   RETURN

STATIC FUNCTION Sum( ... )
   LOCAL n := 0
   AEval( hb_AParams(), {| x | n += x } )
   RETURN n

STATIC FUNCTION Fmt( c, ... )
   LOCAL a := { ... }, i
   FOR i := 1 TO Len( a )
      c := StrTran( c, "%" + hb_ntos( i ), a[ i ] )
   NEXT
   RETURN c

STATIC FUNCTION LastOne( ... )
   RETURN hb_PValue( PCount() )

STATIC FUNCTION Cnt( a )
   RETURN Len( a )
