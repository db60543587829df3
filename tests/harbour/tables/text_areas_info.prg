// Text files as work areas: what cannot be reached again, copies from and to them, what dbInfo() and rddInfo() tell.
#include "dbinfo.ch"
REQUEST SDF, DELIM
PROCEDURE Main()
   LOCAL cR, i, aS := { { "C", "C", 6, 0 }, { "N", "N", 7, 2 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 } }
   Set( _SET_DATEFORMAT, "YYYY-MM-DD" )
   hb_MemoWrit( "s.txt", "abc   12.50  T20240506" + Chr( 10 ) + "x" + Chr( 13 ) + Chr( 10 ) + Chr( 10 ) + "last  1234567890" )
   hb_MemoWrit( "d.txt", '"abc",12.5,T,20240506' + Chr( 10 ) + 'x' + Chr( 13 ) + Chr( 10 ) + Chr( 10 ) + '"last","33",F' )
   hb_MemoWrit( "empty.txt", "" )
   FOR EACH cR IN { "DELIM" }
      ? "=====", cR
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ), aS, cR, .T., "tt" ) } ) ; S()
      T( "get", {|| FIELD->C } )
      T( "goto3", {|| dbGoto( 3 ) } ) ; S()
      T( "get", {|| FIELD->C } )
      T( "goto3", {|| dbGoto( 3 ) } ) ; S()
      T( "skip0", {|| dbSkip( 0 ) } ) ; S()
      T( "skip-1", {|| dbSkip( -1 ) } ) ; S()
      T( "goto7", {|| dbGoto( 7 ) } ) ; S()
      T( "gobottom", {|| dbGoBottom() } ) ; S()
      T( "commit", {|| dbCommit() } )
      dbCloseAll()
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ), aS, cR, .T., "tt" ) } ) ; S()
      T( "dbeval", {|| dbEval( {|| QQOut( FIELD->C, "" ) } ) } ) ; S()
      dbCloseAll()
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ), aS, cR, .T., "tt" ) } ) ; S()
      T( "gotop", {|| dbGoBottom() } ) ; S()
      T( "filter", {|| dbSetFilter( {|| FIELD->C = "l" }, "C='l'" ) } )
      T( "skip", {|| dbSkip() } ) ; S()
      T( "skip", {|| dbSkip() } ) ; S()
      dbCloseAll()
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ), aS, cR, .T., "tt" ) } ) ; S()
      T( "gotop", {|| dbSetFilter( {|| FIELD->C = "l" }, "C='l'" ), dbGoTop() } ) ; S()
      dbCloseAll()
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ), aS, cR, .T., "tt" ) } ) ; S()
      T( "locate", {|| __dbLocate( {|| FIELD->C = "l" } ) } ) ; S()
      T( "copy", {|| __dbCopy( "out.dbf" ) } ) ; S()
      dbCloseAll()
      T( "open", {|| __dbOpenSDF( Lower( Left( cR, 1 ) ), aS, cR, .T., "tt" ) } ) ; S()
      T( "copy", {|| __dbCopy( "out.dbf" ) } ) ; S()
      T( "close", {|| dbCloseArea() } )
      USE out NEW
      S()
      dbEval( {|| QOut( C, N, L, D ) } )
      __dbCopy( "outt", , , , , ,, cR )
      Show( "outt.txt" )
      CLOSE
      T( "open", {|| __dbOpenSDF( "empty", aS, cR, .T., "tt" ) } ) ; S()
      T( "gotop", {|| dbGoTop() } ) ; S()
      T( "skip", {|| dbSkip() } ) ; S()
      dbCloseAll()
      T( "use", {|| dbUseArea( .T., cR, "s", "t2" ) } ) ; S()
      T( "skip", {|| dbSkip() } ) ; S()
      T( "append", {|| dbAppend() } ) ; S()
      dbCloseAll()
      T( "use none", {|| dbUseArea( .T., cR, "none", "t2" ) } )
      T( "use none", {|| dbUseArea( .T., cR, "none.dbf", "t2" ) } )
      T( "exists", {|| hb_dbExists( "s", , cR ) } )
      T( "exists", {|| hb_dbExists( "s.dbf", , cR ) } )
      T( "rename", {|| hb_dbRename( "outt", , "outx", cR ) } )
      T( "exists", {|| { hb_vfExists( "outx" ), hb_vfExists( "outx.txt" ), hb_vfExists( "outt.txt" ) } } )
      T( "drop", {|| hb_dbDrop( "outx", , cR ) } )
      T( "exists", {|| { hb_vfExists( "outx" ), hb_vfExists( "outx.txt" ), hb_vfExists( "outt.txt" ) } } )
      T( "create", {|| dbCreate( "t.foo", { { "A", "C", 3, 0 }, { "B", "N", 5, 1 } }, cR, .T., "tt" ) } )
      FOR i := 0 TO 50
         IF i != 23; T( "dbi" + hb_ntos( i ), {|| dbInfo( i ) } ); ENDIF
      NEXT
      FOR i := 101 TO 210
         IF i != 23; T( "dbi" + hb_ntos( i ), {|| dbInfo( i ) } ); ENDIF
      NEXT
      FOR i := 1 TO 10
         T( "dbri" + hb_ntos( i ), {|| dbRecordInfo( i ) } )
      NEXT
      FOR i := 0 TO 50
         IF i != 47; T( "rddi" + hb_ntos( i ), {|| rddInfo( i, , cR ) } ); ENDIF
      NEXT
      FOR i := 0 TO 50
         T( "dboi" + hb_ntos( i ), {|| dbOrderInfo( i ) } )
      NEXT
      dbCloseAll()
      T( "create", {|| dbCreate( "/nodir/t", { { "A", "C", 3, 0 }, { "B", "N", 5, 1 } }, cR, .T., "tt" ) } )
      T( "create", {|| dbCreate( "dl", { { "A", "C", 3, 0 }, { "B", "N", 5, 1 } }, cR, .T., "tt", "BLANK" ) } )
      T( "delim", {|| { dbInfo( DBI_GETDELIMITER ), dbInfo( DBI_SEPARATOR ) } } )
      dbAppend(); FIELD->A := "x"; dbAppend(); FIELD->B := 4
      T( "app", {|| dbAppend() } )
      T( "rec", {|| dbInfo( DBI_DB_VERSION ), dbRecordInfo( 5 ) } )
      T( "app", {|| dbUnlock() } )
      T( "app", {|| dbRUnlock( 1 ) } )
      T( "app", {|| dbRLock( 1 ) } )
      T( "skip0", {|| dbSkip( 0 ) } )
      T( "goto3", {|| dbGoto( 3 ) } )
      T( "goto4", {|| dbGoto( 4 ) } ); S()
      T( "skip1", {|| dbSkip( 1 ) } ); S()
      dbCloseAll()
      Show( "dl.txt" )
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
