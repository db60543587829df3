// dbCreate, dbStruct, field functions
PROCEDURE Main()
   LOCAL a
   dbCreate( "t1", { { "NAME", "C", 20, 0 }, { "AGE", "N", 3, 0 }, { "PAY", "N", 10, 2 }, { "BORN", "D", 8, 0 }, { "OK", "L", 1, 0 } } )
   USE t1
   ? FCount(), FieldName( 1 ), FieldName( 9 ) + "|", FieldPos( "pay" ), FieldPos( "nope" )
   ? Header(), RecSize(), RecCount(), LastRec(), Used(), Alias(), Select()
   FOR EACH a IN dbStruct()
      ? hb_ValToExp( a ), FieldType( a:__enumIndex() ), FieldLen( a:__enumIndex() ), FieldDec( a:__enumIndex() )
   NEXT
   APPEND BLANK
   FieldPut( 1, "Ann" )
   FieldPut( FieldPos( "AGE" ), 30 )
   ? FieldGet( 1 ), FieldGet( 2 ), FieldGet( 3 ), FieldGet( 4 ), FieldGet( 5 ), FieldGet( 99 )
   USE
   ? Used(), Alias() + "|", FCount()
   FErase( "t1.dbf" )
   RETURN
