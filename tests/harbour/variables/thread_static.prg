// THREAD STATIC: each thread starts from the initial value
PROCEDURE Main()
   LOCAL t
   ? Count(), Count()
   t := hb_threadStart( {|| Count(), Count(), Count() } )
   hb_threadJoin( t, @t )
   ? t
   ? Count()
   RETURN

STATIC FUNCTION Count()
   THREAD STATIC n := 0
   RETURN ++n
