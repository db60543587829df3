// Names of fields, orders, bags, tables and areas: what else may be given for them, and where a failing call leaves the selection.
REQUEST DBFCDX
PROCEDURE Main()
 LOCAL x, b, n := 0
 rddSetDefault( "DBFCDX" )
 dbCreate( "na", { { "A", "C", 10, 0 }, { "N", "N", 8, 2 } } )
 USE na
 dbAppend(); FIELD->A := "x"
 INDEX ON A TAG TA
 INDEX ON N TAG TN
 ordSetFocus( "TA" )
 FOR EACH b IN { {|| FieldName( NIL ) }, {|| FieldName( "x" ) }, {|| FieldName( {} ) }, {|| FieldName( 1.5 ) }, {|| Field( "x" ) }, {|| FieldName( -1 ) }, {|| FieldName( .T. ) }, {|| Do( "FieldName" ) }, ;
  {|| dbSetOrder() }, {|| dbSetOrder( NIL ) }, {|| dbSetOrder( {} ) }, {|| dbSetOrder( "" ) }, {|| dbSetOrder( "TN" ) }, {|| dbSetOrder( 0 ) },{|| dbSetOrder( 1 ) }, {|| dbSetOrder( 9 ) }, {|| ordSetFocus( {} ) }, {|| ordSetFocus( .F. ) }, {|| ordSetFocus( 9 ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( -1 ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( 1.5 ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( "NOPE" ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( " " ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( 1, "nobag" ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( 2, {} ) }, {|| dbSetOrder( 1 ) }, {|| ordSetFocus( 2, "na" ) }, ;
  {|| dbSetOrder( 1 ) }, {|| ordName( "TA" ) }, {|| ordName( "x" ) }, {|| ordName( {} ) }, {|| ordName( NIL ) }, {|| ordName( 0 ) }, {|| ordName( 2 ) }, {|| ordName( 9 ) }, {|| ordName( 1, 5 ) }, {|| ordName( 1, "na" ) }, {|| ordName( 1, "xx" ) }, {|| ordName( .F. ) }, {|| ordBagName( "TA" ) }, {|| ordBagName( {} ) }, {|| ordBagName( "x" ) }, {|| ordBagName( 9 ) }, {|| ordBagName() }, ;
  {|| ordKey( "TN" ) }, {|| ordKey( {} ) }, {|| ordFor( 1 ) }, {|| ordFor( {} ) }, {|| ordListAdd( "" ) }, {|| ordListAdd( {} ) }, {|| ordListAdd( "nope" ) }, {|| dbSetIndex( "" ) }, {|| dbSetIndex( {} ) }, {|| dbSetIndex() }, {|| ordNumber( {} ) }, {|| ordNumber( "x" ) }, {|| ordIsUnique( {} ) }, {|| ordDescend( {} ) },  {|| ordCount( {} ) }, {|| ordCount( "x" ) }, {|| ordKeyCount( {} ) }, {|| ordKeyCount( "x" ) }, {|| ordKeyNo( "x" ) }, {|| ordKeyNo( {} ) }, {|| ordKeyNo( 9 ) }, {|| ordKeyCount( 9 ) },;
  {|| hb_dbCreateTemp() }, {|| hb_dbCreateTemp( "a" ) }, {|| hb_dbCreateTemp( "a", 5 ) }, {|| hb_dbCreateTemp( 5, {{"A","C",1,0}} ) }, {|| hb_dbCreateTemp( "", {{"A","C",1,0}} ) }, {|| hb_dbCreateTemp( "a b", {{"A","C",1,0}} ) }, {|| hb_dbCreateTemp( "tt", {{"A","C"}} ) }, {|| hb_dbCreateTemp( "tt", {{"A","C",1,0}}, "NOPE" ) }, {|| hb_dbCreateTemp( "tt", {{"A","C",1,0}}, 5 ) }, {|| hb_dbCreateTemp( "na", {{"A","C",1,0}} ) }, {|| hb_dbCreateTemp( "tt", 0d20240105, "x", "" ) }, {|| hb_dbCreateTemp( "A", 0d20240105, "x" ) }, {|| hb_dbCreateTemp( "A", 5 ) }, ;
  {|| hb_dbRename( "" ) }, {|| hb_dbRename( "", "DBF" ) }, {|| hb_dbRename( "", "DBF", "x" ) }, {|| hb_dbRename( "", "DBF", {} ) }, {|| hb_dbRename( "nope", "", "x" ) }, {|| hb_dbRename( "nope", , "x" ) }, {|| hb_dbRename( "", , "x" ) }, {|| hb_dbDrop( "" ) }, {|| hb_dbDrop( "", "DBF" ) }, {|| hb_dbDrop( "nope" ) }, {|| hb_dbExists( "" ) }, {|| hb_dbExists( {} ) }, {|| hb_dbExists( 5 ) }, {|| hb_dbDrop( 5 ) }, {|| hb_dbDrop() }, {|| hb_dbExists() }, {|| dbDrop( "" ) }, {|| dbExists( "" ) }, ;
  {|| dbSelectArea( 1 ), dbSetRelation( -1, 3, {|x| x } ) }, {|| dbSetRelation( -1, {|| 3 }, "3" ) }, {|| dbSetRelation( "x", {|| 3 }, "3" ) }, {|| dbSetRelation( 0, {|| 3 }, "3" ) }, {|| dbSetRelation( 300, {|| 3 }, "3" ) }, {|| dbSetRelation( 1, {|| 3 }, "3" ) }, {|| dbSetRelation( {}, {|| 3 }, "3" ) }, {|| dbSetRelation() }, {|| dbSetRelation( 1 ) }, {|| dbSetRelation( 1, 5 ) }, {|| dbSetRelation( 70000, {|| 3 }, "3" ) }, {|| ordSetRelation( -1, {|| 3 }, "3" ) }, {|| ordSetRelation( 1, 5 ) },  {|| ordSetRelation( "x", {|| 5 } ) } }
  n++
  BEGIN SEQUENCE WITH {| e | Break( e ) }
   x := Eval( b )
   ? n, ValType( x ), x
  RECOVER USING x
   ? n, x:subSystem, x:subCode, x:operation, x:description, x:filename, ValType( x:args )
  END
  ?? " |", Select(), IndexOrd(), ordSetFocus()
  dbSelectArea( 1 )
 NEXT
 Selected()
 RETURN

STATIC PROCEDURE Selected()
 LOCAL b, x, n := 0, i
 FOR EACH b IN { {|| hb_dbCreateTemp( "a b", {{"A","C",1,0}} ) }, {|| hb_dbCreateTemp( "na", {{"A","C",1,0}} ) }, {|| hb_dbCreateTemp( "nz", {{"A","C",1,0}}, "NOPE" ) }, {|| hb_dbCreateTemp( "nz", {{"A","Q",0,0}} ) }, ;
  {|| dbCreate( "nh1", {{"A","C",1,0}}, , .T., "a b" ) }, {|| dbCreate( "nh1", {{"A","C",1,0}}, , .T., "na" ) }, {|| dbCreate( "/nope/nh1", {{"A","C",1,0}}, , .T., "nz" ) }, {|| dbCreate( "nh1", {{"A","?",1,0}}, , .T., "nz" ) }, {|| dbCreate( "nh1", {{"A","C",1,0}}, , .T., "b" ) }, ;
  {|| dbUseArea( .T.,, "nope", "nz" ) }, {|| dbUseArea( .T.,, "na", "na" ) }, {|| dbUseArea( .T.,, "na", "a b" ) }, {|| dbUseArea( .T., "NOPE", "na", "nz" ) }, {|| dbUseArea( .T.,, "na", "nz" ) }, ;
  {|| dbUseArea( .F.,, "nope", "nz" ) }, {|| dbUseArea( .F.,, "na", "g2" ) }, {|| dbUseArea( .F.,, "na", "a b" ) }, {|| dbUseArea( .F., "NOPE", "na", "nz" ) }, {|| dbCreate( "nh2", {{"A","C",1,0}}, , .F., "a b" ) } , {|| dbCreate( "nh2", {{"A","C",1,0}}, , .F., "g2" ) }  }
  dbCloseAll()
  dbUseArea( .T.,, "na", "g2" )
  dbUseArea( .T.,, "na", "na" )
  dbSelectArea( 1 )
  n++
  BEGIN SEQUENCE WITH {| e | Break( e ) }
   x := Eval( b )
   ? n, ValType( x ), x
  RECOVER USING x
   ? n, x:subSystem, x:subCode, x:operation, x:description, x:filename, ValType( x:args )
  END
  ?? " |", Select(), Used(), Alias()
  FOR i := 1 TO 4
   ?? " ", ( i )->( Used() ), ( i )->( Alias() )
  NEXT
 NEXT
 RETURN
