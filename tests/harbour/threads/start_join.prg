// Threads: start with symbol, name, block; arguments; results
PROCEDURE Main()
   LOCAL t1, t2, t3, r1, r2, r3
   t1 := hb_threadStart( @Work(), 1, "a" )
   t2 := hb_threadStart( "Work", 2, "b" )
   t3 := hb_threadStart( {| x | x * 100 }, 3 )
   ? hb_threadJoin( t1, @r1 ), hb_threadJoin( t2, @r2 ), hb_threadJoin( t3, @r3 )
   ? r1, r2, r3
   ? ValType( t1 ), hb_threadSelf() == t1
   RETURN

FUNCTION Work( n, c )
   RETURN c + Str( n, 3 )
