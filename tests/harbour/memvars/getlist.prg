STATIC s := 0
MEMVAR GetList, x
INIT PROCEDURE Ini()
   ? "init", Type("GetList")
   RETURN
PROCEDURE Main()
   LOCAL t
   ? Type("GetList"), hb_ValToExp(GetList), __mvScope("GETLIST"), __mvExist("GETLIST")
   AAdd(GetList, 1)
   t := hb_threadStart({|| QOut("thr", Type("GetList"), hb_ValToExp(iif(__mvExist("GETLIST"), GetList, 0)))})
   hb_threadJoin(t)
   t := hb_threadStart(1, {|| QOut("thr", Type("GetList"))})
   hb_threadJoin(t)
   t := hb_threadStart(2, {|| QOut("thr", Type("GetList"), hb_ValToExp(GetList))})
   hb_threadJoin(t)
   t := hb_threadStart(8, {|| QOut("thr", Type("GetList"), hb_ValToExp(GetList))})
   hb_threadJoin(t)
   CLEAR MEMORY
   ? Type("GetList"), hb_ValToExp(GetList)
   PUBLIC x := 5
   RELEASE ALL
   ? Type("GetList"), Type("x")
   CLEAR ALL
   ? Type("GetList"), Type("x")
   RELEASE GetList
   ? Type("GetList")
   PUBLIC GetList
   ? Type("GetList"), hb_ValToExp(GetList)
   CLEAR GETS
   ? Type("GetList")
   __mvClear()
   ? Type("GetList")
   RETURN
