// Memo files of every format, version and some block sizes: written, rewritten longer and shorter, emptied, packed, zapped.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX, DBFNSX, DBFFPT, SIXCDX

STATIC s_nSeed := 1

PROCEDURE Main()

   LOCAL x, nTable := 0

   FOR EACH x IN { ;
         { "DBFNTX", DB_MEMO_DBT, NIL, 0 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_STD, 64 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_SIX, 64 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_FLEX, 64 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_CLIP, 64 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_FLEX, 1 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_FLEX, 33 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_STD, 512 }, ;
         { "DBFCDX", DB_MEMO_FPT, DB_MEMOVER_SIX, 2048 }, ;
         { "DBFCDX", DB_MEMO_DBT, NIL, 0 }, ;
         { "DBFCDX", DB_MEMO_SMT, NIL, 0 }, ;
         { "DBFNTX", DB_MEMO_FPT, DB_MEMOVER_FLEX, 64 }, ;
         { "DBFNSX", DB_MEMO_SMT, NIL, 32 }, ;
         { "SIXCDX", DB_MEMO_FPT, DB_MEMOVER_SIX, 32 } }
      nTable++
      Table( "m" + StrZero( nTable, 2 ), x, .F. )
      Table( "s" + StrZero( nTable, 2 ), x, .T. )
   NEXT

   RETURN

STATIC FUNCTION Rnd( n )

   s_nSeed := ( s_nSeed * 69069 + 12345 ) % 4294967296

   RETURN Int( s_nSeed / 65536 ) % n

STATIC FUNCTION Text( n )

   LOCAL nLen := { 0, 1, 10, 55, 56, 57, 64, 120, 500, 512, 1024, 3000 }[ Rnd( 12 ) + 1 ]

   RETURN Left( Replicate( "memo " + hb_ntos( n ) + " ", 500 ), nLen )

STATIC FUNCTION Value( n )

   SWITCH Rnd( 12 )
   CASE 0
      RETURN n
   CASE 1
      RETURN n * 1.5
   CASE 2
      RETURN { n, "a", .T., NIL, { n / 4 } }
   CASE 3
      RETURN .F.
   CASE 4
      RETURN 0d20240101 + n
   CASE 5
      RETURN -100000 * n
   ENDSWITCH

   RETURN Text( n )

STATIC PROCEDURE Put( i, xValue )

   LOCAL oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      FieldPut( i, xValue )
   RECOVER USING oError
      ? oError:subCode, ValType( xValue )
   END SEQUENCE

   RETURN

STATIC PROCEDURE Table( cName, aHow, lShared )

   LOCAL n, oError, lTyped := aHow[ 2 ] != DB_MEMO_DBT .AND. ! aHow[ 3 ] == DB_MEMOVER_STD

   rddInfo( RDDI_MEMOTYPE, aHow[ 2 ], aHow[ 1 ] )
   IF aHow[ 3 ] != NIL
      rddInfo( RDDI_MEMOVERSION, aHow[ 3 ], aHow[ 1 ] )
   ENDIF
   rddInfo( RDDI_MEMOBLOCKSIZE, aHow[ 4 ], aHow[ 1 ] )
   s_nSeed := aHow[ 4 ] + 7
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbCreate( cName, { { "N", "N", 5, 0 }, { "M", "M", 10, 0 }, { "M2", "M", 4, 0 }, { "P", "P", 10, 0 } }, aHow[ 1 ] )
      dbUseArea( .T., aHow[ 1 ], cName, "memos", lShared )
      ? cName, dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOBLOCKSIZE ), dbInfo( DBI_MEMOEXT )
      FOR n := 1 TO 30
         dbAppend()
         FIELD->N := n
         Put( 2, Text( n ) )
         IF n % 3 == 0
            Put( 3, Text( n + 100 ) )
         ENDIF
         IF lTyped .AND. n % 4 == 0
            Put( 2, Value( n ) )
         ENDIF
         IF n % 7 == 0
            Put( 4, "picture" + Text( n ) )
         ENDIF
      NEXT
      dbUnlock()
      FOR n := 1 TO 80
         dbGoto( Rnd( 30 ) + 1 )
         IF RLock()
            Put( Rnd( 3 ) + 2, iif( lTyped, Value( n ), Text( n ) ) )
            IF Rnd( 9 ) == 0
               dbDelete()
            ENDIF
         ENDIF
         IF n % 10 == 0
            dbCommit()
         ENDIF
      NEXT
      dbCloseArea()
      dbUseArea( .T., aHow[ 1 ], cName, "memos" )
      COPY TO ( cName + "c" ) FOR FIELD->N % 2 == 0
      dbGoto( 4 )
      Put( 2, "after" )
      Put( 3, "" )
      IF lShared
         PACK
         dbAppend()
         Put( 2, "behind the pack" )
      ENDIF
      dbCloseArea()
      dbUseArea( .T., aHow[ 1 ], cName + "c", "memos" )
      IF lShared
         ZAP
         dbAppend()
         Put( 2, "behind the zap" )
      ELSE
         dbGoto( 2 )
         Put( 2, Replicate( "z", 700 ) )
      ENDIF
      dbCloseArea()
   RECOVER USING oError
      ? cName, oError:subSystem, oError:subCode, oError:genCode, oError:operation
      dbCloseAll()
   END SEQUENCE

   RETURN
