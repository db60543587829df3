// NSX: several tags in one bag, structural opening, descending, FOR, UNIQUE
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL i
   dbCreate( "t1", { { "N", "N", 3, 0 }, { "C", "C", 3, 0 } }, "DBFNSX" )
   USE t1 VIA "DBFNSX"
   FOR i := 1 TO 6
      APPEND BLANK
      REPLACE n WITH 10 - i, c WITH { "b", "a", "c", "a", "b", "d" }[ i ]
   NEXT
   INDEX ON n TAG num
   INDEX ON c TAG chr
   INDEX ON c TAG uni UNIQUE
   INDEX ON n TAG down DESCENDING
   INDEX ON n TAG few FOR n > 6
   ? ordCount(), ordName( 1 ), ordName( 3 ), ordBagName( 1 ), ordNumber( "CHR" ), ordNumber( "nope" )
   FOR i := 0 TO 5
      SET ORDER TO i
      ? i, ordSetFocus() + "|", ordKey(), ordFor() + "|", Walk()
   NEXT
   USE
   USE t1 VIA "DBFNSX"
   ? ordCount(), ordSetFocus() + "|"
   SET ORDER TO TAG num
   ? dbSeek( 7 ), RecNo(), ordKeyNo(), ordKeyCount(), ordKeyVal()
   DELETE TAG uni
   ? ordCount(), ordName( 3 )
   USE
   FErase( "t1.dbf" ) ; FErase( "t1.nsx" )
   RETURN

STATIC FUNCTION Walk()
   LOCAL r := ""
   GO TOP
   DO WHILE ! Eof()
      r += hb_ntos( RecNo() )
      SKIP
   ENDDO
   GO BOTTOM
   DO WHILE ! Bof()
      r += "<" + hb_ntos( RecNo() )
      SKIP -1
   ENDDO
   RETURN r
