/* The mark of a production index in the header and what it does to lock bytes: created, added, destroyed, with AUTOPEN and without */

#include "dbinfo.ch"
#include "set.ch"
REQUEST DBFNTX, DBFCDX, DBFNSX
PROCEDURE Main()
   LOCAL lAuto, cRdd
   FOR EACH cRdd IN { "DBFNSX", "DBFCDX", "DBFNTX" }
   Set( _SET_DBFLOCKSCHEME, 3 )
   Set( _SET_AUTOPEN, .T. )
   FErase( "a.dbf" ) ; FErase( "a.nsx" ); FErase( "a.cdx" )
   dbCreate( "a", { { "ID", "N", 6, 0 } }, cRdd )
   dbUseArea( .T., cRdd, "a", "t", .F. )
   dbAppend()
   ordCreate( "a", "ID", "ID" )
   ? cRdd, dbInfo( DBI_LOCKOFFSET ), Flag()
   dbAppend() ; dbCommit()
   ? Flag()
   dbCloseAll()
   ? Flag()
   FOR EACH lAuto IN { .T., .F. }
      Set( _SET_AUTOPEN, lAuto )
      dbUseArea( .T., cRdd, "a", "t", .T. )
      ? lAuto, dbInfo( DBI_LOCKOFFSET ), ordCount(), Flag()
      dbAppend() ; dbCommit()
      ?? Flag()
      ordListAdd( "a" )
      ? dbInfo( DBI_LOCKOFFSET ), ordCount()
      dbAppend() ; dbCommit()
      ?? Flag()
      ordCreate( "a", "I2", "-ID" )
      ? dbInfo( DBI_LOCKOFFSET ), ordCount(), Flag()
      dbAppend() ; dbCommit()
      ?? Flag()
      ordDestroy( "I2" )
      ? dbInfo( DBI_LOCKOFFSET ), ordCount(), Flag()
      ordDestroy( "ID" )
      ? dbInfo( DBI_LOCKOFFSET ), ordCount(), Flag(), File( "a.nsx" )
      dbAppend() ; dbCommit()
      ?? Flag()
      ordCreate( "a", "ID", "ID" )
      ? dbInfo( DBI_LOCKOFFSET ), ordCount(), Flag()
      dbAppend() ; dbCommit()
      ?? Flag()
      dbCloseAll()
      ?? Flag()
   NEXT
   NEXT
   AEval( { "a.dbf", "a.cdx", "a.nsx", "a.ntx" }, {| c | FErase( c ) } )
   RETURN
STATIC FUNCTION Flag()
   LOCAL c := Space( 1 ), h := FOpen( "a.dbf", 64 )
   FSeek( h, 28 ); FRead( h, @c, 1 ); FClose( h )
   RETURN hb_ntos( Asc( c ) )
