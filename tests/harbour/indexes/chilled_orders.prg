// Orders that take changed keys only (DBOI_CHGONLY): what new and changed records do to them, and what takes the flag back.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main()
 LOCAL i, d
 FOR EACH d IN { "DBFNTX", "DBFNSX", "DBFCDX" }
 rddSetDefault( d )
 FErase( "chg.ntx" ); FErase( "chg.nsx" ); FErase( "chg.cdx" )
 dbCreate( "chg", { { "A", "C", 3, 0 }, { "N", "N", 3, 0 } } )
 USE chg EXCLUSIVE
 FOR i := 1 TO 4
  dbAppend(); FIELD->A := Chr( 96 + i ); FIELD->N := i
 NEXT
 ordCreate( "chg", "TA", "A", {|| FIELD->A } )
 ordCondSet( "N<3", {|| FIELD->N < 3 } )
 ordCreate( "chg", "TB", "A", {|| FIELD->A } )
 ? d
 dbOrderInfo( DBOI_CHGONLY,, 1, .T. )
 dbOrderInfo( DBOI_CHGONLY,, 2, .T. )
 S( "chilled" )
 dbAppend(); FIELD->A := "e"; FIELD->N := 5; dbCommit(); S( "append 5" )
 FIELD->A := "f"; dbCommit(); S( "change 5" )
 dbGoto( 1 ); FIELD->A := "z"; dbCommit(); S( "change 1" )
 dbGoto( 2 ); FIELD->N := 9; dbCommit(); S( "2 leaves TB" )
 dbGoto( 2 ); FIELD->N := 1; dbCommit(); S( "2 is back" )
 dbGoto( 4 ); FIELD->N := 1; dbCommit(); S( "4 enters" )
 dbGoto( 4 ); FIELD->A := "q"; dbCommit(); S( "4 changes" )
 dbGoto( 3 ); dbDelete(); dbCommit(); S( "deleted" )
 dbAppend(); FIELD->N := 1; dbCommit(); S( "append 6" )
 dbGoto( 6 ); FIELD->A := "m"; dbCommit(); S( "change 6" )
 CLOSE
 USE chg SHARED
 IF d != "DBFCDX"
  SET INDEX TO chg
 ENDIF
 S( "reopened" )
 dbAppend(); FIELD->A := "y"; FIELD->N := 2; dbCommit(); S( "append 7" )
 CLOSE
 USE chg EXCLUSIVE
 IF d != "DBFCDX"
  SET INDEX TO chg
 ENDIF
 REINDEX
 S( "reindexed" )
 dbAppend(); FIELD->A := "k"; FIELD->N := 2; dbCommit(); S( "append 8" )
 dbOrderInfo( DBOI_CHGONLY,, 1, .F. )
 dbOrderInfo( DBOI_CHGONLY,, 2, .F. )
 S( "warm" )
 dbAppend(); FIELD->A := "i"; FIELD->N := 2; dbCommit(); S( "append 9" )
 REINDEX
 S( "reindexed" )
 PACK
 S( "packed" )
 dbOrderInfo( DBOI_CHGONLY,, 1, .T. )
 PACK
 S( "packed" )
 ZAP
 S( "zapped" )
 dbAppend(); FIELD->A := "1"; FIELD->N := 2; dbCommit(); S( "append" )
 CLOSE
 NEXT
 RETURN
PROCEDURE S( c )
 LOCAL n, k := RecNo()
 ? PadR( c, 12 )
 FOR n := 1 TO 2
  ordSetFocus( n )
  ?? "|", ordSetFocus(), dbOrderInfo( DBOI_CHGONLY ), dbOrderInfo( DBOI_PARTIAL ), dbOrderInfo( DBOI_CUSTOM ), ordKeyCount(), ""
  dbGoTop()
  DO WHILE ! Eof()
   ?? hb_ntos( RecNo() ) + Trim( FIELD->A ) + " "
   dbSkip()
  ENDDO
 NEXT
 ordSetFocus( 1 )
 dbGoto( k )
 RETURN
