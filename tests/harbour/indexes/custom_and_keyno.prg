// ordKeyNo, ordKeyGoto, ordKeyCount, custom orders with ordKeyAdd and ordKeyDel
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL i
   dbCreate( "t1", { { "N", "N", 3, 0 } }, "DBFCDX" )
   USE t1 VIA "DBFCDX"
   FOR i := 1 TO 8
      APPEND BLANK
      REPLACE n WITH 9 - i
   NEXT
   INDEX ON n TAG num
   GO TOP
   ? ordKeyNo(), ordKeyCount(), ordKeyVal(), RecNo()
   ? ordKeyGoto( 3 ), RecNo(), n, ordKeyNo()
   ordKeyGoto( 99 ) ; ? RecNo(), Eof()
   ordDescend( ,, .T. )
   GO TOP ; ? RecNo(), ordKeyNo(), ordDescend()
   ordDescend( ,, .F. )
   INDEX ON n TAG cust CUSTOM
   ? ordKeyCount(), ordCustom()
   GO 4 ; ? ordKeyAdd()
   GO 6 ; ? ordKeyAdd()
   ? ordKeyCount()
   GO TOP ; ? RecNo()
   SKIP ; ? RecNo()
   ? ordKeyDel(), ordKeyCount()
   ? ordIsUnique(), ordFor() + "|", ordListClear(), ordCount()
   USE
   FErase( "t1.dbf" ) ; FErase( "t1.cdx" )
   RETURN
