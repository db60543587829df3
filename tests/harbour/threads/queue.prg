// hb_mutexNotify and hb_mutexSubscribe as a queue
PROCEDURE Main()
   LOCAL m := hb_mutexCreate(), done := hb_mutexCreate(), t, x, i, sum := 0
   t := hb_threadStart( @Consumer(), m, done )
   FOR i := 1 TO 10
      hb_mutexNotify( m, i )
   NEXT
   hb_mutexNotify( m, NIL )
   hb_threadJoin( t )
   DO WHILE hb_mutexSubscribe( done, 0, @x )
      sum += x
   ENDDO
   ? sum
   ? hb_mutexSubscribe( done, 0.01, @x )
   RETURN

STATIC PROCEDURE Consumer( m, done )
   LOCAL x
   DO WHILE hb_mutexSubscribe( m,, @x ) .AND. x != NIL
      hb_mutexNotify( done, x * x )
   ENDDO
   RETURN
