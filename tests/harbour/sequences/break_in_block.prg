// BREAK out of blocks called by AEval, ASort, Eval
PROCEDURE Main()
   LOCAL x, a := { 3, 1, 2 }
   BEGIN SEQUENCE
      AEval( a, {| n | iif( n == 1, Break( "at " + Str( n, 1 ) ), QOut( n ) ) } )
   RECOVER USING x
      ? x
   END SEQUENCE
   BEGIN SEQUENCE
      ASort( a,,, {| p, q | iif( p == q, .T., Break( "sorting" ) ) } )
   RECOVER USING x
      ? x
   END SEQUENCE
   ? Len( a )
   RETURN
