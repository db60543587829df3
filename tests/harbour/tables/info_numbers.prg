// dbInfo, dbRecordInfo, dbFieldInfo and rddInfo by number, with and without a new value
#include "set.ch"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL n, x, r, old, e
   FOR EACH r IN { "DBFNTX", "DBFCDX" }
      dbCreate( "t", { { "C", "C", 5, 0 }, { "N", "N", 6, 2 }, { "M", "M", 10, 0 } }, r )
      dbUseArea( .T., r, "t", "AAA" )
      FOR n := 1 TO 3; dbAppend(); FIELD->C := Str( n, 5 ); NEXT
      dbGoto( 2 )
      FOR EACH n IN { 1, 2, 3, 5, 6, 7, 9, 11, 22, 24, 25, 28, 34, 40, 41, 100, 101, 102, 103, 130, 134, 137, 138, 144, 148, 151, 160, 171, 200, 209, 999 }
         ? r, n
         FOR EACH x IN { NIL, 0, 1, "x", .T., .F., { 1 } }
            dbUseArea( .F., r, "t", "AAA" ); dbGoto( 2 )
            ?? Shown( dbInfo( n, x ) ), Shown( dbInfo( n ) )
         NEXT
      NEXT
      FOR EACH n IN { 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 100 }
         BEGIN SEQUENCE WITH {| err | Break( err ) }
            ? n, Shown( dbRecordInfo( n ) ), Shown( dbRecordInfo( n, 1 ) ), Shown( dbRecordInfo( n, 99 ) )
         RECOVER USING e
            ? n, e:subSystem, e:subCode, e:genCode, e:operation
         END SEQUENCE
      NEXT
      ? dbRecordInfo( 7, 2, "too short" ), FIELD->C
      ? dbRecordInfo( 7, 2, " " + PadR( "new", 5 ) + "  1.50" + Space( 10 ) ), FIELD->C, FIELD->N
      FOR EACH n IN { 0, 1, 2, 3, 4, 5, 6, 100, 101, 102, 103, 104, 200, 206 }
         ? n, Shown( dbFieldInfo( n, 2 ) ), Shown( dbFieldInfo( n, 2, "x" ) ), Shown( dbFieldInfo( n, 2, 7 ) )
      NEXT
      CLOSE ALL
      FOR EACH n IN { 0, 5, 6, 7, 13, 14, 15, 16, 20, 21, 22, 24, 25, 26, 27, 29, 30, 31, 32, 33, 38, 43, 45, 46, 47, 60 }
         ? r, n
         FOR EACH x IN { .T., .F., 1, 2, 3, 4, 5, 7, 21, 22, 24, 56, 100, 512, 1000, 8192, 16384, 70000, -1, "abc", "", { 1 } }
            old := rddInfo( n,, r )
            ?? Shown( rddInfo( n, x, r ) ), Shown( rddInfo( n,, r ) )
            rddInfo( n, old, r )
         NEXT
         IF n == 16
            rddInfo( n, 1, r )
         ENDIF
      NEXT
   NEXT
   ? Set( _SET_OPTIMIZE ), Set( _SET_AUTOPEN ), Set( _SET_AUTORDER ), Set( _SET_STRICTREAD )
   rddInfo( 24, .F. ); rddInfo( 26, .F. ); rddInfo( 27, 2 ); rddInfo( 22, .T. )
   ? Set( _SET_OPTIMIZE ), Set( _SET_AUTOPEN ), Set( _SET_AUTORDER ), Set( _SET_STRICTREAD )
   FErase( "t.dbf" ); FErase( "t.dbt" ); FErase( "t.fpt" )
   RETURN
STATIC FUNCTION Shown( x )
   RETURN ValType( x ) + "[" + hb_ValToExp( x ) + "]"
