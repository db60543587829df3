// A date finds any moment of its day in an order of timestamps, both as a key and as a bound; a moment finds its day in one of dates
REQUEST DBFNTX, DBFNSX, DBFCDX
PROCEDURE Main()
   LOCAL d, i, x
   FOR EACH d IN {"DBFNTX","DBFNSX","DBFCDX"}
   rddSetDefault(d)
   FErase("md"+ordBagExt())
   dbCreate("md",{{"S","@",8,0},{"D","D",8,0},{"N","N",10,3}})
   USE md NEW
   FOR i := 0 TO 20
     dbAppend()
     FIELD->S := hb_StrToTS( "2020-01-" + StrZero(1+Int(i/4),2) + " " + StrZero(6*(i%4),2)+":00" )
     FIELD->D := SToD("20200101") + i
     FIELD->N := i / 2
   NEXT
   ordCreate("md","S","S")
   ordCreate("md","D","D")
   ordCreate("md","N","N")
   ordSetFocus("S")
   ? d
   FOR i := -1 TO 6
   x := SToD("20200101") + i
   ? x, dbSeek( x ), RecNo(), dbSeek( x, .T. ), RecNo(), dbSeek(x, .F., .T.), RecNo(), dbSeek(x, .T., .T.), RecNo()
   ordScope(0, x)
   ?? ordKeyCount(), ordScope(0)
   ordScope(1, x)
   ?? ordKeyCount()
   dbGoTop()
   ?? RecNo()
   dbGoBottom()
   ?? RecNo()
   ordScope(0, NIL)
   ?? ordKeyCount()
   ordScope(1, NIL)
   NEXT
   ordDescend(,,.T.)
   FOR i := -1 TO 6
   x := SToD("20200101") + i
   ? x, dbSeek( x ), RecNo(), dbSeek( x, .T. ), RecNo(), dbSeek(x, .F., .T.), RecNo(), dbSeek(x, .T., .T.), RecNo()
   ordScope(0, x)
   ?? ordKeyCount(), ordScope(0)
   ordScope(1, x)
   ?? ordKeyCount()
   dbGoTop()
   ?? RecNo()
   dbGoBottom()
   ?? RecNo()
   ordScope(0, NIL)
   ?? ordKeyCount()
   ordScope(1, NIL)
   NEXT
   ordSetFocus("D")
   ? "D"
   FOR i := -1 TO 3
   x := hb_StrToTS( "2020-01-02 " + StrZero(6*i,2)+":00" )
   ? x, dbSeek( x ), RecNo(), dbSeek( x, .T. ), RecNo(), dbSeek(x, .F., .T.), RecNo(), dbSeek(x, .T., .T.), RecNo()
   ordScope(0, x)
   ?? ordKeyCount(), ordScope(0)
   ordScope(1, x)
   ?? ordKeyCount()
   ordScope(0, NIL)
   ?? ordKeyCount()
   ordScope(1, NIL)
   NEXT
   CLOSE
   NEXT
   RETURN
