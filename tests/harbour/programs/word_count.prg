// A small program: counting words with a hash and sorting by count
PROCEDURE Main()
   LOCAL c := "the cat and the dog and the bird", h := { => }, w, a := {}
   FOR EACH w IN hb_ATokens( c, " " )
      h[ w ] := hb_HGetDef( h, w, 0 ) + 1
   NEXT
   FOR EACH w IN h
      AAdd( a, { w:__enumKey(), w } )
   NEXT
   ASort( a,,, {| x, y | x[ 2 ] > y[ 2 ] .OR. ( x[ 2 ] == y[ 2 ] .AND. x[ 1 ] < y[ 1 ] ) } )
   AEval( a, {| x | QOut( PadR( x[ 1 ], 6 ), Str( x[ 2 ], 3 ), Replicate( "*", x[ 2 ] ) ) } )
   RETURN
