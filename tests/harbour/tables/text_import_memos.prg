// Memo fields of the records that APPEND FROM takes from SDF and DELIMITED files, for each kind of memo file
#include "dbinfo.ch"
REQUEST DBFNTX, DBFCDX, SDF, DELIM
PROCEDURE Main()
   LOCAL cDriver, nKind, nWidth, nStep
   hb_MemoWrit( "s.txt", "AAA  1" + hb_eol() + "BBB  2" + hb_eol() + "CC" + hb_eol() )
   hb_MemoWrit( "d.txt", '"AAA",1' + hb_eol() + '"BBB",2,"mmm"' + hb_eol() + '"C"' + hb_eol() )
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      FOR EACH nKind IN { DB_MEMO_DBT, DB_MEMO_FPT, DB_MEMO_SMT }
         rddInfo( RDDI_MEMOTYPE, nKind )
         FOR EACH nWidth IN { 10, 4 }
            FOR nStep := 1 TO 14
               dbCreate( "t", iif( nStep > 7, { { "M", "M", nWidth, 0 }, { "C", "C", 3, 0 }, { "N", "N", 3, 0 } }, ;
                  { { "C", "C", 3, 0 }, { "N", "N", 3, 0 }, { "M", "M", nWidth, 0 } } ) )
               USE t EXCLUSIVE
               dbAppend()
               FIELD->C := "x"
               SWITCH Int( nStep % 7 )
               CASE 0 ; APPEND FROM s.txt SDF ; EXIT
               CASE 1 ; APPEND FROM s.txt SDF FOR RecNo() > 1 ; EXIT
               CASE 2 ; APPEND FROM d.txt DELIMITED ; EXIT
               CASE 3 ; APPEND FIELDS N, C FROM d.txt DELIMITED ; EXIT
               CASE 4 ; APPEND FIELDS M, C FROM d.txt DELIMITED NEXT 2 ; EXIT
               CASE 5 ; APPEND FIELDS C, M FROM s.txt SDF WHILE RecNo() < 3 FOR C = "A" ; EXIT
               CASE 6 ; APPEND FROM d.txt DELIMITED FOR N != 2 ; EXIT
               ENDSWITCH
               dbAppend()
               USE
               ? cDriver, nKind, nWidth, nStep, hb_StrToHex( SubStr( hb_MemoRead( "t.dbf" ), 130 ) )
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
