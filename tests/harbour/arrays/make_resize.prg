// Array, ASize, AAdd, ADel, AIns, AFill with ranges
PROCEDURE Main()
   LOCAL a := Array( 3 ), b := Array( 2, 3 ), c
   ? hb_ValToExp( a ), hb_ValToExp( b ), Len( Array( 0 ) )
   ? AAdd( a, "x" ), Len( a )
   c := ASize( a, 2 )
   ? c == a, Len( a )
   ASize( a, 4 )
   ? hb_ValToExp( a )
   AFill( a, 7, 2, 2 )
   ? hb_ValToExp( a )
   AFill( a, 0, 4, 99 ) ; AFill( a, 1, -1 )
   ? hb_ValToExp( a )
   a := { 1, 2, 3, 4 }
   ADel( a, 2 ) ; ? hb_ValToExp( a )
   AIns( a, 1 ) ; ? hb_ValToExp( a )
   ADel( a, 99 ) ; ? hb_ValToExp( a )
   hb_ADel( a, 1, .T. ) ; ? hb_ValToExp( a )
   hb_AIns( a, 2, "ins", .T. ) ; ? hb_ValToExp( a )
   ? ATail( a ), ATail( {} ), ATail( { 5 } )
   RETURN
