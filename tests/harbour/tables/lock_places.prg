/* Where locks lie: DBI_LOCKOFFSET under every scheme, by driver, with the header's mark of a production index and without */

#include "dbinfo.ch"
#include "set.ch"
REQUEST DBFNTX, DBFCDX, DBFNSX, DBFFPT
PROCEDURE Main()
   LOCAL cRdd, lAuto, n, cMaker
      FOR EACH cMaker IN { "DBFCDX", "DBFNSX" }
   dbCreate( "a", { { "ID", "N", 6, 0 } }, cMaker )
   dbUseArea( .T., cMaker, "a", "t", .F. )
   dbAppend()
   ordCreate( "a", "ID", "ID" )
   ? cMaker, Flag()
   dbCloseAll()
   ? Flag()
   FOR EACH cRdd IN { "DBF", "DBFNTX", "DBFCDX", "DBFNSX", "DBFFPT" }
      FOR EACH lAuto IN { .T., .F. }
         Set( _SET_AUTOPEN, lAuto )
         FOR n := 0 TO 6
            Set( _SET_DBFLOCKSCHEME, n )
            BEGIN SEQUENCE WITH {|e| Break( e ) }
               dbUseArea( .T., cRdd, "a", "t", .T. )
               ? cRdd, lAuto, n, dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), Flag()
               IF n == 3
                  dbAppend()
                  ?? " append", Flag(), dbInfo( DBI_LOCKOFFSET )
                  dbCommit()
                  ?? Flag()
                  IF cRdd $ "DBFCDX,DBFNSX" .AND. cRdd == cMaker
                     ordListAdd( "a" )
                     ?? " add", dbInfo( DBI_LOCKOFFSET ), ordCount()
                     dbAppend()
                     ?? Flag()
                     ordListClear()
                     ?? " clear", dbInfo( DBI_LOCKOFFSET ), Flag()
                     dbAppend()
                     ?? Flag()
                  ENDIF
               ENDIF
            RECOVER
               ? cRdd, lAuto, n, "error"
            END SEQUENCE
            dbCloseAll()
            ?? "/", Flag()
            SetFlag( 1 )
         NEXT
      NEXT
   NEXT
   NEXT
   Set( _SET_AUTOPEN, .T. )
   Set( _SET_DBFLOCKSCHEME, 0 )
   ? "ntx flags"
   FOR n := 1 TO 6
      Set( _SET_DBFLOCKSCHEME, n )
      FErase( "b.dbf" ) ; FErase( "b.ntx" )
      dbCreate( "b", { { "ID", "N", 6, 0 } }, "DBFNTX" )
      dbUseArea( .T., "DBFNTX", "b", "t", .F. )
      dbAppend()
      ordCreate( "b", , "ID" )
      ? n, NFlag(), dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET )
      dbCloseAll()
      ?? NFlag()
      Set( _SET_DBFLOCKSCHEME, 1 )
      dbUseArea( .T., "DBFNTX", "b", "t", .T. )
      ?? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET )
      ordListAdd( "b" )
      ?? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET )
      dbAppend() ; FIELD->ID := 5 ; dbCommit()
      ?? NFlag()
      ordListClear()
      ?? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET )
      dbCloseAll()
      Set( _SET_DBFLOCKSCHEME, n )
      dbUseArea( .T., "DBFNTX", "b", "t", .T. )
      ordListAdd( "b" )
      dbAppend() ; FIELD->ID := 6 ; dbCommit()
      ?? NFlag()
      dbCloseAll()
      ?? NFlag()
   NEXT
   Set( _SET_DBFLOCKSCHEME, 0 )
   ? "setting"
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      dbUseArea( .T., cRdd, "a", "t", .T. )
      FOR n := -1 TO 7
         ? cRdd, n, dbInfo( DBI_LOCKSCHEME, n ), dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbInfo( DBI_LOCKOFFSET, 5 )
      NEXT
      ? dbInfo( DBI_LOCKSCHEME, "x" ), dbInfo( DBI_LOCKSCHEME )
      dbCloseAll()
   NEXT
   ? "rdd"
   FOR EACH cRdd IN { "DBF", "DBFNTX", "DBFCDX", "DBFNSX", "DBFFPT" }
      FOR n := -1 TO 7
      ? cRdd, n, rddInfo( RDDI_LOCKSCHEME, n, cRdd ), rddInfo( RDDI_LOCKSCHEME, , cRdd )
      NEXT
      rddInfo( RDDI_LOCKSCHEME, 0, cRdd )
   NEXT
   ? "set"
   FOR n := 0 TO 7
      ? n, Set( _SET_DBFLOCKSCHEME, n ), Set( _SET_DBFLOCKSCHEME )
   NEXT
   ? Set( _SET_DBFLOCKSCHEME, "3" ), Set( _SET_DBFLOCKSCHEME )
   ? Set( _SET_DBFLOCKSCHEME, NIL ), Set( _SET_DBFLOCKSCHEME )
   AEval( { "a.dbf", "a.cdx", "a.nsx", "b.dbf", "b.ntx" }, {| c | FErase( c ) } )

   RETURN
STATIC FUNCTION Flag()
   LOCAL c := Space( 1 ), h := FOpen( "a.dbf", 64 )
   FSeek( h, 28 ); FRead( h, @c, 1 ); FClose( h )
   RETURN Asc( c )
STATIC FUNCTION NFlag()
   LOCAL c := Space( 2 ), h := FOpen( "b.ntx", 64 )
   FRead( h, @c, 2 ); FClose( h )
   RETURN hb_StrToHex( c )
STATIC PROCEDURE SetFlag( n )
   LOCAL h := FOpen( "a.dbf", 66 )
   FSeek( h, 28 ); FWrite( h, Chr( n ) ); FClose( h )
   RETURN
