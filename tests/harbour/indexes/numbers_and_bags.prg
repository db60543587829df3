// An order's number counts through all bags, whatever bag is named with it.

REQUEST DBFNSX, DBFCDX, DBFNTX
PROCEDURE Main
LOCAL cDrv, n, f, i
FOR EACH cDrv IN {"DBFNTX","DBFCDX","DBFNSX"}
   ? cDrv
   rddSetDefault( cDrv )
   AEval( Directory("t*"), {|a| FErase(a[1]) } )
   dbCreate( "t1", { {"NAME","C",10,0},{"QTY","N",5,0} } )
   USE t1
   INDEX ON NAME TAG B TO t1 ADDITIVE
   INDEX ON NAME TAG A TO t1b ADDITIVE
   INDEX ON NAME TAG C TO t1b ADDITIVE
   SET ORDER TO 0
   FOR i := 0 TO 3
   ? i, ordSetFocus(i,"t1"), ordSetFocus(), ordSetFocus(i,"t1b"), ordSetFocus(), ordSetFocus(i,"zz"), ordSetFocus()
   ? dbOrderInfo(5,"t1",i), dbOrderInfo(5,"t1b",i), dbOrderInfo(5,"zz",i), ordCount("t1b"), dbOrderInfo( 9, "t1b"),  dbOrderInfo( 9, "zz")
   NEXT
   ordSetFocus( 3 )
   ? dbOrderInfo(5,"t1"), dbOrderInfo(5,"t1b"), dbOrderInfo(5,"zz"), dbOrderInfo(7,"t1"), dbOrderInfo(5,"t1",0), dbOrderInfo(5,"t1",""), dbOrderInfo(5,"zz",0), dbOrderInfo(5,,0),dbOrderInfo(2,,0),dbOrderInfo(7,,0),dbOrderInfo(6,,0)
   ? ordSetFocus("A","t1"), ordSetFocus(), ordSetFocus("A","zz"), ordSetFocus()
   ordSetFocus( 3 )
   ? ordScope(0,"X"), dbOrderInfo(39,"t1b",2), dbOrderInfo(39,"t1b",3), dbOrderInfo(39,,0),dbOrderInfo(39,,3)
NEXT
