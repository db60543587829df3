// Memo traffic of every size, rewriting, packing, BLOB functions
#include "dbinfo.ch"
#include "blob.ch"
REQUEST DBFCDX, DBFFPT, DBFNSX
PROCEDURE Main()
   LOCAL d, v, b, i, n := 0
   FOR EACH d IN { "DBFNTX", "DBFCDX", "DBFFPT", "DBFNSX" }
      FOR EACH v IN { 1, 2, 3 }
         FOR EACH b IN { 1, 32, 64, 200, 1024 }
            n++
            rddInfo( RDDI_MEMOVERSION, v, d )
            rddInfo( RDDI_MEMOBLOCKSIZE, b, d )
            dbCreate( "m" + hb_ntos( n ), { { "A", "M", 10, 0 }, { "B", "M", 4, 0 }, { "P", "P", 10, 0 }, { "W", "W", 4, 0 }, { "G", "G", 10, 0 } }, d )
            dbUseArea( .T., d, "m" + hb_ntos( n ), "mmm", n % 2 == 0 )
            FOR i := 1 TO 25
               dbAppend()
               FIELD->A := Replicate( Chr( 65 + i ), ( i * 37 ) % 300 )
               FIELD->B := Replicate( Chr( 0 ) + Chr( 26 ), i )
               IF i % 3 == 0
                  FIELD->P := "pic" + hb_ntos( i )
                  FIELD->W := "blob" + Replicate( "b", i * 5 )
                  FIELD->G := "ole"
               ENDIF
            NEXT
            FOR i := 1 TO 25 STEP 2
               dbGoto( i )
               IF RLock()
                  FIELD->A := Replicate( "r", ( i * 91 ) % 500 )
                  FIELD->B := iif( i % 4 == 1, "", FIELD->A )
               ENDIF
            NEXT
            FOR i := 25 TO 1 STEP -3
               dbGoto( i )
               IF RLock()
                  FIELD->A := ""
                  FIELD->W := Replicate( "s", i )
                  dbDelete()
               ENDIF
            NEXT
            dbCommit()
            ? n, d, dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOBLOCKSIZE )
            IF n % 2 == 1
               IF n % 3 == 0
                  PACK
               ELSE
                  dbInfo( DBI_MEMOPACK )
               ENDIF
               dbAppend()
               FIELD->A := "after"
            ENDIF
            COPY TO ( "n" + hb_ntos( n ) ) FIELDS A, B FOR ! Deleted()
            dbCloseArea()
         NEXT
      NEXT
   NEXT
   rddInfo( RDDI_MEMOVERSION, DB_MEMOVER_FLEX, "DBFCDX" )
   rddInfo( RDDI_MEMOBLOCKSIZE, 64, "DBFCDX" )
   dbCreate( "bl", { { "M", "M", 10, 0 }, { "I", "C", 4, 0 } }, "DBFCDX" )
   dbUseArea( .T., "DBFCDX", "bl" )
   hb_MemoWrit( "in.bin", Replicate( "0123456789", 50 ) )
   FOR i := 1 TO 6
      dbAppend()
      FIELD->I := hb_ntos( i )
      ? BLOBImport( FieldPos( "M" ), "in.bin" )
      ? BLOBGet( 1, 3, 5 ), BLOBExport( 1, "out" + hb_ntos( i ) + ".bin", BLOB_EXPORT_OVERWRITE )
   NEXT
   BLOBRootPut( { "root", 1, .T., NIL, 0d20200101 } )
   ? hb_ValToExp( BLOBRootGet() )
   dbCloseArea()
   RETURN
