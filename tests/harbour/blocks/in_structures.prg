// Blocks kept in arrays, hashes and objects, called through all of them
PROCEDURE Main()
   LOCAL a := { {| x | x + 1 }, {| x | x * 2 } }, h := { "sq" => {| x | x ^ 2 } }, f, n := 3
   FOR EACH f IN a
      n := Eval( f, n )
   NEXT
   ? n, Eval( a[ 2 ], 10 ), Eval( h[ "sq" ], 5 )
   ? hb_ValToExp( Map( { 1, 2, 3 }, h[ "sq" ] ) ), a[ 1 ]:eval( 41 )
   ? Reduce( { 1, 2, 3, 4 }, {| x, y | x + y } ), Eval( Compose( a ), 1 )
   RETURN

STATIC FUNCTION Map( a, b )
   LOCAL r := {}
   AEval( a, {| x | AAdd( r, Eval( b, x ) ) } )
   RETURN r

STATIC FUNCTION Reduce( a, b )
   LOCAL x, r
   FOR EACH x IN a
      r := iif( r == NIL, x, Eval( b, r, x ) )
   NEXT
   RETURN r

STATIC FUNCTION Compose( a )
   RETURN {| x | Eval( a[ 2 ], Eval( a[ 1 ], x ) ) }
