// CDX files under the HB64 lock scheme name pages by number.
REQUEST DBFCDX
#include "dbinfo.ch"
PROCEDURE Main()
   LOCAL i, n
   rddInfo( RDDI_LOCKSCHEME, DB_DBFLOCK_HB64, "DBFCDX" )
   dbCreate( "h64", { { "A", "C", 20, 0 }, { "N", "N", 6, 0 } }, "DBFCDX" )
   dbUseArea( .T., "DBFCDX", "h64" )
   FOR i := 1 TO 2000
      dbAppend()
      FIELD->A := hb_ntos( i * 7919 % 1000 ) + "xyz"
      FIELD->N := i * 31 % 1777
   NEXT
   INDEX ON FIELD->A TAG a
   INDEX ON FIELD->N TAG n
   ? dbOrderInfo( DBOI_LARGEFILE ), dbInfo( DBI_LOCKSCHEME ), dbOrderInfo( DBOI_INDEXPAGESIZE )
   dbCloseArea()
   ? hb_StrToHex( Left( hb_MemoRead( "h64.cdx" ), 24 ) )
   dbUseArea( .T., "DBFCDX", "h64",, .T. )
   FOR i := 1 TO 300
      dbGoto( i * 5 )
      IF RLock()
         FIELD->N := i
         FIELD->A := "new" + hb_ntos( i )
      ENDIF
   NEXT
   dbUnlock()
   dbCloseArea()
   dbUseArea( .T., "DBFCDX", "h64" )
   ? ordCount(), ordName( 1 ), ordName( 2 )
   FOR EACH i IN { "A", "N" }
      ordSetFocus( i )
      n := 0
      dbGoTop()
      DO WHILE ! Eof()
         n := ( n * 31 + RecNo() ) % 1000003
         dbSkip()
      ENDDO
      ? i, n, ordKeyCount()
   NEXT
   ? dbSeek( 77 ), RecNo()
   REINDEX
   ? dbSeek( 77 ), RecNo()
   ordDestroy( "A" )
   INDEX ON Right( FIELD->A, 3 ) TAG r
   dbGoTop()
   ? RecNo(), ordCount()
   RETURN
