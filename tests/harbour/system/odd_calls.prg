// Calls by value and by name, INI texts, ErrorLevel() and names of libraries with arguments of all kinds.
PROCEDURE Main()
 LOCAL b, x, n := 0
 FOR EACH b IN { {|| hb_iniWrite( "y1.ini", {=>} ) }, {|| hb_iniWrite( "y2.ini", { "MAIN" => {=>} } ) }, {|| hb_MemoRead( "y1.ini" ) }, {|| hb_MemoRead( "y2.ini" ) }, {|| hb_iniWrite( "y3.ini", { "a" => "b" } ) }, {|| hb_MemoRead( "y3.ini" ) }, {|| hb_iniWrite( "y4.ini", {=>}, "; head" ) }, {|| hb_MemoRead( "y4.ini" ) }, ;
  {|| hb_iniWriteStr( {=>} ) }, {|| hb_iniWriteStr( {=>}, "h", "f" ) }, {|| hb_iniWriteStr( { "s" => { "k" => 5, "l" => .T., "d" => 0d20240101, "n" => NIL } } ) }, ;
  {|| hb_ValToExp( hb_iniReadStr( "=x" + Chr( 10 ) + "a=1" + Chr( 10 ) + "b" + Chr( 10 ) + " c = d = e " + Chr( 10 ) + "[s]" + Chr( 10 ) + "=5" + Chr( 10 ) + "k:7|8" ) ) }, {|| hb_ValToExp( hb_iniReadStr( "a*b?c" + Chr( 10 ) + "xay", , "a" ) ) }, {|| hb_ValToExp( hb_iniReadStr( "x:y|z=w", , "|" ) ) }, {|| hb_ValToExp( hb_iniReadStr( "x:y|z=w" ) ) }, {|| hb_ValToExp( hb_iniReadStr( "x::y", , "::" ) ) }, {|| hb_ValToExp( hb_iniReadStr( "x=y", , "" ) ) }, {|| hb_ValToExp( hb_iniReadStr( "x=y" + Chr( 10 ) + "[]" + Chr( 10 ) + "r=5" + Chr( 10 ) + "[ q ]" + Chr( 10 ) + "t=u ; c" + Chr( 10 ) + "v=w # c" + Chr( 10 ) + "[z" + Chr( 10 ) + "a=b", .F., , .F. ) ) }, ;
  {|| FieldBlock( "zz" ) }, {|| FieldBlock( "" ) }, {|| FieldBlock( "a b" ) }, {|| FieldBlock( "1" ) }, {|| FieldBlock( 5 ) }, {|| FieldWBlock( "zz", 1 ) }, {|| FieldWBlock( "a,b", 1 ) }, {|| FieldWBlock( "zz", 0 ) }, {|| FieldWBlock( "zz" ) }, {|| hb_macroBlock( "1+" ) }, {|| hb_macroBlock( "" ) }, {|| hb_macroBlock( "a b" ) }, {|| hb_macroBlock( "1" ) }, {|| MemVarBlock( "a b" ) }, {|| MemVarBlock( "" ) }, {|| MemVarBlock( "zz" ) }, ;
  {|| Eval( "x" ) }, {|| Eval( "Main2" ) }, {|| Eval( 5 ) }, {|| Eval( NIL ) }, {|| Eval( {} ) }, {|| Eval( {=>} ) }, {|| Eval( @Main2() ) }, ;
  {|| hb_ExecFromArray( "nofunc" ) }, {|| hb_ExecFromArray( "nofunc", {} ) }, {|| hb_ExecFromArray( "Main2", {} ) }, {|| hb_ExecFromArray( "Main2", 5 ) }, {|| hb_ExecFromArray( { "Main2" } ) }, {|| hb_ExecFromArray( { "nofunc" } ) }, {|| hb_ExecFromArray( 5 ) }, {|| hb_ExecFromArray( {|| 5 }, { 1 } ) }, {|| hb_ExecFromArray( "Upper", { "x" }, 5 ) }, ;
  {|| hb_libName( "x" ) }, {|| hb_libName( "x.y" ) }, {|| hb_libName( "/a/x" ) }, {|| hb_libName( "x", "/p" ) }, {|| hb_libName( "libx" ) }, {|| hb_libName( "" ) }, {|| hb_libName() }, ;
  {|| ErrorLevel( 256 ) }, {|| ErrorLevel( 300 ) }, {|| ErrorLevel( -1 ) }, {|| ErrorLevel( 70000 ) }, {|| ErrorLevel( "x" ) }, {|| ErrorLevel( 0 ) }, {|| ErrorLevel( 1.7 ) }, {|| ErrorLevel( 0 ) }, {|| ErrorLevel() }, ;
  {|| Type( "" ) }, {|| Type( "1+" ) }, {|| Type( "(1,2)" ) }, {|| Type( "nofunc()" ) }, {|| Type( "Main2()" ) }, {|| Type( "Upper('a')" ) }, {|| Type( "a:b" ) }, {|| Type( "{1}" ) }, {|| Type( "{|| x}" ) }, {|| Type( "x->y" ) }, {|| Type( "a[1]" ) }, ;
  {|| hb_mvRestore( "nope" ) }, {|| hb_mvRestore( "nope", "x" ) }, {|| hb_mvSave( "/nope/x" ) }, {|| hb_mvSave( 5 ) }, {|| hb_langErrMsg( 1 ) }, {|| hb_langMessage( 999 ) }, {|| DosError( 5 ) }, {|| DosError() } }
  n++
  BEGIN SEQUENCE WITH {| e | Break( e ) }
   x := Eval( b )
   ? n, ValType( x ), x
  RECOVER USING x
   ? n, x:subSystem, x:genCode, x:subCode, x:operation, x:description, x:filename, hb_ValToExp( x:args )
  END
 NEXT
 RETURN
FUNCTION Main2( x )
 RETURN { "main2", x }
