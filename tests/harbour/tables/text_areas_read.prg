// Text files as work areas that are read: __dbOpenSDF(), steps on, what lies behind, delimiters.
#include "dbinfo.ch"
REQUEST SDF, DELIM
PROCEDURE Main()
   LOCAL cR, aS := { { "C", "C", 6, 0 }, { "N", "N", 7, 2 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 } }
   Set( _SET_DATEFORMAT, "YYYY-MM-DD" )
   hb_MemoWrit( "s.txt", "abc   12.50  T20240506" + Chr( 10 ) + "x" + Chr( 13 ) + Chr( 10 ) + Chr( 10 ) + "last  1234567890" )
   hb_MemoWrit( "d.txt", '"abc",12.5,T,20240506' + Chr( 10 ) + 'x' + Chr( 13 ) + Chr( 10 ) + Chr( 10 ) + '"last","33",F' )
   FOR EACH cR IN { "SDF", "DELIM" }
      ? "=====", cR
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ) + ".txt", aS, cR, .T., "tt" ) } ) ; S()
      T( "gotop", {|| dbGoTop() } ) ; S()
      DO WHILE ! Eof()
         ? hb_ValToExp( { FIELD->C, FIELD->N, FIELD->L, FIELD->D } ), RecNo(), Bof(), LastRec()
         dbSkip()
      ENDDO
      S()
      T( "skip", {|| dbSkip() } ) ; S()
      T( "get", {|| hb_ValToExp( { FIELD->C, FIELD->N, FIELD->L, FIELD->D } ) } )
      T( "gotop", {|| dbGoTop() } ) ; S()
      T( "skip2", {|| dbSkip( 2 ) } ) ; S()
      T( "get", {|| hb_ValToExp( { FIELD->C, FIELD->N, FIELD->L, FIELD->D } ) } )
      T( "skip0", {|| dbSkip( 0 ) } ) ; S()
      T( "skip-1", {|| dbSkip( -1 ) } ) ; S()
      T( "goto1", {|| dbGoto( 1 ) } ) ; S()
      T( "goto3", {|| dbGoto( 3 ) } ) ; S()
      T( "goto4", {|| dbGoto( 4 ) } ) ; S()
      T( "goto2", {|| dbGoto( 2 ) } ) ; S()
      T( "goto99", {|| dbGoto( 99 ) } ) ; S()
      T( "goto0", {|| dbGoto( 0 ) } ) ; S()
      T( "put", {|| FIELD->C := "zz" } ) ; S()
      T( "append", {|| dbAppend() } ) ; S()
      T( "delete", {|| dbDelete() } )
      T( "deleted", {|| Deleted() } )
      T( "filter", {|| dbSetFilter( {|| FIELD->C = "l" }, "C='l'" ) } )
      T( "gotop", {|| dbGoTop() } ) ; S()
      T( "skip", {|| dbSkip() } ) ; S()
      T( "clr", {|| dbClearFilter() } )
      T( "locate", {|| __dbLocate( {|| FIELD->C = "l" }, , , , .F. ) } ) ; S()
      T( "dbeval", {|| dbEval( {|| QQOut( FIELD->C, "" ) } ) } ) ; S()
      T( "dbstruct", {|| dbStruct() } )
      T( "close", {|| dbCloseArea() } ) ; S()
   NEXT
   T( "no", {|| __dbOpenSDF( "none.txt", aS, "SDF", .T., "tt" ) } ) ; S()
   T( "notkeep", {|| __dbOpenSDF( "s.txt", aS, "SDF", .F., "tt" ) } ) ; S()
   T( "nil", {|| __dbOpenSDF( "s.txt", aS, "SDF",, "tt" ) } ) ; S()
   dbCloseAll()
   T( "nil", {|| __dbOpenSDF( "s.txt", aS, "SDF" ) } ) ; S()
   T( "noargs", {|| __dbOpenSDF() } ) ; S()
   T( "noargs", {|| __dbOpenSDF( "s.txt" ) } ) ; S()
   T( "badrdd", {|| __dbOpenSDF( "s.txt", aS, "XX", .T. ) } ) ; S()
   dbCloseAll()
   T( "empty str", {|| __dbOpenSDF( "s.txt", {}, "SDF", .T. ) } ) ; S()
   T( "bad str", {|| __dbOpenSDF( "s.txt", { 1 }, "SDF", .T. ) } ) ; S()
   dbCloseAll()
   T( "delim", {|| __dbOpenSDF( "d.txt", aS, "DELIM", .T., "tt", "'" ) } ) ; S()
   T( "get", {|| hb_ValToExp( { FIELD->C, FIELD->N, FIELD->L, FIELD->D } ) } )
   T( "gotop", {|| dbGoTop() } ) ; S()
   T( "get", {|| hb_ValToExp( { FIELD->C, FIELD->N, FIELD->L, FIELD->D } ) } )
   T( "i", {|| dbInfo( DBI_GETDELIMITER ) } )
   T( "i", {|| dbInfo( DBI_SETDELIMITER, "|" ) } )
   T( "i", {|| dbInfo( DBI_SEPARATOR ) } )
   T( "i", {|| dbInfo( DBI_GETDELIMITER ) } )
   dbCloseAll()
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
