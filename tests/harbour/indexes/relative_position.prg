// ordKeyRelPos( n ) of DBFCDX within scopes and downwards; which scopes INDEX ON leaves; flags after asking.

REQUEST DBFNSX, DBFCDX, DBFNTX
#include "dbinfo.ch"
PROCEDURE Main
LOCAL cDrv, n, i, d, s
FOR EACH cDrv IN { "DBFCDX" }
rddSetDefault(cDrv)
   AEval( Directory("t*"), {|a| FErase(a[1]) } )
   ? cDrv
   dbCreate( "t1", { {"NAME","C",10,0},{"QTY","N",5,0} } )
   USE t1
   FOR n := 1 TO 7
   APPEND BLANK
   REPLACE QTY WITH n, NAME WITH Chr(64+n)
   NEXT
   FOR EACH d IN { .F., .T. }
   IF d
   INDEX ON QTY TAG A TO t1x DESCENDING
   ELSE
   INDEX ON QTY TAG A TO t1x
   ENDIF
   FOR EACH s IN { 0, 1, 2 }
   IF s == 1
     SET SCOPE TO IIF(d,6,2), IIF(d,2,6)
   ELSEIF s == 2
     SET SCOPE TO IIF(d,3,2), IIF(d,2,3)
   ENDIF
   ? d, s
   FOR EACH i IN { 0, 0.1, 1/7, 0.25, 2/7, 0.33, 0.5, 0.6, 0.75, 0.9, 6/7, 0.99, 1, 1.5, -0.5 }
     ordKeyRelPos( i )
     ?? RecNo(), ordKeyRelPos()
   NEXT
   NEXT
   SET SCOPE TO
   NEXT
   // scopes kept?
   INDEX ON QTY TAG P TO t1 ADDITIVE
   FOR EACH i IN { "t1", "t1x", "t1z" }
   FOR EACH s IN { .T., .F. }
   SET ORDER TO TAG A
   SET SCOPE TO 2, 3
   SET ORDER TO TAG P
   SET SCOPE TO 2, 3
   IF s
   INDEX ON NAME TAG NEW TO (i) ADDITIVE
   ELSE
   INDEX ON NAME TAG NEW TO (i)
   ENDIF
   ? i, s, ordCount()
   FOR n := 1 TO ordCount()
   SET ORDER TO n
   ?? ordName(n), ordKeyCount(), hb_ValToExp( ordScope(0) )
   NEXT
   DELETE TAG NEW
   IF Empty( ordNumber("A") )
   SET INDEX TO t1x ADDITIVE
   ENDIF
   NEXT
   NEXT
   SET SCOPE TO
   INDEX ON NAME TAG FF TO t1y FOR QTY == 3 ADDITIVE
   SET ORDER TO TAG A
   FOR EACH i IN { {|| ordKeyCount("FF") }, {|| ordKeyNo("FF") }, {|| ordKeyNo() }, {|| ordKeyVal() }, {|| ordKeyCount() }, {|| ordKeyRelPos() }, {|| dbOrderInfo( DBOI_KEYVAL,,"FF" ) } , {|| dbOrderInfo( DBOI_KEYNORAW,,"FF" ) } }
     GO TOP
     SKIP -1
     n := Eval( i )
     ? RecNo(), n, Bof(), Eof()
     SEEK 3
     n := Eval( i )
     ?? RecNo(), n, Found()
     GO BOTTOM
     SKIP
     n := Eval( i )
     ?? RecNo(), n, Bof(), Eof()
   NEXT
   USE
NEXT
