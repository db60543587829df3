// Naming triggers: DBI_TRIGGER, RDDI_TRIGGER, sx_SetTrigger().
#include "dbinfo.ch"
#include "hbsxdef.ch"
FUNCTION TRG()
   RETURN .T.
FUNCTION TRG2()
   RETURN .T.
PROCEDURE Main()
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_INSTALL, "TRG" ) )
   dbCreate( "t1", { { "A", "C", 5, 0 } } )
   USE t1
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, "TRG" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, "NOFUNC" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, "trg2" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, 5 ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, {||.T.} ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, @TRG() ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, NIL ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, .F. ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_INSTALL, "TRG" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_INSTALL, "NOFUNC" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_INSTALL ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_REMOVE ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_PENDING, "TRG" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) ), hb_ValToExp( rddInfo( RDDI_PENDINGTRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_INSTALL, "TRG", "DBFNTX" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) ), hb_ValToExp( rddInfo( RDDI_PENDINGTRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_PENDING, "TRG", "DBFNTX" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) ), hb_ValToExp( rddInfo( RDDI_PENDINGTRIGGER ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_PENDING, "TRG", "DBFNTX" ) )
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_PENDING, "TRG", "DBFNTX" ) )
   ? hb_ValToExp( sx_SetTrigger( 9 ) ), hb_ValToExp( sx_SetTrigger() )
   ? hb_ValToExp( rddInfo( RDDI_TRIGGER, "NOFUNC" ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) )
   ? hb_ValToExp( rddInfo( RDDI_TRIGGER, "trg" ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) )
   ? hb_ValToExp( rddInfo( RDDI_TRIGGER, "" ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) )
   USE
   USE t1
   ? hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   RETURN
