/* Tells which locks a foreign holder leaves free. Usage: locks <driver> <table> <scheme> <autopen>. Prints record 2, record 3, file. */
#include "dbinfo.ch"
REQUEST DBFNTX, DBFCDX

PROCEDURE Main( cDriver, cTable, cScheme, cAutoOpen )
   rddSetDefault( cDriver )
   rddInfo( RDDI_LOCKSCHEME, Val( cScheme ), cDriver )
   Set( _SET_AUTOPEN, cAutoOpen == "1" )
   dbUseArea( .T., , cTable, "probe", .T. )
   OutStd( iif( dbRLock( 2 ), "y", "n" ), iif( dbRLock( 3 ), "y", "n" ) )
   dbUnlock()
   OutStd( iif( FLock(), " y", " n" ) )
   dbCloseAll()
   RETURN
