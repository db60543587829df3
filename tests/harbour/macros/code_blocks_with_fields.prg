// Macros over fields and aliases, and indexes by macro
PROCEDURE Main()
   LOCAL c, i
   dbCreate( "t1", { { "NAME", "C", 5, 0 }, { "N", "N", 3, 0 } } )
   USE t1 NEW
   FOR i := 1 TO 3
      APPEND BLANK
      REPLACE name WITH Chr( 64 + i ), n WITH i
   NEXT
   GO 2
   FOR EACH c IN { "name", "t1->name", "n * 2", "Upper( name ) + Str( n )", "FIELD->n", "RecNo()", "t1->( RecNo() + 1 )", "( 'T1' )->n" }
      ? c, hb_ValToExp( &c )
   NEXT
   c := "n"
   REPLACE &c WITH 77
   ? n, FieldBlock( "N" ):eval(), Eval( FieldWBlock( "name", Select() ) )
   Eval( FieldBlock( "N" ), 5 )
   ? n
   USE
   FErase( "t1.dbf" )
   RETURN
