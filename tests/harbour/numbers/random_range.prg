// hb_Random and hb_RandomInt stay in range; a seed repeats
PROCEDURE Main()
   LOCAL i, n, ok := .T., a := {}, b := {}
   FOR i := 1 TO 1000
      n := hb_RandomInt( 1, 6 )
      ok := ok .AND. n >= 1 .AND. n <= 6 .AND. n == Int( n )
      n := hb_Random( 5 )
      ok := ok .AND. n >= 0 .AND. n < 5
      n := hb_Random()
      ok := ok .AND. n >= 0 .AND. n < 1
   NEXT
   ? ok
   hb_RandomSeed( 7 )
   AAdd( a, hb_RandomInt( 1, 1000000 ) )
   hb_RandomSeed( 7 )
   AAdd( b, hb_RandomInt( 1, 1000000 ) )
   ? a[ 1 ] == b[ 1 ]
   RETURN
