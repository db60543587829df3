// The signature of a DBT tells of V fields of SIX in the table; null bits that SDF imports leave.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX, SIXCDX
PROCEDURE Main()
   LOCAL d, f, v, n, cType
   FOR EACH d IN { "DBFNTX", "DBFCDX", "DBFNSX", "SIXCDX" }
      rddInfo( RDDI_MEMOTYPE, DB_MEMO_DBT, d )
      FOR EACH v IN { DB_MEMOVER_STD, DB_MEMOVER_SIX, DB_MEMOVER_FLEX }
         rddInfo( RDDI_MEMOVERSION, v, d )
         FOR EACH f IN { { "V", "V", 3, 0 }, { "V", "V", 6, 0 }, { "V", "V", 10, 0 }, { "V", "M", 4, 0 } }
            dbCreate( "t", { { "M", "M", 10, 0 }, f }, d, .T. )
            ? d, v, f[ 2 ], f[ 3 ], dbInfo( DBI_MEMOVERSION )
            dbCloseArea()
            Head()
            dbUseArea( .T., d, "t" )
            ?? dbInfo( DBI_MEMOVERSION )
            dbAppend()
            FIELD->M := "text"
            PACK
            dbCloseArea()
            Head()
            dbUseArea( .T., d, "t" )
            ZAP
            dbCloseArea()
            Head()
         NEXT
      NEXT
   NEXT
   FErase( "t.dbf" )
   FErase( "t.dbt" )
   FOR EACH v IN { e"\n", e"\r\n", "<E>" }
      FOR EACH n IN { 1, 2, 8 }
         FOR EACH cType IN { "C:N", "L:N", "I:N", "Q", "Q:N" }
            f := Array( n )
            AEval( f, {| x, i | f[ i ] := { "A" + hb_ntos( i ), cType, iif( cType = "I", 4, iif( cType = "L", 1, 3 ) ), 0 } } )
            dbCreate( "n", f )
            USE n
            hb_MemoWrit( "in.txt", Replicate( "12 T456", 9 ) + v )
            Set( _SET_EOL, v )
            APPEND FROM in SDF
            Set( _SET_EOL, e"\n" )
            ? n, cType, hb_StrToHex( dbRecordInfo( DBRI_RAWRECORD, 1 ), " " )
            USE
         NEXT
      NEXT
   NEXT
   FErase( "n.dbf" )
   FErase( "in.txt" )
   RETURN
PROCEDURE Head()
   ?? "", SubStr( hb_MemoRead( "t.dbt" ), 9, 7 )
   RETURN
