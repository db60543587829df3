// COPY, APPEND and __dbTrans() through work areas of text files.
REQUEST SDF, DELIM
PROCEDURE Main()
   LOCAL cR
   Set( _SET_DATEFORMAT, "YYYY-MM-DD" )
   FOR EACH cR IN { "SDF", "DELIM" }
      ? "=====", cR
      T( "create closed", {|| dbCreate( "c1", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 } }, cR ) } )
      Show( "c1.txt" )
      T( "create new", {|| dbCreate( "c2", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 } }, cR, .T. ) } ) ; S()
      dbCloseAll()
      dbCloseAll()
      T( "badtype", {|| dbCreate( "c3", { { "C", "?", 6, 0 }, { "N", "N", 7, 2 } }, cR, .T. ) } ) ; S()
      dbCreate( "src", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 }, { "D", "D", 8, 0 }, { "M", "M", 10, 0 }, { "L", "L", 1, 0 } }, "DBFNTX", .T. )
      dbAppend(); FIELD->C := "one"; FIELD->N := 1.5; FIELD->D := 0d20240101; FIELD->M := "memo"; FIELD->L := .T.
      dbAppend(); FIELD->C := "two"; dbDelete()
      dbAppend(); FIELD->N := -3
      T( "copy via", {|| __dbCopy( "c4",,,,,,, cR ) } )
      Show( "c4.txt" )
      T( "copy via", {|| __dbCopy( "c5", { "N", "C", "L" }, {|| N != 0 },,,,, cR ) } )
      Show( "c5.txt" )
      T( "app via", {|| __dbApp( "c4",,,,,,, cR ) } )
      dbEval( {|| QOut( RecNo(), C, N, D, L ) } )
      dbCloseAll()
      T( "tr", {|| dbCreate( "c6", { { "C", "C", 3, 0 }, { "N", "N", 9, 4 } }, cR, .T., "dst" ), dbUseArea( .T., "DBFNTX", "src", "src" ), __dbTrans( Select( "dst" ), { "C", "N" } ), dbCloseAll() } )
      Show( "c6.txt" )
      T( "read", {|| __dbOpenSDF( "c4", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 } }, cR, .T., "rd" ) } )
      T( "trans", {|| dbCreate( "c7", { { "C", "C", 6, 0 }, { "N", "N", 9, 4 } }, "DBFNTX", .T., "dst" ), dbSelectArea( "rd" ), __dbTrans( Select( "dst" ), { "C", "N" }, {|| N > 0 } ) } )
      dbSelectArea( "dst" )
      dbEval( {|| QOut( RecNo(), C, N ) } )
      dbCloseAll()
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
