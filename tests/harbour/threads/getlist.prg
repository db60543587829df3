MEMVAR GetList, x
PROCEDURE Main()
   LOCAL t
   AAdd(GetList, 1)
   t := hb_threadStart(1, {|| QOut("thr", hb_ValToExp(GetList)), AAdd(GetList, 5)})
   hb_threadJoin(t)
   ? hb_ValToExp(GetList)
   t := hb_threadStart(3, {|| QOut("thr", hb_ValToExp(GetList)), AAdd(GetList, 6)})
   hb_threadJoin(t)
   ? hb_ValToExp(GetList)
   t := hb_threadStart(5, {|| QOut("thr", hb_ValToExp(GetList)), AAdd(GetList, 7)})
   hb_threadJoin(t)
   ? hb_ValToExp(GetList)
   ? hb_ValToExp(__mvGet("GETLIST"))
   P()
   ? Type("GetList"), hb_ValToExp(GetList)
   RETURN
PROCEDURE P()
   PRIVATE GetList := {9}
   ? Type("GetList"), hb_ValToExp(GetList)
   CLEAR MEMORY
   ? Type("GetList"), __mvExist("GETLIST")
   IF __mvExist("GETLIST")
   ? hb_ValToExp(GetList), __mvScope("GETLIST")
   ENDIF
   RETURN
