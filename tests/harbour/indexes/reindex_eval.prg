REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main()
   LOCAL i, d, n := 0, a
   FOR EACH d IN {"DBFNTX","DBFCDX","DBFNSX"}
   rddSetDefault(d)
   dbCreate("rx",{{"C","C",3,0},{"N","N",4,0}})
   USE rx NEW EXCLUSIVE
   FOR i := 1 TO 10
     dbAppend()
     FIELD->C := Chr(75-i)
     FIELD->N := i
   NEXT
   DELETE RECORD 3
   INDEX ON FIELD->C TAG c TO rxa
   INDEX ON FIELD->N TAG n TO rxb FOR FIELD->N > 3
   SET INDEX TO rxa, rxb
   a := {}
   REINDEX EVAL {|| AAdd(a, RecNo()), .T.} EVERY 3
   ? d, "every 3", hb_ValToExp(a)
   a := {}
   REINDEX EVAL {|| AAdd(a, RecNo()), .T.}
   ? "eval", hb_ValToExp(a)
   a := {}
   REINDEX EVAL {|| AAdd(a, RecNo()), Len(a) < 4} EVERY 1
   ? "stop", hb_ValToExp(a), ordKeyCount(1), ordKeyCount(2)
   ordCondSet()
   a := {}
   ordSetFocus(0)
   REINDEX EVAL {|| AAdd(a, RecNo()), .T.} EVERY 4
   ? "no focus", hb_ValToExp(a), ordNumber(), RecNo()
   a := {}
   SET FILTER TO FIELD->N > 5
   REINDEX EVAL {|| AAdd(a, RecNo()), .T.} EVERY 2
   ? "filter", hb_ValToExp(a), ordKeyCount(1)
   a := {}
   ordCondSet(,,,,{|| AAdd(a, RecNo()), .T.}, 2)
   ordListRebuild()
   ? "cond", hb_ValToExp(a)
   CLOSE
   FErase("rxa.ntx"); FErase("rxb.ntx"); FErase("rxa.cdx"); FErase("rxb.cdx")
   NEXT
   RETURN
