// ordSkipUnique() over many equal keys: both ways, with filters, scopes, SET DELETED, relations and unique orders.
REQUEST DBFNTX
REQUEST DBFCDX

PROCEDURE Main()

   LOCAL cRdd, n

   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      ? cRdd
      dbCreate( "us", { { "GRP", "C", 3, 0 }, { "NUM", "N", 5, 0 } } )
      USE us EXCLUSIVE NEW
      FOR n := 1 TO 120
         dbAppend()
         FIELD->GRP := Chr( 65 + n * 5 % 7 )
         FIELD->NUM := n * 3 % 11
      NEXT
      INDEX ON GRP TAG G TO us1
      Walk( "plain" )
      SET FILTER TO NUM > 3
      Walk( "filter" )
      SET FILTER TO
      DELETE FOR NUM == 2 .OR. GRP == "C"
      SET DELETED ON
      Walk( "deleted" )
      SET DELETED OFF
      ordScope( 0, "B" )
      ordScope( 1, "E" )
      Walk( "scope" )
      ordScope( 0, NIL )
      ordScope( 1, NIL )
      INDEX ON NUM TAG N TO us2 DESCENDING
      Walk( "descending" )
      INDEX ON GRP + Str( NUM, 5 ) TAG U TO us3 UNIQUE
      Walk( "unique" )
      dbGoto( 50 )
      ? "from a record", ordSkipUnique( 1 ), RecNo(), Bof(), Eof()
      dbGoto( 50 )
      ? "back", ordSkipUnique( -1 ), RecNo(), Bof(), Eof()
      dbGoto( 0 )
      ? "from the end", ordSkipUnique( -1 ), RecNo(), Bof(), Eof()
      USE
      USE us SHARED NEW
      SET INDEX TO us1
      Walk( "shared" )
      ? ordWildSeek( "*A*" ), RecNo(), ordWildSeek( "?", .T. ), RecNo(), ordWildSeek( "E  *", .T. ), RecNo(), ordWildSeek( "* x" ), RecNo()
      USE
      AEval( { "us.dbf", "us1.ntx", "us1.cdx", "us2.ntx", "us2.cdx", "us3.ntx", "us3.cdx" }, {| c | FErase( c ) } )
   NEXT

   RETURN

STATIC PROCEDURE Walk( cWhat )

   LOCAL n

   ? cWhat
   dbGoTop()
   FOR n := 1 TO 12
      ?? RecNo(), iif( Eof(), "e", "" ) + iif( Bof(), "b", "" ) + ";"
      ordSkipUnique()
   NEXT
   ?? "back"
   dbGoBottom()
   FOR n := 1 TO 12
      ?? RecNo(), iif( Eof(), "e", "" ) + iif( Bof(), "b", "" ) + ";"
      ordSkipUnique( -1 )
   NEXT

   RETURN
