// sx_Chill(), sx_Warm() and sx_Freeze(): flags of orders, by tag and bag.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
 LOCAL i, d
 FOR EACH d IN { "DBFCDX", "DBFNTX" }
 rddSetDefault( d )
 dbCreate( "frz", { { "A", "C", 10, 0 } } )
 USE frz EXCLUSIVE
 dbAppend(); FIELD->A := "b"
 dbAppend(); FIELD->A := "a"
 ordCreate( "frz", "TA", "A", {|| FIELD->A } )
 ordCreate( "frz", "TB", "A", {|| FIELD->A } )
 ordSetFocus( 1 )
 S( "start" )
 ? "chill", sx_Chill(); S()
 ? "chill", sx_Chill(); S()
 dbAppend(); FIELD->A := "c"; S( "append" )
 dbGoto( 1 ); FIELD->A := "x"; S( "change" )
 ? "warm", sx_Warm(); S()
 ? "warm", sx_Warm(); S()
 dbAppend(); FIELD->A := "d"; S( "append" )
 ? "freeze", sx_Freeze(); S()
 ? "freeze", sx_Freeze(); S()
 dbAppend(); FIELD->A := "e"; S( "append" )
 ? "chill", sx_Chill(); S()
 ? "warm", sx_Warm(); S()
 dbAppend(); FIELD->A := "f"; S( "append" )
 ? "chill", sx_Chill(); S()
 ? "set", dbOrderInfo( DBOI_CHGONLY,,, .T. ), dbOrderInfo( DBOI_CHGONLY ), dbOrderInfo( DBOI_CHGONLY,,, .F. ), dbOrderInfo( DBOI_CHGONLY )
 ? "set", dbOrderInfo( DBOI_CUSTOM,,, .F. ), dbOrderInfo( DBOI_CUSTOM ), dbOrderInfo( DBOI_CUSTOM,,, .T. ), dbOrderInfo( DBOI_CUSTOM )
 S()
 ? "TB", sx_Chill( "TB" ), sx_Warm( "TB" ), sx_Freeze( "TB" ), sx_Chill( "TB" ), sx_Warm( "TB" ), sx_Freeze( 2 )
 ? "none", sx_Chill( "X" ), sx_Warm( "X" ), sx_Freeze( "X" ), sx_Chill( 9 ), sx_Warm( 9 ), sx_Freeze( 9 ), sx_Chill( 0 ), sx_Chill( -1 ), sx_Chill( {} ),  sx_Warm( {} )
 ordSetFocus( 0 )
 ? "order 0", sx_Chill(), sx_Warm(), sx_Freeze()
 CLOSE
 ? "closed", sx_Chill(), sx_Warm(), sx_Freeze()
 USE frz SHARED
 IF d == "DBFNTX"
   SET INDEX TO frz
 ENDIF
 ordSetFocus( 1 )
 S( "shared" )
 ordSetFocus( 2 )
 S( "shared" )
 ? sx_Warm(), sx_Chill(), sx_Freeze(); S()
 CLOSE
 NEXT
 RETURN
PROCEDURE S( c )
 ? c, ordSetFocus(), dbOrderInfo( DBOI_CHGONLY ), dbOrderInfo( DBOI_CUSTOM ), ordKeyCount(), dbOrderInfo( DBOI_PARTIAL ), ordKeyVal()
 RETURN
