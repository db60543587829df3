// ordScope and SET SCOPE, with seeking and skipping inside (NSX)
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL i
   dbCreate( "t1", { { "N", "N", 3, 0 } }, "DBFNSX" )
   USE t1 VIA "DBFNSX"
   FOR i := 1 TO 10
      APPEND BLANK
      REPLACE n WITH i * 10
   NEXT
   INDEX ON n TAG num
   SET SCOPE TO 30, 70
   ? Walk(), ordScope( 0 ), ordScope( 1 ), ordKeyCount()
   GO TOP ; ? n
   SKIP -1 ; ? n, Bof()
   GO BOTTOM ; ? n
   SKIP ; ? Eof()
   ? dbSeek( 20 ), Eof(), dbSeek( 50 ), n
   SET SCOPETOP TO 50
   ? Walk()
   SET SCOPEBOTTOM TO
   ? Walk()
   SET SCOPE TO
   ? Walk()
   SET SCOPE TO 999, 1
   ? Walk() + "|"
   USE
   FErase( "t1.dbf" ) ; FErase( "t1.nsx" )
   RETURN

STATIC FUNCTION Walk()
   LOCAL r := ""
   dbEval( {|| r += hb_ntos( t1->n ) + " " } )
   RETURN r
