// Header changes that dbInfo, dbRecordInfo and dbFieldInfo show
#include "dbinfo.ch"
#include "dbstruct.ch"
PROCEDURE Main()
   dbCreate( "t1", { { "A", "C", 10, 0 }, { "N", "N", 5, 2 } } )
   USE t1 SHARED
   APPEND BLANK
   ? dbInfo( DBI_ISDBF ), dbInfo( DBI_GETHEADERSIZE ), dbInfo( DBI_GETRECSIZE ), dbInfo( DBI_TABLEEXT ), dbInfo( DBI_SHARED ), dbInfo( DBI_ISREADONLY ), dbInfo( DBI_ALIAS )
   ? hb_ValToExp( dbInfo( DBI_GETLOCKARRAY ) ), dbInfo( DBI_LOCKCOUNT ), dbInfo( DBI_FCOUNT ), dbInfo( DBI_MEMOEXT )
   ? dbFieldInfo( DBS_NAME, 1 ), dbFieldInfo( DBS_TYPE, 2 ), dbFieldInfo( DBS_LEN, 2 ), dbFieldInfo( DBS_DEC, 2 )
   ? dbRecordInfo( DBRI_DELETED ), dbRecordInfo( DBRI_LOCKED ), dbRecordInfo( DBRI_RECNO ), dbRecordInfo( DBRI_RECSIZE )
   ? rddName(), rddSetDefault(), rddInfo( RDDI_TABLEEXT ), rddInfo( RDDI_ORDBAGEXT ), rddInfo( RDDI_MEMOEXT ), hb_ValToExp( ASort( rddList( 1 ) ) ) != ""
   USE
   FErase( "t1.dbf" )
   RETURN
