// A table's trigger hears of it before its production index is opened
#include "dbinfo.ch"
REQUEST DBFCDX
PROCEDURE Main()
   rddSetDefault( "DBFCDX" )
   dbCreate( "trigprod", { { "A", "C", 5, 0 } }, , .T., "t1" )
   dbAppend() ; FIELD->A := "x"
   INDEX ON FIELD->A TAG a
   CLOSE
   rddInfo( RDDI_TRIGGER, "TELL" )
   USE trigprod ALIAS t2
   ? RecNo(), ordName()
   dbInfo( DBI_TRIGGER, "" )
   rddInfo( RDDI_TRIGGER, "" )
   CLOSE
   RETURN

FUNCTION Tell( nEvent, nArea, nField, xValue )
   IF nEvent != 1
      ? nEvent, nArea, nField, xValue, Alias(), iif( nEvent == 2, ordCount(), 0 )
   ENDIF
   RETURN .T.
