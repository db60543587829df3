// DBI_ROLLBACK takes the unwritten changes of a record back.
#include "dbinfo.ch"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL c, l
   FOR EACH c IN { "DBFNTX", "DBFCDX" }
   rddSetDefault( c )
   FOR EACH l IN { .F., .T. }
   FErase( "t3.cdx" )
   dbCreate( "t3", { { "C", "C", 6, 0 }, { "N", "N", 3, 0 } } )
   dbUseArea( .T., , "t3", , l )
   IF ! l
   IF c == "DBFNTX"
   INDEX ON C TO t3
   ELSE
   INDEX ON C TAG T3
   ENDIF
   ENDIF
   dbAppend()
   FIELD->C := "a"
   dbCommit()
   FIELD->C := "b"
   ? dbInfo( DBI_ROLLBACK ), FIELD->C, RecNo(), Found()
   dbDelete()
   dbInfo( DBI_ROLLBACK )
   ? Deleted(), FIELD->C
   dbAppend()
   FIELD->C := "new"
   ? LastRec(), RecNo(), dbInfo( DBI_ROLLBACK ), FIELD->C, RecNo(), LastRec(), Eof(), dbRecordInfo( DBRI_UPDATED )
   FIELD->C := "z"
   dbGoTop()
   ? RecNo(), FIELD->C
   dbGoBottom()
   ? RecNo(), FIELD->C
   dbUnlock()
   dbGoto( 99 )
   ? dbInfo( DBI_ROLLBACK ), FIELD->C, RecNo(), LastRec(), Eof(), Bof()
   dbCloseArea()
   ? hb_MD5( SubStr( hb_MemoRead( "t3.dbf" ), 5 ) )
   NEXT
   NEXT
   RETURN
