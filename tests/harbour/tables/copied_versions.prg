// Counters, row versions and times in tables that rows are copied into: the last row is written when the copying is over.
#include "dbinfo.ch"
#include "dbstruct.ch"
PROCEDURE Main()
   LOCAL f, n, k, p, nHow
   FOR EACH f IN { { "I", "+", 4, 0 }, { "I", "N:+", 6, 0 }, { "I", "^", 8, 0 } }
      FOR EACH p IN { { 0, 1, 1 }, { 1, 1, 1 }, { 3, 1, 1 }, { 3, 10, 5 } }
         FOR nHow := 1 TO 10
            dbCreate( "cc", { { "T", "C", 1, 0 }, f } )
            USE cc NEW SHARED
            IF p[ 2 ] != 1
               dbFieldInfo( DBS_COUNTER, 2, p[ 2 ] )
               dbFieldInfo( DBS_STEP, 2, p[ 3 ] )
            ENDIF
            FOR k := 1 TO p[ 1 ]
               APPEND BLANK
               REPLACE T WITH "x"
            NEXT
            dbCommit()
            SWITCH nHow
            CASE 1
               COPY TO dd
               EXIT
            CASE 2
               COPY TO dd FIELDS I, T FOR RecNo() != 2
               EXIT
            CASE 3
               SORT TO dd ON T
               EXIT
            CASE 4
               TOTAL ON FIELD->T TO dd
               EXIT
            CASE 5
            CASE 6
            CASE 7
            CASE 8
            CASE 9
            CASE 10
               COPY STRUCTURE TO dd
               dbUseArea( .T., , "dd", "dd", nHow < 8 )
               IF nHow % 3 == 0
                  APPEND BLANK
                  dbUnlock()
               ENDIF
               APPEND FROM cc
               IF nHow % 3 == 1
                  APPEND FROM cc
               ENDIF
               APPEND BLANK
               dbCloseArea()
               dbSelectArea( "cc" )
               EXIT
            ENDSWITCH
            ? f[ 2 ], hb_ValToExp( p ), nHow, dbFieldInfo( DBS_COUNTER, 2 ), dbFieldInfo( DBS_STEP, 2 ), "|"
            dbCloseArea()
            USE dd
            n := FieldPos( "I" )
            ?? dbFieldInfo( DBS_COUNTER, n ), dbFieldInfo( DBS_STEP, n ), "|"
            DO WHILE ! Eof()
               ?? "", hb_ntos( FieldGet( n ) )
               SKIP
            ENDDO
            dbCloseArea()
         NEXT
      NEXT
   NEXT
   FErase( "cc.dbf" )
   FErase( "dd.dbf" )
   // Files that a refused creation leaves
   rddInfo( RDDI_TABLETYPE, DB_DBF_VFP )
   FOR EACH f IN { { "A", "V", 6, 0 }, { "A", "X", 6, 0 }, { "A", "C", 65535, 0 }, { "A", "", 1, 0 } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         dbCreate( "vf", { f, { "B", "C", 1, 0 } } )
      RECOVER USING n
         ? f[ 2 ], n:subCode, n:operation, File( "vf.dbf" )
      END SEQUENCE
      FErase( "vf.dbf" )
   NEXT
   RETURN
