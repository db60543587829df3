// Orders of timestamps that have no day or no time: their keys, and what SEEK and SET SCOPE find
REQUEST DBFNTX, DBFNSX, DBFCDX
PROCEDURE Main()
   LOCAL d, i
   FOR EACH d IN {"DBFNTX","DBFNSX","DBFCDX"}
   rddSetDefault(d)
   FErase("mo"+ordBagExt())
   dbCreate("mo",{{"S","@",8,0},{"D","D",8,0},{"T","T",4,0}})
   USE mo NEW
   dbAppend()
   dbAppend()
   FIELD->S := hb_DateTime(2020,1,2,3,4,5,67)
   FIELD->D := Date()
   dbAppend()
   FIELD->S := {^ 2021-01-01 }
   dbAppend()
   FIELD->S := hb_StoT("00000000030405")
   dbAppend()
   FIELD->S := hb_StoT("00010101")
   FOR i := 1 TO 2
   ordCreate("mo","S","S")
   ordCreate("mo","D","D")
   ordSetFocus("S")
   dbGoTop()
   DO WHILE !Eof()
     ? RecNo(), S, ordKeyVal(), ValType(ordKeyVal())
     dbSkip()
   ENDDO
   dbAppend()
   ? dbSeek( hb_SToT("") ), RecNo()
   ? dbSeek( SToD("") ), RecNo()
   ? dbSeek( hb_DateTime(2020,1,2,3,4,5,67) ), RecNo()
   ? dbSeek( SToD("20200102") ), RecNo()
   ordScope(0, hb_SToT(""))
   ? ordScope(0), ordKeyCount()
   ordScope(0, NIL)
   ordScope(1, hb_SToT(""))
   ? ordScope(1), ordKeyCount()
   ordScope(1, SToD(""))
   ? ordScope(1), ordKeyCount()
   ordScope(1, NIL)
   NEXT
   CLOSE
   NEXT
   RETURN
