/* What the header of an NTX file says of lock bytes: written under the schemes, heeded when it is opened */

#include "dbinfo.ch"
#include "set.ch"
REQUEST DBFNTX, DBFCDX, DBFNSX
PROCEDURE Main()
   LOCAL n, i
   FOR EACH n IN { 1, 5, 6, 3 }
      Set( _SET_DBFLOCKSCHEME, n )
      FErase( "b.dbf" ) ; FErase( "b" + hb_ntos( n ) + ".ntx" )
      dbCreate( "b", { { "ID", "N", 6, 0 } }, "DBFNTX" )
      dbUseArea( .T., "DBFNTX", "b", "t", .F. )
      dbAppend()
      ordCreate( "b" + hb_ntos( n ), , "ID" )
      dbCloseAll()
      IF n != 1
      FErase( "m" + hb_ntos( n ) + ".ntx" )
      dbUseArea( .T., "DBFNTX", "b", "t", .F. )
      ordCreate( "m" + hb_ntos( n ), "A", "ID" )
      ordCreate( "m" + hb_ntos( n ), "B", "-ID" )
      ? "multi", n, NFlag( "m" + hb_ntos( n ) )
      dbCloseAll()
      ENDIF
   NEXT
   Set( _SET_DBFLOCKSCHEME, 1 )
   FOR EACH n IN { { "1", "5", "6" }, { "5", "1" }, { "6", "1" }, { "5", "6", "1" }, { "6", "5" }, { "1", "6" } }
      dbUseArea( .T., "DBFNTX", "b", "t", .T. )
      FOR EACH i IN n
         ordListAdd( "b" + i )
         ? i, dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET )
      NEXT
      FOR i := 1 TO Len( n )
         ?? "|", dbOrderInfo( DBOI_LOCKOFFSET, , i ), dbOrderInfo( DBOI_HPLOCKING, , i )
      NEXT
      dbInfo( DBI_LOCKSCHEME, 4 )
      FOR i := 1 TO Len( n )
         ?? "|", dbOrderInfo( DBOI_LOCKOFFSET, , i ), dbOrderInfo( DBOI_HPLOCKING, , i )
      NEXT
      dbAppend() ; dbCommit()
      FOR EACH i IN n
         ?? NFlag( "b" + i )
      NEXT
      dbCloseAll()
   NEXT
   FOR EACH n IN { "3", "5", "6" }
      dbUseArea( .T., "DBFNTX", "b", "t", .T. )
      ordListAdd( "m" + n )
      ? n, NFlag( "m" + n ), dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET, , 1 ), ordCount()
      dbAppend() ; dbCommit()
      ?? NFlag( "m" + n ),  NTag( "m" + n )
      dbCloseAll()
   NEXT
   ? "other rdds"
   FOR EACH n IN { 1, 5 }
      Set( _SET_DBFLOCKSCHEME, n )
      FErase( "c.dbf" ) ; FErase( "c.nsx" )
      dbCreate( "c", { { "ID", "N", 6, 0 } }, "DBFNSX" )
      dbUseArea( .T., "DBFNSX", "c", "t", .F. )
      dbAppend()
      ordCreate( "c", "A", "ID" )
      dbCloseAll()
      Set( _SET_DBFLOCKSCHEME, 1 )
      dbUseArea( .T., "DBFNSX", "c", "t", .T. )
      ? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET, , 1 ), ordCount()
      dbInfo( DBI_LOCKSCHEME, 4 )
      ?? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET, , 1 )
      dbCloseAll()
      Set( _SET_DBFLOCKSCHEME, n )
      FErase( "d.dbf" ) ; FErase( "d.cdx" )
      dbCreate( "d", { { "ID", "N", 6, 0 } }, "DBFCDX" )
      dbUseArea( .T., "DBFCDX", "d", "t", .F. )
      dbAppend()
      ordCreate( "d", "A", "ID" )
      dbCloseAll()
      Set( _SET_DBFLOCKSCHEME, 1 )
      dbUseArea( .T., "DBFCDX", "d", "t", .T. )
      ? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET, , 1 ), ordCount()
      dbInfo( DBI_LOCKSCHEME, 4 )
      ?? dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbOrderInfo( DBOI_LOCKOFFSET, , 1 )
      dbCloseAll()
   NEXT
   AEval( { "b.dbf", "c.dbf", "c.nsx", "d.dbf", "d.cdx", "b1.ntx", "b3.ntx", "b5.ntx", "b6.ntx", "m3.ntx", "m5.ntx", "m6.ntx" }, {| c | FErase( c ) } )

   RETURN
STATIC FUNCTION NFlag( c )
   LOCAL b := Space( 2 ), h := FOpen( c + ".ntx", 64 )
   FRead( h, @b, 2 ); FClose( h )
   RETURN " " + hb_StrToHex( b )
STATIC FUNCTION NTag( c )
   LOCAL b := Space( 2 ), h := FOpen( c + ".ntx", 64 ), r := ""
   LOCAL i
   FOR i := 1 TO 4
   FSeek( h, i * 1024 )
   FRead( h, @b, 2 )
   r += " " + hb_StrToHex( b )
   NEXT
   FClose( h )
   RETURN r
