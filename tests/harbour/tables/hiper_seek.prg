// HiPer-SEEK: indexes of signatures, searching, verifying, error codes, and the bytes of the files.
PROCEDURE Main()
   LOCAL h, i, h2
   dbCreate( "t", { { "C", "C", 12, 0 }, { "D", "C", 12, 0 } }, , .T., "t" )
   FOR EACH i IN { { "John Smith", "Boston" }, { "Jane SHERMAN", "smithville" }, { "Bo", "X" }, { "", "" }, { "Hersh Mann", "osman" }, { "x y z", "12 34" } }
      dbAppend(); FIELD->C := i[ 1 ]; FIELD->D := i[ 2 ]
   NEXT
   dbGoto( 5 ); dbDelete()
   T( "index", {|| h := hs_Index( "t1", "C+D", 2, 0, , .T., 2 ) } )
   T( "idx", {|| { hb_vfExists( "t1" ), hb_vfExists( "t1.hsx" ), RecNo(), hs_KeyCount( h ) } } )
   D( "t1.hsx" )
   F( h, "smith" ) ; F( h, "SHERMAN" ) ; F( h, "man" ) ; F( h, "" ) ; F( h, "o" ) ; F( h, "34" ) ; F( h, "zzz" ) ; F( h, " " ) ; F( h, "n S" ) ; F( h, "Sm Jo" )
   T( "set nil", {|| hs_Set( h ) } )
   T( "set num", {|| hs_Set( h, 12 ) } )
   T( "next", {|| hs_Next( h ) } )
   T( "set bad", {|| hs_Set( 99, "a" ) } )
   T( "next bad", {|| hs_Next( 99 ) } )
   T( "add bad", {|| hs_Add( 99, "a" ) } )
   T( "close bad", {|| hs_Close( 99 ) } )
   T( "cnt bad", {|| hs_KeyCount( 99 ) } )
   T( "ver bad", {|| hs_Verify( 99 ) } )
   T( "add", {|| hs_Add( h ) } )
   T( "add", {|| hs_Add( h, "new text", .T. ) } )
   T( "add", {|| hs_Add( h, {|| "by block" }, .F. ) } )
   T( "add", {|| hs_Add( h, "no flag" ) } )
   T( "add", {|| hs_Add( h, 12 ) } )
   T( "add", {|| hs_Add( h, NIL, .T. ) } )
   T( "cnt", {|| hs_KeyCount( h ) } )
   T( "ifdel", {|| { hs_IfDel( h, 5 ), hs_IfDel( h, 1 ), hs_IfDel( h, 0 ), hs_IfDel( h, 99 ), hs_IfDel( h ), hs_IfDel( h, "x" ) } } )
   T( "delete", {|| { hs_Delete( h, 1 ), hs_IfDel( h, 1 ), hs_Delete( h, 1 ), hs_Delete( h, 99 ), hs_Delete( h ), hs_Delete( 99, 1 ) } } )
   T( "undelete", {|| { hs_Undelete( h, 1 ), hs_IfDel( h, 1 ), hs_Undelete( h, 1 ), hs_Undelete( h, 99 ), hs_Undelete( h ), hs_Undelete( 99, 1 ) } } )
   T( "replace", {|| { hs_Replace( h, "wow", 3, .F. ), hs_Replace( h, "wow", 99, .F. ), hs_Replace( h, "wow" ), hs_Replace( h, NIL, 4 ), hs_Replace( h, "wow", 0 ) } } )
   dbGoto( 2 )
   T( "replace", {|| { hs_Replace( h, , 2 ), hs_Replace( h, {|| C }, 6, .T. ) } } )
   D( "t1.hsx" )
   T( "v", {|| { hs_Set( h, "smith" ), hs_Verify( h ), hs_Verify( h, {|| "a smith" } ), hs_Verify( h, "a SMITH", "smith" ), hs_Verify( h, "a SMITH", "smith", 1 ) } } )
   FOR i := 0 TO 4
      T( "v" + hb_ntos( i ), {|| { hs_Verify( h, "John SMITH smi", "smith", i ), hs_Verify( h, "John SMITH smi", "Jo SM", i ), hs_Verify( h, "John SMITH smi", "SM Jo", i ), hs_Verify( h, "John SMITH smi", "zz", i ), hs_Verify( h, "John SMITH smi", "John smith", i ), hs_Verify( h, "John SMITH smi", "", i ), hs_Verify( h, "John", "John SMITH", i ), hs_Verify( h, "John", "J", i ) } } )
      T( "V" + hb_ntos( i ), {|| { hs_Verify( {|| "John SMITH smi" }, "John SMITH smi", "smith", i ), hs_Verify( "John SMITH smi", "SM", i ), hs_Verify( {|| "abc" }, "b" ), hs_Verify( {|| "abc" }, "B" ), hs_Verify( {|| "abc" }, "B", i ) } } )
   NEXT
   T( "v none", {|| { hs_Verify(), hs_Verify( h, "", "" ), hs_Verify( h, 1, 2 ), hs_Verify( h, NIL, NIL ) } } )
   T( "second", {|| h2 := hs_Open( "t1", 10, 1 ) } )
   T( "second", {|| hs_KeyCount( h2 ) } )
   T( "close", {|| hs_Close( h2 ) } )
   T( "close", {|| hs_Close( h ) } )
   T( "close", {|| hs_Close( h ) } )
   T( "open", {|| h := hs_Open( "t1", 10, 0 ) } )
   T( "2nd", {|| h2 := hs_Open( "t1", 10, 0 ) } )
   T( "cnt", {|| hs_KeyCount( h ) } )
   T( "2nd", {|| hs_Close( h2 ) } )
   T( "add", {|| hs_Add( h, "smith again", .F. ) } )
   F( h, "smith" )
   T( "v", {|| hs_Verify( h ) } )
   hs_Close( h )
   FOR i := 0 TO 5
      T( "mode" + hb_ntos( i ), {|| h := hs_Open( "t1", 10, i ) } )
      T( "mode" + hb_ntos( i ), {|| h2 := hs_Open( "t1", 10, i ) } )
      T( "mode" + hb_ntos( i ), {|| { hs_Add( h, "xx" ), hs_KeyCount( h ), hs_KeyCount( h2 ) } } )
      T( "cl", {|| { hs_Close( h2 ), hs_Close( h ) } } )
   NEXT
   T( "open none", {|| hs_Open( "none", 10, 1 ) } )
   T( "open", {|| hs_Open( "t.dbf", 10, 1 ) } )
   T( "open", {|| hs_Open() } )
   T( "open", {|| hs_Open( "t1" ) } )
   T( "open", {|| hs_Open( "t1", 10 ) } )
   T( "close", {|| hs_Close( 0 ) } )
   T( "cr", {|| hs_Create() } )
   T( "cr", {|| hs_Create( "c1" ) } )
   T( "cr", {|| hs_Create( "/nodir/c1", 10, 2, .T., 1, "C" ) } )
   T( "cr", {|| hs_Create( "c2", 10, 2, .T., 1, "C" ) } )
   T( "cr", {|| hs_Create( "c2", 10, 2, .T., 1, "C" ) } )
   T( "cr", {|| hs_Create( "c3", 10, 9, .T., 1, {|| C } ) } )
   T( "cr", {|| hs_Create( "c4", 10, 2, .T., 9, {|| C } ) } )
   T( "cr", {|| hs_Create( "c5", 10, 2, "x", 1, 12 ) } )
   T( "cr", {|| hs_Create( "c6", 10, 2, .T., 1, "C+" ) } )
   T( "cr", {|| hs_Create( "c7", , , , , ) } )
   FOR i := 0 TO 12
      T( "close" + hb_ntos( i ), {|| hs_Close( i ) } )
   NEXT
   FOR EACH i IN { "c1", "c2", "c3", "c4", "c5", "c6", "c7" }
      D( i + ".hsx" )
   NEXT
   T( "ix", {|| hs_Index( "i1", "C" ) } )
   T( "ix", {|| hs_Index() } )
   T( "ix", {|| hs_Index( "i3", {|| C }, 1 ) } )
   T( "ix", {|| hs_Index( "i5", "1", 1 ) } )
   T( "ix", {|| hs_Index( "/nodir/i6", "C", 1 ) } )
   FOR i := 0 TO 12
      T( "close" + hb_ntos( i ), {|| hs_Close( i ) } )
   NEXT
   FOR EACH i IN { "i1", "i3", "i5" }
      D( i + ".hsx" )
   NEXT
   dbCloseAll()
   T( "ix", {|| hs_Index( "i7", "1", 1 ) } )
   RETURN
PROCEDURE F( h, c )
   LOCAL n, l := {}
   T( "set " + c, {|| hs_Set( h, c ) } )
   DO WHILE ( n := hs_Next( h ) ) > 0 .AND. Len( l ) < 20
      dbGoto( n )
      AAdd( l, { n, hs_Verify( h ) } )
   ENDDO
   ? "   ", hb_ValToExp( l ), n
   RETURN
PROCEDURE D( c )
   LOCAL s := hb_MemoRead( c ), i
   ? c, Len( s )
   FOR i := 1 TO Len( s ) STEP 32
      IF ! Empty( StrTran( SubStr( s, i, 32 ), Chr( 0 ), "" ) )
         ? Str( i - 1, 5 ), hb_StrToHex( SubStr( s, i, 32 ) )
      ENDIF
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
