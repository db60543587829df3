// ValType() M: the text of a memo field, until it is stored
REQUEST DBFCDX
MEMVAR pv
PROCEDURE Main()
   LOCAL r, x, y, a
   PRIVATE pv
   FOR EACH r IN { { "DBFNTX", 1 }, { "DBFCDX", 2 }, { "DBFCDX", 3 } }
      rddInfo( 14, r[ 2 ], r[ 1 ] )
      dbCreate( "t", { { "MM", "M", 10, 0 }, { "P", "P", 10, 0 }, { "W", "W", 10, 0 }, { "U", "M:U", 10, 0 }, { "B", "M:B", 4, 0 }, { "C", "C", 5, 0 } }, r[ 1 ] )
      dbUseArea( .T., r[ 1 ], "t" )
      dbAppend()
      FIELD->MM := "hello"
      ? ValType( FIELD->MM ), ValType( FIELD->P ), ValType( FIELD->W ), ValType( FIELD->U ), ValType( FIELD->B ), ValType( FIELD->C ), Type( "MM" ), Type( "t->P" ), Type( "MM+''" )
      ? ValType( FieldGet( 1 ) ), ValType( t->MM ), ValType( MM ), ValType( Eval( {|| MM } ) ), ValType( Eval( FieldBlock( "MM" ) ) ), ValType( iif( .T., FIELD->MM, "" ) ), TypeOf( MM ), TypeOf( FieldGet( 1 ) )
      x := FIELD->MM
      y := x
      pv := FIELD->MM
      a := { "" }
      a[ 1 ] := FIELD->MM
      ? ValType( x ), ValType( y ), ValType( pv ), ValType( a[ 1 ] ), ValType( MM + "" ), ValType( Upper( MM ) ), ValType( Kept( MM ) )
      ? hb_IsMemo( MM ), hb_IsMemo( x ), hb_IsString( MM ), MM == "hello", MM:className(), Len( MM ), hb_ValToExp( MM )
      FOR EACH y IN { FIELD->MM }
         ?? ValType( y )
      NEXT
      x := FieldGet( 1 )
      ? ValType( x )
      CLOSE
      FErase( "t.dbt" ); FErase( "t.fpt" ); FErase( "t.smt" )
   NEXT
   FErase( "t.dbf" )
   RETURN
STATIC FUNCTION TypeOf( x )
   RETURN ValType( x )
STATIC FUNCTION Kept( x )
   LOCAL y := x
   RETURN y
