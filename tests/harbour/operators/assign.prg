// Assignment as an expression and the compound assignments
PROCEDURE Main()
   LOCAL a, b, c := "x", d := 0d20240101, arr := { 1, 2, 3 }, h := { "k" => 10 }
   a := b := 5
   ? a, b, ( a := 7 ) + 1, a
   a += 3 ; ? a
   a -= 4 ; ? a
   a *= 5 ; ? a
   a /= 4 ; ? a
   a %= 4 ; ? a
   a := 2 ; a ^= 10 ; ? a
   c += "y" ; ? c
   c -= "z" ; ? c + "|"
   d += 30 ; ? DToS( d )
   d -= 1 ; ? DToS( d )
   arr[ 2 ] += 10 ; arr[ 3 ]++ ; --arr[ 1 ]
   ? hb_ValToExp( arr )
   h[ "k" ] += 5 ; h[ "k" ]++
   ? h[ "k" ]
   ? ( a := 1, b := 2, a + b )
   RETURN
