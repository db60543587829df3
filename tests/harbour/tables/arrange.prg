// __dbTrans() and __dbArrange(): rows from one open table to another, sorted or not.
PROCEDURE Main()
   LOCAL a
   Set( _SET_DATEFORMAT, "YYYY-MM-DD" )
   dbCreate( "src", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 }, { "D", "D", 8, 0 }, { "M", "M", 10, 0 }, { "L", "L", 1, 0 } }, , .T., "src" )
   FOR EACH a IN { { "bb", 2, .T. }, { "aa", 3, .F. }, { "Ab", -1, .T. }, { "cc", 2, .F. }, { "AA", 5, .T. } }
      dbAppend(); FIELD->C := a[ 1 ]; FIELD->N := a[ 2 ]; FIELD->L := a[ 3 ]; FIELD->M := "memo" + a[ 1 ]; FIELD->D := 0d20240101 + RecNo()
   NEXT
   dbGoto( 3 ); dbDelete()
   N( { "C", "N" }, {|n| __dbTrans( n, { { "C" }, { "N" } } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { "N", "C" } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, {} ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { { "N", "N", 7, 2 }, { "C", "C", 6, 0 } } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, dbStruct() ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { { "N", "N", 7, 2 } }, {|| FIELD->N > 1 } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { { "N", "N", 7, 2 } }, , {|| FIELD->N > 1 } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { { "N", "N", 7, 2 } }, , , 2 ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { { "N", "N", 7, 2 } }, , , , 4 ) } )
   N( { "N", "C" }, {|n| dbGoto( 4 ), __dbTrans( n, { { "N", "N", 7, 2 } }, , , , , .T. ) } )
   N( { "N", "C" }, {|n| __dbTrans( 77, { { "N", "N", 7, 2 } } ) } )
   N( { "N", "C" }, {|n| __dbTrans( "dst", { { "N", "N", 7, 2 } } ) } )
   N( { "N", "C" }, {|n| __dbTrans() } )
   N( { "N", "C" }, {|n| __dbTrans( Select(), { { "N", "N", 7, 2 } } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { { "X", "N", 7, 2 } } ) } )
   N( { "N", "C" }, {|n| __dbTrans( n, { 12, 13 } ) } )
   N( { "C", "N", "D", "M", "L" }, {|n| __dbTrans( n, { { "C" }, { "N" }, { "D" }, { "M" }, { "L" } } ) } )
   FOR EACH a IN { { "C" }, { "C/D" }, { "N" }, { "N/D", "C" }, { "C/C" }, { "C/CD" }, { "C/A" }, { "X" }, {}, NIL, { "src->C" }, { "D/D" }, { "L", "C" }, { "M" }, { 1 }, "C", { "C /D" }, { "N/D/C" } }
      ? hb_ValToExp( a )
      N( { "C", "N", "D", "M", "L" }, {|n| __dbArrange( n, dbStruct(), , , , , , a ) } )
   NEXT
   N( { "N", "C" }, {|n| __dbArrange( n, { { "N" }, { "C" } }, , , , , , { "C" } ) } )
   N( { "N", "C" }, {|n| __dbArrange( n, , , , , , , { "C" } ) } )
   N( { "N", "C" }, {|n| __dbArrange( n, { { "N" }, { "C" } }, {|| FIELD->N > 1 }, , , , , { "C" } ) } )
   N( { "N", "C" }, {|n| __dbArrange( n, { { "N" }, { "C" } }, , , 3, , , { "C" } ) } )
   N( { "N", "C" }, {|n| __dbArrange( n, { { "N" }, { "C" } }, , , , 2, , { "C" } ) } )
   N( { "N", "C" }, {|n| __dbArrange( 77, { { "N" }, { "C" } }, , , , 2, , { "C" } ) } )
   N( { "N", "C" }, {|n| __dbArrange() } )
   N( { "N", "C" }, {|n| __dbArrange( "dst", { { "N" }, { "C" } }, , , , 2, , { "C" } ) } )
   dbCloseAll()
   T( "noarea", {|| __dbTrans( 1, { { "C" } } ) } )
   T( "noarea", {|| __dbArrange( 1, { { "C" } } ) } )
   dbCreate( "one", { { "C", "C", 6, 0 } }, , .T., "one" )
   T( "noarea", {|| __dbTrans( 9, { { "C" } } ) } )
   T( "pre", {|| __rddPreallocate( 100 ) } )
   T( "pre", {|| __rddPreallocate() } )
   T( "raw", {|| ordSkipRaw() } )
   T( "raw", {|| ordSkipRaw( 1 ) } )
   T( "mvb", {|| Eval( MemVarBlock( "X1" ) ) } )
   PRIVATE X1 := 7
   T( "mvb", {|| Eval( MemVarBlock( "X1" ) ) } )
   T( "mvb", {|| Eval( MemVarBlock( "X1" ), 9 ) } )
   T( "mvb", {|| MemVarBlock( 1 ) } )
   T( "mvb", {|| MemVarBlock( ) } )
   T( "mvb", {|| ValType( MemVarBlock( "nope" ) ) } )
   ? X1
   dbCloseAll()
   T( "raw", {|| ordSkipRaw( 1 ) } )
   RETURN
PROCEDURE N( aF, b )
   LOCAL aS := {}, x
   dbSelectArea( "src" )
   FOR EACH x IN aF
      AAdd( aS, dbStruct()[ Asc( x ) % 7 + 0 * 9 + ( AScan( dbStruct(), {|y| y[ 1 ] == x } ) ) - Asc( x ) % 7 ] )
   NEXT
   dbCreate( "dst", aS, , .T., "dst" )
   dbSelectArea( "src" )
   dbGoTop()
   T( "res", {|| Eval( b, Select( "dst" ) ) } )
   ? "   at", Alias(), RecNo(), Eof(), "dst", dst->( RecNo() )
   dbSelectArea( "dst" )
   dbGoTop()
   DO WHILE ! Eof()
      ? "  "
      AEval( Array( FCount() ), {|x,i| QQOut( FieldGet( i ), "|" ) } )
      ?? Deleted()
      dbSkip()
   ENDDO
   dbCloseArea()
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
