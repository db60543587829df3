STATIC s_n := 100

FUNCTION OtherN()
   RETURN s_n

FUNCTION OtherHelper()
   RETURN Helper()

STATIC FUNCTION Helper()
   RETURN "helper of other"

FUNCTION Shared()
   RETURN "shared, in " + hb_FNameNameExt( ProcFile() )

INIT PROCEDURE InitOne()
   s_n += 1000
   RETURN
