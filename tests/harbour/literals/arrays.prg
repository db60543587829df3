// Array literals: nesting, holes, trailing elements
PROCEDURE Main()
   LOCAL a := { 1, "two", { 3, { 4 } }, NIL, .T. }, b := {}, c := { , }, d := { 1, , 3 }
   ? Len( a ), Len( b ), Len( c ), Len( d )
   ? a[ 3 ][ 2 ][ 1 ], a[ 3, 2, 1 ], d[ 2 ] == NIL
   ? hb_ValToExp( a )
   ? hb_ValToExp( { { } , { { } } } )
   ? Len( { NIL } ), Len( { { } } )
   RETURN
