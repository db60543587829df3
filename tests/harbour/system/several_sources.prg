// A program of several sources: statics and static functions of each file, public functions of all
STATIC s_n := 1

PROCEDURE Main()
   ? s_n, OtherN(), Helper(), OtherHelper()
   ? Shared(), hb_IsFunction( "SHARED" ), hb_IsFunction( "HELPER" )
   s_n++
   ? s_n, OtherN()
   RETURN

STATIC FUNCTION Helper()
   RETURN "helper of main"

INIT PROCEDURE InitOne()
   s_n += 10
   RETURN
