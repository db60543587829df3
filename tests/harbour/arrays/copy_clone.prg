// ACopy ranges, AClone depth, references between arrays
PROCEDURE Main()
   LOCAL a := { 1, { 2, 3 }, "x" }, b := AClone( a ), c := a, d := Array( 5 )
   a[ 2 ][ 1 ] := 99
   ? a[ 2 ][ 1 ], b[ 2 ][ 1 ], c[ 2 ][ 1 ], a == c, a == b
   ACopy( { 1, 2, 3, 4 }, d, 2, 2, 3 )
   ? hb_ValToExp( d )
   ACopy( { 1, 2, 3 }, d )
   ? hb_ValToExp( d )
   ACopy( { "a", "b" }, d, 5 ) ; ACopy( { "p", "q" }, d, 1, 2, 5 )
   ? hb_ValToExp( d )
   AEval( b, {| x, i | b[ i ] := ValType( x ) } )
   ? hb_ValToExp( b )
   a[ 1 ] := a
   ? a[ 1 ][ 1 ][ 3 ], Len( AClone( a ) )
   a[ 1 ] := NIL
   RETURN
