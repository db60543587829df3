PROCEDURE Main()
 LOCAL b, e
 MEMVAR priv
 PRIVATE priv := 1
 ? ValType( FieldWBlock( "A", 1 ) ), ValType( FieldBlock( "A" ) ), ValType( FieldBlock( "NOSUCHNAME_X" ) ), ValType( FieldWBlock( "NOSUCHNAME_Y", 1 ) ), ValType( FieldBlock( "" ) ), ValType( FieldBlock( 5 ) ), ValType( MemVarBlock( "priv" ) ), ValType( MemVarBlock( "nosuch" ) )
 dbCreate( "fw", { { "A", "C", 3, 0 } } ); USE fw
 ? ValType( FieldWBlock( "A", 1 ) ), ValType( FieldWBlock( "A", 2 ) ), ValType( FieldWBlock( "ZZZ", 1 ) ), ValType( FieldBlock( "ZZZ" ) ), ValType( FieldWBlock( "A" ) )
 b := FieldWBlock( "A", 1 ); dbSelectArea( 1 )
 dbAppend(); ? Eval( b, "xyz" ), Eval( b )
 BEGIN SEQUENCE WITH {|x| Break( x ) }
  b := FieldBlock( "ZZZ" ); ? Eval( b )
 RECOVER USING e
  ? e:subcode, e:operation
 END
 USE
 ? ValType( FieldBlock( "A" ) )
 FErase( "fw.dbf" )
