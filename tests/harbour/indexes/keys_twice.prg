// The same key of the same record put into a custom order twice
REQUEST DBFNTX, DBFNSX, DBFCDX
PROCEDURE Main()
   LOCAL d, i, k
   FOR EACH d IN {"DBFNTX","DBFNSX","DBFCDX"}
   rddSetDefault(d)
   FOR k := 1 TO 6
   FErase("ka"+ordBagExt())
   dbCreate("ka",{{"C","C",3,0},{"D","D",8,0},{"N","N",10,3}})
   USE ka NEW
   FOR i := 1 TO 10
     dbAppend()
     FIELD->C := Chr(70-i%3)
     FIELD->D := SToD("20200101") + i%4
     FIELD->N := i % 5
   NEXT
   DO CASE
   CASE k < 4
   ordCreate("ka","S",{"C","D+1","N"}[k])
   ordCustom(,,.T.)
   CASE k < 7
   ordCondSet(,,,,,,,,,,,,,,.T.)
   ordCreate("ka","S",{"C","D+1","N"}[k-3])
   ENDCASE
   dbGoto(5)
   ? d, k, ordKeyAdd(), ordKeyCount(), ordKeyAdd(), ordKeyCount(), ordKeyDel(), ordKeyCount(), ordKeyDel(), ordKeyCount(), ordKeyDel(), ordKeyCount()
   dbGoto(3)
   ?? ordKeyAdd(), ordKeyAdd(), ordKeyCount()
   CLOSE
   NEXT
   NEXT
   RETURN
