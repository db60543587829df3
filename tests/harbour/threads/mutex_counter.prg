// A counter behind a mutex
PROCEDURE Main()
   LOCAL m := hb_mutexCreate(), a := { 0 }, t := {}, i
   FOR i := 1 TO 4
      AAdd( t, hb_threadStart( @Add(), m, a ) )
   NEXT
   AEval( t, {| x | hb_threadJoin( x ) } )
   ? a[ 1 ]
   ? hb_mutexLock( m ), hb_mutexLock( m ), hb_mutexUnlock( m ), hb_mutexUnlock( m ), hb_mutexUnlock( m )
   RETURN

STATIC PROCEDURE Add( m, a )
   LOCAL i
   FOR i := 1 TO 1000
      hb_mutexLock( m )
      a[ 1 ]++
      hb_mutexUnlock( m )
   NEXT
   RETURN
