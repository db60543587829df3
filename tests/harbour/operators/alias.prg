// -> with names, numbers, expressions
PROCEDURE Main()
   MEMVAR v
   PRIVATE v := "memvar"
   dbCreate( "t1", { { "V", "C", 10, 0 } } )
   dbCreate( "t2", { { "V", "C", 10, 0 } } )
   USE t1 NEW
   APPEND BLANK
   t1->v := "one"
   USE t2 NEW
   APPEND BLANK
   FIELD->v := "two"
   ? t1->v, t2->v, v, FIELD->v, _FIELD->v, M->v, MEMVAR->v, field->V
   ? ( 1 )->v, ( "t1" )->v, ( Select( "t1" ) )->v
   ? t1->( RecCount() ), t1->( Alias() ), Alias(), ( 1 )->( Used() ), ( 99 )->( Used() )
   ? t1->( v := "uno", v ), t1->v
   CLOSE ALL
   ERASE t1.dbf
   ERASE t2.dbf
   RETURN
