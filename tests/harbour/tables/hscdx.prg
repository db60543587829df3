// HSCDX: a driver that keeps HiPer-SEEK indexes up to date.
REQUEST HSCDX
PROCEDURE Main()
   LOCAL hs, n, x
   ? "HSCDX"
   T( "cr", {|| dbCreate( "hst", { { "FIRST", "C", 10, 0 }, { "LAST", "C", 10, 0 } }, "HSCDX" ) } )
   USE hst VIA "HSCDX"
   T( "create", {|| HSX_CREATE( "hst", "FIRST+LAST", 2, 0, .T., 3 ) } )
   T( "handle", {|| hs := HSX_HANDLE( "hst" ) } )
   FOR EACH x IN { { "John", "SHERMAN" }, { "Bo", "Derek" }, { "Shermy", "x" } }
      dbAppend(); FIELD->FIRST := x[ 1 ]; FIELD->LAST := x[ 2 ]
   NEXT
   dbCommit()
   T( "cnt", {|| hs_KeyCount( hs ) } )
   hs_Set( hs, "SHERM" )
   DO WHILE ( n := hs_Next( hs ) ) > 0
      dbGoto( n )
      ? n, hs_Verify( hs ), FIELD->FIRST
   ENDDO
   dbGoto( 2 ) ; FIELD->FIRST := "Sherman2" ; dbSkip( 0 )
   hs_Set( hs, "SHERM" )
   DO WHILE ( n := hs_Next( hs ) ) > 0
      dbGoto( n )
      ? n, hs_Verify( hs ), FIELD->FIRST
   ENDDO
   dbGoto( 2 ); dbDelete(); dbCommit()
   ? hs_IfDel( hs, 2 ) ; dbRecall() ; dbCommit() ; ? hs_IfDel( hs, 2 )
   T( "get", {|| HSX_GET( 1 ) } )
   T( "handle", {|| HSX_HANDLE( "nope" ) } )
   HSX_OPEN( "hst" )
   HSX_CLOSE( "hst" )
   T( "handle", {|| HSX_HANDLE( "hst" ) } )
   HSX_OPEN( "hst" )
   T( "handle", {|| HSX_HANDLE( "hst" ) } )
   CLOSE
   T( "closed", {|| HSX_HANDLE( "hst" ) } )
   ? hb_vfExists( "hst.hsx" ), hb_vfExists( "hst.dbf" )
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
