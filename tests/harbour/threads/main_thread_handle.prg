// The main thread has a handle, too; AltD() does nothing without a debugger.
PROCEDURE Main()

   LOCAL p := hb_threadSelf()

   ? ValType( p ), hb_threadID( p ) == hb_threadID(), hb_threadIsMain( p ), AltD(), AltD( 1 )
   ? hb_threadSelf() == p

   RETURN
