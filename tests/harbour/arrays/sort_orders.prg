// ASort: mixed types, ranges, blocks, stability not assumed, descending
PROCEDURE Main()
   LOCAL a := { 3, 1, 2, 5, 4 }
   ? hb_ValToExp( ASort( AClone( a ) ) )
   ? hb_ValToExp( ASort( AClone( a ), 2, 3 ) )
   ? hb_ValToExp( ASort( AClone( a ),,, {| x, y | x > y } ) )
   ? hb_ValToExp( ASort( { "b", "A", "a", "B", "" } ) )
   ? hb_ValToExp( ASort( { .T., .F., .T. } ) )
   ? hb_ValToExp( ASort( { 0d20240102, 0d20240101 } ) )
   ? hb_ValToExp( ASort( { "x", 2, .T., NIL, 1, "a", 0d20240101 } ) )
   ? hb_ValToExp( ASort( { { 2, "b" }, { 1, "a" } },,, {| x, y | x[ 1 ] < y[ 1 ] } ) )
   ? hb_ValToExp( ASort( {} ) ), hb_ValToExp( ASort( { 1 } ) )
   RETURN
