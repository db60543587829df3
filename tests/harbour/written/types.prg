// Tables with every field type, as each driver and table type writes them: blank, filled, changed, deleted rows, and a copy of each.
// `cargo xtask files` compares the files.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX, DBFNSX, SIXCDX

PROCEDURE Main()

   LOCAL aPlain := { { "C1", "C", 1, 0 }, { "C10", "C", 10, 0 }, { "CLONG", "C", 300, 0 }, { "CB", "C:B", 7, 0 }, ;
      { "N1", "N", 1, 0 }, { "N10", "N", 10, 0 }, { "N12_4", "N", 12, 4 }, { "N20", "N", 20, 0 }, { "F8_3", "F", 8, 3 }, ;
      { "L", "L", 1, 0 }, { "D", "D", 8, 0 }, { "D3", "D", 3, 0 }, { "D4", "D", 4, 0 }, { "M", "M", 10, 0 }, { "M4", "M", 4, 0 } }
   LOCAL aBinary := { { "I1", "I", 1, 0 }, { "I2", "I", 2, 0 }, { "I3", "I", 3, 0 }, { "I4", "I", 4, 0 }, { "I8", "I", 8, 0 }, ;
      { "I4_2", "I", 4, 2 }, { "I8_6", "I", 8, 6 }, { "B", "B", 8, 3 }, { "B0", "B", 8, 0 }, { "T", "T", 8, 0 }, ;
      { "T4", "T", 4, 0 }, { "AT", "@", 8, 0 }, { "AI", "+", 4, 0 }, { "Q", "Q", 10, 0 }, { "Z", "Z", 8, 2 } }
   LOCAL aNull := { { "CN", "C:N", 5, 0 }, { "NN", "N:N", 6, 2 }, { "DN", "D:N", 8, 0 }, { "LN", "L:N", 1, 0 }, { "QN", "Q:N", 12, 0 }, ;
      { "IN", "I:N", 4, 0 }, { "TN", "T:N", 8, 0 }, { "NA", "N:+", 8, 0 }, { "IA", "I:+", 4, 0 } }
   LOCAL aUni := { { "U", "C:U", 6, 0 }, { "QU", "Q:U", 6, 0 }, { "MU", "M:U", 10, 0 } }
   LOCAL x, nTable := 0

   FOR EACH x IN { ;
         { "DBFNTX", aPlain, NIL }, ;
         { "DBFCDX", aPlain, NIL }, ;
         { "DBFNSX", aPlain, NIL }, ;
         { "DBFCDX", aBinary, NIL }, ;
         { "DBFNTX", aBinary, NIL }, ;
         { "DBFCDX", aNull, NIL }, ;
         { "DBFCDX", aUni, NIL }, ;
         { "DBFNTX", aUni, NIL }, ;
         { "DBFCDX", aPlain, DB_DBF_VFP }, ;
         { "DBFCDX", aBinary, DB_DBF_VFP }, ;
         { "DBFCDX", aNull, DB_DBF_VFP }, ;
         { "DBFCDX", { { "A", "C", 3, 0 }, { "N", "N:+", 5, 0 } }, DB_DBF_VFP }, ;
         { "DBFNTX", { { "ONLY", "C", 1, 0 } }, NIL } }
      rddInfo( RDDI_TABLETYPE, iif( x[ 3 ] == NIL, DB_DBF_STD, x[ 3 ] ), x[ 1 ] )
      Table( "t" + StrZero( ++nTable, 2 ), x[ 1 ], x[ 2 ] )
   NEXT

   RETURN

STATIC PROCEDURE Table( cName, cDriver, aFields )

   LOCAL n, i, oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbCreate( cName, aFields, cDriver )
      dbUseArea( .T., cDriver, cName, "tab" )
      ? cName, cDriver, FCount(), RecSize(), Header()
      FOR n := 1 TO 12
         dbAppend()
         FOR i := 1 TO FCount()
            // The first row and a field of each stay blank.
            IF n > 1 .AND. n != i + 1
               Put( i, Sample( hb_FieldType( i ), n ) )
            ENDIF
         NEXT
         IF n % 5 == 0
            dbDelete()
         ENDIF
      NEXT
      dbCloseArea()
      // Changed shared, under record locks
      dbUseArea( .T., cDriver, cName, "tab", .T. )
      FOR n := 3 TO 9 STEP 3
         dbGoto( n )
         ? RLock()
         FOR i := 1 TO FCount()
            Put( i, Sample( hb_FieldType( i ), n * 3 + i ) )
         NEXT
         dbUnlock()
      NEXT
      dbAppend()
      Put( 1, Sample( hb_FieldType( 1 ), 7 ) )
      dbUnlock()
      dbGoto( 5 )
      ? RLock()
      dbRecall()
      dbGoto( 2 )
      ? RLock()
      dbDelete()
      dbCloseArea()
      dbUseArea( .T., cDriver, cName, "tab" )
      COPY TO ( cName + "c" ) FOR ! Deleted()
      COPY STRUCTURE TO ( cName + "s" )
      dbCloseArea()
   RECOVER USING oError
      ? cName, oError:subSystem, oError:subCode, oError:genCode, oError:operation
      dbCloseAll()
   END SEQUENCE

   RETURN

STATIC PROCEDURE Put( i, xValue )

   LOCAL oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      FieldPut( i, xValue )
   RECOVER USING oError
      ? FieldName( i ), oError:subCode, xValue
   END SEQUENCE

   RETURN

STATIC FUNCTION Sample( cType, n )

   SWITCH Left( cType, 1 )
   CASE "C"
   CASE "Q"
      RETURN { "", "a", "ab c", "ABCDEFGHIJKLMNOP", Chr( 0 ) + "z", "  x ", Chr( 200 ) + Chr( 130 ) + "e", Replicate( "long", 80 ) }[ n % 8 + 1 ]
   CASE "V"
      RETURN { "", "v", "vv v", "VWXYZ" }[ n % 4 + 1 ]
   CASE "M"
      RETURN { "", "memo " + hb_ntos( n ), Replicate( "m" + hb_ntos( n ) + hb_eol(), 10 * n ), Chr( 0 ) + "bin" + Chr( 255 ), "x" }[ n % 5 + 1 ]
   CASE "N"
   CASE "F"
      RETURN { 0, 7, -3, 12.3456, -0.05, 99999999999, 123456, 0.5, -7.25 }[ n % 9 + 1 ]
   CASE "I"
   CASE "Y"
      RETURN { 0, 7, -3, 100, -128, 12.34, 120, -1 }[ n % 8 + 1 ]
   CASE "B"
   CASE "Z"
      RETURN { 0, 1.5, -2.75, 10000000000, -0.00001, 100000 / 3 }[ n % 6 + 1 ]
   CASE "L"
      RETURN n % 2 == 0
   CASE "D"
      RETURN { 0d00000000, 0d20240229, 0d19010101, 0d29991231, 0d20000101 }[ n % 5 + 1 ]
   CASE "T"
   CASE "@"
      RETURN { hb_DateTime( 0, 0, 0 ), hb_DateTime( 2024, 2, 29, 12, 34, 56.789 ), hb_DateTime( 1901, 1, 1 ), hb_DateTime( 2050, 12, 31, 23, 59, 59.999 ) }[ n % 4 + 1 ]
   ENDSWITCH

   RETURN n
