// Blocks keep the locals they name alive; each activation its own
PROCEDURE Main()
   LOCAL a := Counter( 0 ), b := Counter( 100 ), blocks := {}, i
   ? Eval( a[ 1 ] ), Eval( a[ 1 ] ), Eval( b[ 1 ] ), Eval( a[ 2 ] ), Eval( b[ 2 ] )
   Eval( a[ 3 ], 50 )
   ? Eval( a[ 2 ] )
   FOR i := 1 TO 3
      AAdd( blocks, {|| i } )
   NEXT
   ? Eval( blocks[ 1 ] ), Eval( blocks[ 3 ] )
   blocks := {}
   FOR i := 1 TO 3
      AAdd( blocks, Make( i ) )
   NEXT
   ? Eval( blocks[ 1 ] ), Eval( blocks[ 3 ] )
   ? Eval( Eval( Nested( 2 ), 3 ), 4 )
   RETURN

STATIC FUNCTION Counter( n )
   RETURN { {|| ++n }, {|| n }, {| x | n := x } }

STATIC FUNCTION Make( n )
   RETURN {|| n }

STATIC FUNCTION Nested( x )
   LOCAL z := x * 100
   RETURN {| y | Inner( y, z ) }

STATIC FUNCTION Inner( y, z )
   RETURN {| w | w + y * 10 + z }
