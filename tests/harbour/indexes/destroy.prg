// ordDestroy() by name, number and bag, in every driver
REQUEST DBFNSX, DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL r
   FOR EACH r IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      rddSetDefault( r )
      dbCreate( "od", { { "A", "C", 3, 0 } } )
      USE od EXCLUSIVE
      INDEX ON A TAG a1 TO odx
      INDEX ON A TAG a2 TO odx
      INDEX ON A TAG a3 TO odx
      ? r, ordCount()
      ? ordDestroy( 2 ), ordCount(), ordName(1), ordName(2), ordName(3)
      ? ordDestroy( 9 ), ordCount()
      ? ordDestroy( 0 ), ordCount()
      ? ordDestroy( "NOPE" ), ordCount()
      ? ordDestroy( "A1", "nope" ), ordCount()
      ? ordDestroy( "A1", "odx" ), ordCount()
      ? ordDestroy( 1, "odx" ), ordCount(), hb_FileExists( "odx.ntx" ), hb_FileExists( "odx.cdx" ), hb_FileExists( "odx.nsx" )
      ? ordDestroy(), ordCount()
      ? ordDestroy( "" ), ordCount()
      USE
      AEval( Directory( "odx.*" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   RETURN
