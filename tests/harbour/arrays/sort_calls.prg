// The order in which ASort() calls its block
PROCEDURE Main()
   LOCAL a, n, k, c
   FOR n := 2 TO 9
     FOR k := 1 TO 3
      a := Array( n )
      AEval( a, {| x, i | a[ i ] := { i, n - i + 1, ( i * 5 + 3 ) % 7 }[ k ] } )
      c := hb_ValToExp( a ) + " :"
      ASort( a,,, {| x, y | c += " " + hb_ntos( x ) + hb_ntos( y ), x < y } )
      ? c, hb_ValToExp( a )
     NEXT
   NEXT
   RETURN
