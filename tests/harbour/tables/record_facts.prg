// dbRecordInfo() of records that are not there, raw memos; dbInfo( DBI_SHARED ), passwords of tables with memo, pending passwords.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX

PROCEDURE Main()
   LOCAL cDriver, n
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      ? "--", cDriver
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "ID", "N", 4, 0 }, { "M1", "M", 10, 0 }, { "M2", "M", 10, 0 } } )
      USE t1 EXCLUSIVE
      APPEND BLANK
      FIELD->ID := 7
      FIELD->M1 := "first"
      FIELD->M2 := "second text"
      APPEND BLANK
      FIELD->ID := 8
      FOR EACH n IN { -1, 0, 1, 2, 3, 99 }
         ? n, dbRecordInfo( DBRI_RECNO, n ), hb_ValToExp( dbRecordInfo( DBRI_RAWMEMOS, n ) ), Len( dbRecordInfo( DBRI_RAWDATA, n ) ), ;
            hb_ValToExp( Left( dbRecordInfo( DBRI_RAWRECORD, n ), 5 ) ), dbRecordInfo( DBRI_DELETED, n ), RecNo()
      NEXT
      ? dbInfo( DBI_SHARED ), dbInfo( DBI_SHARED, .T. ), dbInfo( DBI_SHARED ), RLock(), dbRLockList()[ 1 ], dbInfo( DBI_SHARED, .F. ), dbInfo( DBI_SHARED )
      ? dbInfo( DBI_PASSWORD, "secret" ), dbInfo( DBI_PASSWORD ), dbInfo( DBI_ISENCRYPTED ), dbInfo( DBI_ENCRYPT, "x" ), dbInfo( DBI_DECRYPT, "x" )
      USE
      ? rddInfo( RDDI_PENDINGPASSWORD, "a" ), rddInfo( RDDI_PENDINGPASSWORD, "b" ), rddInfo( RDDI_PENDINGPASSWORD ), rddInfo( RDDI_PENDINGPASSWORD ), ;
         hb_ValToExp( rddInfo( RDDI_PENDINGPASSWORD, "" ) ), rddInfo( RDDI_PENDINGPASSWORD )
      ? rddInfo( RDDI_AUTOORDER ), rddInfo( RDDI_AUTOORDER, 2.5 ), rddInfo( RDDI_AUTOORDER ), rddInfo( RDDI_AUTOORDER, 0 )
      ? rddInfo( RDDI_MULTIKEY ), rddInfo( RDDI_MULTIKEY, .T. ), rddInfo( RDDI_MULTIKEY )
   NEXT
   RETURN
