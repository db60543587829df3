// What a child does when its parent appends, alone and shared.

REQUEST DBFNSX, DBFCDX, DBFNTX
PROCEDURE Main
LOCAL cDrv, n, s
FOR EACH cDrv IN { "DBFNTX", "DBFCDX", "DBFNSX" }
rddSetDefault(cDrv)
FOR EACH s IN {.F.,.T.}
   AEval( Directory("t*"), {|a| FErase(a[1]) } )
   dbCreate( "t1", { {"NAME","C",10,0},{"QTY","N",5,0} } )
   dbCreate( "t2", { {"NAME","C",10,0},{"QTY","N",5,0} } )
   dbUseArea( .T.,,"t1", "ONE", s )
   dbUseArea( .T.,,"t2", "TWO", s )
   FOR n := 1 TO 3
   APPEND BLANK
   REPLACE NAME WITH Chr(64+n), QTY WITH n
   NEXT
   APPEND BLANK
   dbUnlock()
   INDEX ON NAME TO t2
   FOR n := 1 TO 2
   IF n == 2
     SET ORDER TO 0
   ENDIF
   SELECT ONE
   GO 99
   IF n == 1
   SET RELATION TO NAME INTO TWO
   ELSE
   SET RELATION TO QTY INTO TWO
   ENDIF
   ? cDrv, s, n
   St()
   APPEND BLANK
   St()
   DELETE
   St()
   RECALL
   REPLACE NAME WITH "B", QTY WITH 2
   St()
   COMMIT
   St()
   dbUnlock()
   St()
   APPEND BLANK
   St()
   APPEND BLANK
   REPLACE NAME WITH "C", QTY WITH 3
   St()
   dbRLock()
   St()
   SKIP 0
   St()
   dbRLock( 1 )
   St()
   APPEND BLANK
   FLock()
   St()
   APPEND BLANK
   St()
   SELECT TWO
   NEXT
   dbCloseAll()
NEXT
NEXT
PROCEDURE St()
?? " ", hb_ntos(TWO->( RecNo() )) + IIF( TWO->(Bof()), "B","") + IIF( TWO->(Eof()), "E","") + IIF( TWO->(Found()), "F","")
RETURN
