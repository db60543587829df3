// DBI_ROLLBACK gives a record its memo back; the text written meanwhile stays in the file.
#include "dbinfo.ch"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL c
   FOR EACH c IN { "DBFNTX", "DBFCDX" }
   rddSetDefault( c )
   dbCreate( "t3", { { "C", "C", 6, 0 }, { "M", "M", 10, 0 } } )
   USE t3 EXCLUSIVE
   dbAppend()
   FIELD->M := Replicate( "x", 100 )
   FIELD->C := "a"
   dbCommit()
   FIELD->M := Replicate( "y", 150 )
   FIELD->C := "b"
   ? DBI_ROLLBACK, dbInfo( DBI_ROLLBACK )
   ? Len( FIELD->M ), FIELD->C
   FIELD->M := Replicate( "y", 150 )
   dbInfo( DBI_ROLLBACK )
   ? Len( FIELD->M ), FIELD->C
   FIELD->M := FIELD->M + Replicate( "y", 150 )
   dbInfo( DBI_ROLLBACK )
   ? Len( FIELD->M ), FIELD->C
   dbCommit()


   dbCloseArea()
   ? hb_MD5( SubStr( hb_MemoRead( "t3.dbt" ), 5 ) ), hb_MD5( hb_MemoRead( "t3.fpt" ) )
   FErase( "t3.dbt" )
   NEXT
   RETURN
