// Encrypted tables: every record, with and without the password, shared, with memo; the cipher of texts
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL i, e, cKey := Replicate( Chr( 0 ), 8 )
   rddSetDefault( "DBFCDX" )
   dbCreate( "e1", { { "A", "C", 12, 0 }, { "N", "N", 5, 0 } } )
   USE e1 EXCLUSIVE
   FOR i := 1 TO 4
      dbAppend(); FIELD->A := Replicate( Chr( 64 + i ), 5 ); FIELD->N := i
   NEXT
   dbGoto( 3 ); dbDelete()
   ? dbInfo( DBI_ISENCRYPTED ), dbInfo( DBI_PASSWORD ), dbRecordInfo( DBRI_ENCRYPTED )
   ? dbInfo( DBI_ENCRYPT, cKey )
   ? dbInfo( DBI_ISENCRYPTED ), hb_StrToHex( hb_defaultValue( dbInfo( DBI_PASSWORD ), "" ) ), dbRecordInfo( DBRI_ENCRYPTED )
   dbGoto( 2 ); ? FIELD->A, FIELD->N, Deleted(); dbGoto( 3 ) ; ? FIELD->A, Deleted()
   CLOSE
   Bytes( "e1.dbf" )
   USE e1 EXCLUSIVE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
   ? dbInfo( DBI_ISENCRYPTED ), dbInfo( DBI_PASSWORD )
   ? FIELD->A, FIELD->N
   RECOVER USING e
   ? e:subCode, e:genCode, e:description, e:operation
   END SEQUENCE
   dbAppend()
   FIELD->A := "X"
   CLOSE
   Bytes( "e1.dbf" )
   USE e1 EXCLUSIVE
   ? dbInfo( DBI_PASSWORD, cKey )
   ? FIELD->A, FIELD->N, hb_StrToHex( hb_defaultValue( dbInfo( DBI_PASSWORD ), "" ) )
   dbGoto( 5 ); ? FIELD->A
   FIELD->A := "written"
   dbAppend()
   FIELD->A := "written"
   dbAppend()
   FIELD->A := "del"
   dbDelete()
   dbGoto( 2 )
   dbDelete()
   CLOSE
   Bytes( "e1.dbf" )
   USE e1 EXCLUSIVE
   ? dbInfo( DBI_PASSWORD, "wrong" )
   ? FIELD->A, FIELD->N
   ? dbInfo( DBI_DECRYPT, "wrong" ), dbInfo( DBI_ISENCRYPTED )
   CLOSE
   Bytes( "e1.dbf" )
   USE e1 EXCLUSIVE
   ? dbInfo( DBI_PASSWORD, cKey )
   INDEX ON FIELD->A TO e1
   ? dbInfo( DBI_DECRYPT, cKey ), dbInfo( DBI_ISENCRYPTED )
   dbGoto( 2 ); ? FIELD->A, FIELD->N, Deleted()
   CLOSE
   Bytes( "e1.dbf" )
   USE e1 SHARED
   BEGIN SEQUENCE WITH {| e | Break( e ) }
   ? dbInfo( DBI_ENCRYPT, "abc" )
   RECOVER USING e
   ? e:subCode, e:genCode, e:description, e:operation
   END SEQUENCE
   CLOSE
   dbCreate( "e2", { { "A", "C", 12, 0 }, { "M", "M", 10, 0 } } )
   USE e2 EXCLUSIVE
   dbAppend(); FIELD->A := "a"; FIELD->M := "memo"
   BEGIN SEQUENCE WITH {| e | Break( e ) }
   ? dbInfo( DBI_ENCRYPT, "abc" )
   RECOVER USING e
   ? e:subCode, e:genCode, e:description, e:operation
   END SEQUENCE
   ? FIELD->A, FIELD->M, dbInfo( DBI_ISENCRYPTED )
   CLOSE
   Bytes( "e2.dbf" )
   dbCreate( "e1", { { "A", "C", 12, 0 }, { "N", "N", 5, 0 } } )
   USE e1 EXCLUSIVE
   FOR i := 1 TO 3
      dbAppend()
      FIELD->A := "rec" + Str( i, 1 )
      FIELD->N := i
   NEXT
   ? dbInfo( DBI_ENCRYPT, "abc" ), hb_StrToHex( dbInfo( DBI_PASSWORD ) )
   CLOSE
   USE e1 SHARED
   RLock()
   ? dbRecordInfo( DBRI_ENCRYPTED ), Deleted(), hb_StrToHex( dbRecordInfo( DBRI_RAWRECORD ) )
   FIELD->A := "changed"
   ? dbRecordInfo( DBRI_ENCRYPTED )
   dbGoto( 2 )
   RLock()
   dbDelete()
   ? Deleted(), hb_StrToHex( dbRecordInfo( DBRI_RAWRECORD ) )
   dbAppend()
   FIELD->A := "new"
   ? dbRecordInfo( DBRI_ENCRYPTED )
   CLOSE
   Bytes( "e1.dbf" )
   USE e1 SHARED
   dbInfo( DBI_PASSWORD, "abc" )
   DO WHILE ! Eof()
      ? RecNo(), hb_StrToHex( FIELD->A ), FIELD->N, Deleted(), dbRecordInfo( DBRI_ENCRYPTED )
      dbSkip()
   ENDDO
   dbAppend()
   FIELD->A := "shared"
   dbGoto( 3 )
   RLock()
   dbDelete()
   CLOSE
   Bytes( "e1.dbf" )
   rddInfo( RDDI_PASSWORD, "abc" )
   USE e1 EXCLUSIVE
   INDEX ON FIELD->A TAG a
   ? ordKeyCount(), dbSeek( "shared" )
   COPY TO e3
   COUNT FOR FIELD->A = "r" TO i
   ? i
   PACK
   ? LastRec()
   CLOSE
   Bytes( "e1.dbf" )
   Bytes( "e3.dbf" )
   rddInfo( RDDI_PASSWORD, "" )
   ? hb_StrToHex( sx_Encrypt( "abcdefgh", "password" ) ), hb_StrToHex( sx_Encrypt( "Hello, this is a text of some length", "secret" ) )
   ? hb_StrToHex( sx_Encrypt( "hello" ) ), sx_Encrypt( 5 ), sx_Encrypt( "hello", 5 ), sx_Encrypt(), hb_StrToHex( sx_Encrypt( "hello", "" ) ), hb_StrToHex( sx_Decrypt( "hello", "" ) )
   ? sx_dbfEncrypt( "abc" ), sx_dbfDecrypt()
   USE e1 EXCLUSIVE
   ? sx_dbfDecrypt( "abc" ), dbInfo( DBI_ISENCRYPTED ), FIELD->A
   ? sx_dbfEncrypt( "x" ), hb_StrToHex( sx_Encrypt( "hello" ) ), sx_Decrypt( sx_Encrypt( "hello" ) )
   ? sx_dbfDecrypt(), sx_SetPass( "xyz" ), hb_StrToHex( dbInfo( DBI_PASSWORD ) )
   ? sx_SetPass( "xyz", 1 ), rddInfo( RDDI_PASSWORD ), rddInfo( RDDI_PENDINGPASSWORD ), rddInfo( RDDI_PENDINGPASSWORD )
   ? sx_SetPass( "pqr", "DBFCDX" ), sx_SetPass( 5 ), sx_SetPass(), sx_SetPass( "" ), dbInfo( DBI_PASSWORD )
   CLOSE
   AEval( { "e1.dbf", "e1.cdx", "e1.ntx", "e2.dbf", "e2.fpt", "e3.dbf" }, {| c | FErase( c ) } )
   RETURN
PROCEDURE Bytes( cFile )
   LOCAL c := hb_MemoRead( cFile )
   ? hb_StrToHex( Left( c, 1 ) ), Len( c ), hb_StrToHex( SubStr( c, 99 ) )
   RETURN
