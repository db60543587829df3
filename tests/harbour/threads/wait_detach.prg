// hb_threadWait, hb_threadWaitForAll, hb_threadDetach, ids
PROCEDURE Main()
   LOCAL m := hb_mutexCreate(), t1, t2, a := { 0, 0 }
   t1 := hb_threadStart( {|| hb_mutexSubscribe( m ), a[ 1 ] += 1 } )
   t2 := hb_threadStart( {|| hb_mutexSubscribe( m ), a[ 2 ] += 10 } )
   ? hb_threadWait( { t1, t2 }, 0.01 )
   hb_mutexNotifyAll( m )
   hb_mutexNotify( m )
   hb_threadWaitForAll( { t1, t2 } )
   ? a[ 1 ] + a[ 2 ], hb_threadWait( { t1, t2 } ) > 0
   ? hb_threadDetach( hb_threadStart( {|| NIL } ) )
   hb_threadWaitForAll()
   ? ValType( hb_threadID() ), hb_threadID( hb_threadSelf() ) == hb_threadID(), hb_mtvm()
   RETURN
