// Counters, times, versions and fields of any type in tables that APPEND FROM fills from SDF and DELIMITED files; the memo file of a VFP table
#include "dbinfo.ch"
REQUEST DBFNTX, DBFCDX, SDF, DELIM
PROCEDURE Main()
   LOCAL cType, nHow, oError, nKind, cText
   rddSetDefault( "DBFNTX" )
   FOR EACH cType IN { "+", "^", "=", "Q", "V", "I", "B", "Z", "2", "4", "8", "F" }
      FOR nHow := 1 TO 4
         dbCreate( "t", { { "A", cType, { 4, 8, 8, 10, 6, 4, 8, 8, 2, 4, 8, 8 }[ cType:__enumIndex() ], 0 }, { "C", "C", 3, 0 } } )
         USE t
         dbAppend()
         FIELD->C := "a"
         dbAppend()
         FIELD->C := "b"
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            SWITCH nHow
            CASE 1
               COPY TO s SDF
               APPEND FROM s SDF
               EXIT
            CASE 2
               COPY TO s DELIMITED
               APPEND FROM s DELIMITED
               EXIT
            CASE 3
               COPY TO s SDF
               APPEND FROM s SDF FOR ! Empty( C )
               EXIT
            CASE 4
               COPY TO s DELIMITED
               APPEND FROM s DELIMITED FOR ! Empty( C )
               EXIT
            ENDSWITCH
         RECOVER USING oError
            ? oError:subSystem, oError:subCode, oError:operation
         END SEQUENCE
         USE
         cText := hb_MemoRead( "t.dbf" )
         ? cType, nHow, Bin2L( SubStr( cText, 5, 4 ) )
         IF ! cType == "="
            ?? "", hb_StrToHex( SubStr( cText, Bin2W( SubStr( cText, 9, 2 ) ) + 1 ) )
         ENDIF
      NEXT
   NEXT
   FOR EACH cType IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cType )
      rddInfo( RDDI_TABLETYPE, DB_DBF_VFP )
      FOR EACH nKind IN { DB_MEMO_DBT, DB_MEMO_FPT, DB_MEMO_SMT }
         rddInfo( RDDI_MEMOTYPE, nKind )
         hb_dbDrop( "v" )
         dbCreate( "v", { { "M", "M", 10, 0 } } )
         ? cType, nKind, hb_FileExists( "v.dbt" ), hb_FileExists( "v.fpt" ), hb_FileExists( "v.smt" )
         USE v
         dbAppend()
         FIELD->M := "text"
         ?? "", FIELD->M, dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOEXT )
         USE
      NEXT
   NEXT
   RETURN
