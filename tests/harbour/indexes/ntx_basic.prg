// NTX: building, walking, seeking, appending, changing keys
PROCEDURE Main()
   LOCAL c
   dbCreate( "t1", { { "C", "C", 5, 0 } } )
   USE t1
   FOR EACH c IN { "delta", "alpha", "echo", "bravo", "alpha" }
      APPEND BLANK
      REPLACE t1->c WITH c
   NEXT
   INDEX ON t1->c TO t1
   ? Walk()
   ? dbSeek( "alpha" ), RecNo(), dbSeek( "b" ), RecNo(), dbSeek( "bravo" ), Found()
   ? dbSeek( "c" ), Eof(), dbSeek( "c", .T. ), RecNo(), t1->c
   ? dbSeek( "alpha",, .T. ), RecNo()
   APPEND BLANK
   REPLACE t1->c WITH "charl"
   ? Walk()
   dbSeek( "alpha" )
   REPLACE t1->c WITH "zulu"
   ? Walk()
   SET ORDER TO 0
   ? Walk()
   SET ORDER TO 1
   ? IndexKey( 1 ), IndexOrd(), ordName( 1 ), ordKey( 1 ), ordCount()
   DELETE FOR RecNo() < 3
   PACK
   ? Walk()
   USE
   ? File( "t1.ntx" )
   FErase( "t1.dbf" ) ; FErase( "t1.ntx" )
   RETURN

STATIC FUNCTION Walk()
   LOCAL r := ""
   GO TOP
   DO WHILE ! Eof()
      r += RTrim( t1->c ) + hb_ntos( RecNo() ) + " "
      SKIP
   ENDDO
   RETURN r
