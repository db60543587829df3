// A thread and its creator hold the same pointer.
PROCEDURE Main()
   LOCAL m := hb_mutexCreate(), t, r
   t := hb_threadStart( {| x | hb_mutexSubscribe( m,, @x ), hb_threadSelf() == x } )
   hb_mutexNotify( m, t )
   ? hb_threadJoin( t, @r ), r
   RETURN
