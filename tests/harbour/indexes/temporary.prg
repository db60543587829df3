// Orders that are TEMPORARY or in MEMORY stand in no folder, whatever their bag is called, and go with the table.
REQUEST DBFCDX
PROCEDURE Main
   LOCAL cRdd, h
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      ? "==", cRdd
      rddSetDefault( cRdd )
      dbCreate( "tt", { { "A", "C", 5, 0 } } )
      USE tt
      APPEND BLANK
      REPLACE a WITH "b"
      APPEND BLANK
      REPLACE a WITH "a"
      hb_MemoWrit( "tix" + IndexExt(), "somebody's" )
      INDEX ON a TO tix TEMPORARY
      Show()
      ? MemoRead( "tix" + IndexExt() ), "tix" $ dbOrderInfo( 20 )
      GO TOP
      ? a
      APPEND BLANK
      REPLACE a WITH "0"
      GO TOP
      ? a, dbSeek( "a" ), ordKeyCount()
      INDEX ON a TAG tg MEMORY
      Show()
      INDEX ON a TAG tg2 TO tix2 MEMORY DESCENDING
      Show()
      GO TOP
      ? a
      INDEX ON a TO tix3 ADDITIVE
      Show()
      REINDEX
      GO TOP
      ? a
      SET INDEX TO
      Show()
      INDEX ON a TO tix4 TEMPORARY
      ZAP
      APPEND BLANK
      REPLACE a WITH "z"
      Show()
      USE
      h := FOpen( "tt.dbf" )
      FSeek( h, 28 )
      ? Asc( FReadStr( h, 1 ) )
      FClose( h )
      AEval( Directory( "t*.*" ), {| x | QOut( Lower( x[ 1 ] ) ), FErase( x[ 1 ] ) } )
   NEXT
   RETURN

STATIC PROCEDURE Show()
   ? IndexOrd(), ordBagName(), ordName(), IndexKey(), Len( Directory( "t*.*" ) ), ordName( 1 ), ordName( 2 ), RecNo()
   RETURN
