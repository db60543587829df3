// Several threads write to one hash behind a mutex and each to its own part of one array
PROCEDURE Main()
   LOCAL h := { => }, a := Array( 4 ), m := hb_mutexCreate(), t := {}, i, n := 0
   FOR i := 1 TO 4
      AAdd( t, hb_threadStart( @Fill(), i, h, a, m ) )
   NEXT
   hb_threadWaitForAll( t )
   hb_HEval( h, {| k, v | n += v } )
   ? Len( h ), n
   ? a[ 1 ], a[ 2 ], a[ 3 ], a[ 4 ]
   RETURN

STATIC PROCEDURE Fill( nMe, h, a, m )
   LOCAL i
   a[ nMe ] := 0
   FOR i := 1 TO 100
      a[ nMe ] += i * nMe
      hb_mutexLock( m )
      h[ "k" + hb_ntos( i ) ] := hb_HGetDef( h, "k" + hb_ntos( i ), 0 ) + nMe
      hb_mutexUnlock( m )
   NEXT
   RETURN
