// Every field type in a text file: what the column is, blank and filled.
#include "dbinfo.ch"
#include "dbstruct.ch"
REQUEST SDF, DELIM
PROCEDURE Main()
   LOCAL s, cR, i, c, aS := { { "C", "C", 6, 0 }, { "N", "N", 7, 2 } }
   LOCAL aT := { { "C", "C", 30, 0 }, { "N", "N", 7, 2 }, { "F", "F", 9, 3 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 }, { "D3", "D", 3, 0 }, ;
       { "T", "T", 8, 0 }, { "T4", "T", 4, 0 }, { "AT", "@", 8, 0 }, { "MT", "=", 8, 0 }, { "RV", "^", 8, 0 }, { "AI", "+", 4, 0 }, ;
       { "I1", "I", 1, 0 }, { "I2", "I", 2, 0 }, { "I3", "I", 3, 0 }, { "I4", "I", 4, 0 }, { "I8", "I", 8, 0 }, { "I42", "I", 4, 2 }, { "B", "B", 8, 0 }, { "B2", "B", 8, 2 }, { "Y", "Y", 8, 4 }, { "Z", "Z", 8, 2 }, ;
       { "M", "M", 10, 0 }, { "M4", "M", 4, 0 }, { "W", "W", 10, 0 }, { "P", "P", 10, 0 }, { "G", "G", 10, 0 }, { "V3", "V", 3, 0 }, { "V4", "V", 4, 0 }, { "V6", "V", 6, 0 }, { "Q", "Q", 5, 0 }, { "CU", "C:U", 5, 0 }, { "NN", "N:N", 5, 0 }, { "CN", "C:N", 5, 0 }, { "NP", "N:+", 5, 0 } }
   Set( _SET_DATEFORMAT, "YYYY-MM-DD" )
   FOR EACH cR IN { "SDF", "DELIM" }
      ? "=====", cR
      T( "create", {|| dbCreate( "tt", { { "A", "C", 1, 0 } }, cR, .T., "tt" ) } )
      dbCloseAll()
      FOR EACH c IN aT
         T( hb_ValToExp( c ), {|| dbCreate( "t", { { "A", "C", 1, 0 }, c }, cR, .T., "tt" ) } )
         IF Used()
            T( "struct", {|| { dbStruct()[2], RecSize(), dbFieldInfo( DBS_TYPE, 2 ), dbFieldInfo( 5, 2 ), hb_FieldType( 2 ), hb_FieldLen( 2 ) } } )
            dbAppend()
            FIELD->A := "a"
            T( "blank", {|| FieldGet( 2 ) } )
            dbAppend()
            FIELD->A := "a"
            FOR i := 1 TO 0
               T( "p" + hb_ntos( i ), {|| FieldPut( 2, ( { "text", 12, 12.345, 1000000000000, .T., 0d20240506, {^ 2024-05-06 10:11:12.13 }, NIL } )[ i ] ), FieldGet( 2 ) } )
            NEXT
            dbAppend()
            T( "put", {|| FieldPut( 2, ( { "C" => "text", "N" => 7, "L" => .T., "D" => 0d20240506, "T" => {^ 2024-05-06 10:11:12.13 }, "U" => 1, "M" => "memo" } )[ ValType( FieldGet( 2 ) ) ] ) } )
         ENDIF
         dbCloseAll()
         s := hb_MemoRead( "t.txt" )
         ? StrTran( s, Space( 200 ), "[200]" )
      NEXT
   NEXT
   RETURN
PROCEDURE Show( c )
   LOCAL s := hb_MemoRead( c )
   ? "[" + StrTran( StrTran( StrTran( s, Chr( 13 ), "\r" ), Chr( 10 ), "\n" ), Chr( 26 ), "\Z" ) + "]", Len( s )
   RETURN
PROCEDURE S()
   T( "  state", {|| hb_ValToExp( { Used(), Alias(), FCount(), Bof(), Eof(), Found(), RecNo(), LastRec(), rddName() } ) } )
   RETURN
PROCEDURE T( c, b )
   LOCAL x, e
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      x := Eval( b )
      ? c, hb_ValToExp( x )
   RECOVER USING e
      ? c, "E", e:subsystem, e:subcode, e:gencode, e:description, e:operation, e:filename, e:oscode, e:canretry, e:candefault, e:cansubstitute, e:severity, hb_ValToExp( e:args )
   END
   RETURN
