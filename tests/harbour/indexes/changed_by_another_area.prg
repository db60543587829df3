// Where an area goes on from when another area of the table has changed the key of the record it stands on.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL i, d, g, x, q, v, u
   FOR EACH d IN { "DBFNTX", "DBFCDX" }
   rddSetDefault( d )
   SET EXCLUSIVE OFF
   dbCreate( "tw1", { { "NAME", "C", 4, 0 }, { "QTY", "N", 6, 0 } } )
   USE tw1 EXCLUSIVE
   FOR i := 1 TO 9
     APPEND BLANK
     REPLACE NAME WITH Chr( 65 + i ), QTY WITH i
   NEXT
   INDEX ON NAME TAG t1 TO tw1x
   INDEX ON QTY TAG t2 TO tw1x FOR QTY < 50 ADDITIVE
   CLOSE ALL
   USE tw1 NEW SHARED ALIAS AA
   SET INDEX TO tw1x
   USE tw1 NEW SHARED ALIAS BB
   SET INDEX TO tw1x
   FOR u := 1 TO 2
   FOR g := 1 TO 3
   FOR x := 0 TO 7
   FOR q := 1 TO 6
   IF d == "DBFCDX" .AND. q == 2 ; LOOP ; ENDIF
   FOR EACH v IN { "A", "Z", "D" }
   SELECT BB
   SET ORDER TO u
   GOTO 5
   RLock()
   REPLACE NAME WITH "F", QTY WITH 5
   UNLOCK
   COMMIT
   SELECT AA
   SET ORDER TO u
   DO CASE
   CASE g == 1 ; GOTO 5
   CASE g == 2 ; GOTO 4 ; SKIP
   CASE g == 3 ; SEEK IIF( u == 1, "F", 5 )
   CASE g == 4 ; GOTO 5 ; ordKeyNo()
   ENDCASE
   ? d, u, g, x, q, v, ""
   SELECT BB
   GOTO 5
   RLock()
   REPLACE NAME WITH v, QTY WITH Asc( v ) - 64
   IF v == "D" ; REPLACE QTY WITH 60 ; ENDIF
   UNLOCK
   COMMIT
   SELECT AA
   DO CASE
   CASE x == 1 ; SKIP 0
   CASE x == 2 ; RLock() 
   CASE x == 3 ; RLock() ; UNLOCK
   CASE x == 4 ; FLock() ; UNLOCK
   CASE x == 5 ; GOTO 5
   CASE x == 6 ; COMMIT
   CASE x == 7 ; ordSetFocus( 0 ); ordSetFocus( u )
   ENDCASE
   DO CASE
   CASE q == 1 ; ?? ordKeyNo()
   CASE q == 2 ; ?? ordKeyVal(), ordKeyNo()
   CASE q == 3 ; SKIP
   CASE q == 4 ; SKIP -1
   CASE q == 5 ; ordSkipUnique( 1 )
   CASE q == 6 ; SKIP 2
   ENDCASE
   ?? RecNo(), NAME, Bof(), Eof()
   UNLOCK
   NEXT
   NEXT
   NEXT
   NEXT
   NEXT
   CLOSE ALL
   FErase( "tw1x.ntx" )
   FErase( "tw1x.cdx" )
   NEXT
   hb_dbDrop( "tw1" )

   RETURN
