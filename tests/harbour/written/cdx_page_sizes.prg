// CDX files with pages of every size: built, filled, changed, a tag deleted, read again, reindexed.
#include "dbinfo.ch"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL n
   rddSetDefault( "DBFCDX" )
   FOR EACH n IN { 512, 1024, 2048, 4096, 8192, 0 }
      rddInfo( RDDI_INDEXPAGESIZE, n )
      Fill( "p" + hb_ntos( n ), .F. )
      Fill( "s" + hb_ntos( n ), .T. )
   NEXT
   RETURN
STATIC PROCEDURE Fill( cName, lShared )
   LOCAL i
   dbCreate( cName, { { "A", "C", 40, 0 }, { "N", "N", 8, 0 } } )
   dbUseArea( .T., , cName, "t", lShared )
   INDEX ON FIELD->A TAG a
   INDEX ON FIELD->N TAG n DESCENDING
   INDEX ON Str( FIELD->N ) TAG u UNIQUE
   FOR i := 1 TO 400
      dbAppend()
      FIELD->A := Replicate( hb_ntos( ( i * 77 ) % 400 ), 10 )
      FIELD->N := ( i * 31 ) % 97
   NEXT
   ? cName, dbOrderInfo( DBOI_INDEXPAGESIZE ), dbOrderInfo( DBOI_LARGEFILE ), rddInfo( RDDI_INDEXPAGESIZE )
   FOR i := 1 TO 400 STEP 3
      dbGoto( i )
      IF RLock()
         FIELD->A := "changed" + hb_ntos( i )
      ENDIF
   NEXT
   dbUnlock()
   Show()
   DELETE TAG n
   INDEX ON FIELD->N TAG again
   dbCloseArea()
   USE ( cName ) ALIAS t
   Show()
   IF lShared
      REINDEX
      Show()
   ENDIF
   dbCloseArea()
   RETURN
STATIC PROCEDURE Show()
   LOCAL i
   FOR i := 1 TO ordCount()
      ordSetFocus( i )
      dbGoTop()
      ? ordName(), ordKeyCount(), RecNo()
      dbGoBottom()
      ?? RecNo(), ordKeyNo(), dbSeek( iif( i == 1, "changed2", 50 ), .T. ), RecNo()
   NEXT
   RETURN
