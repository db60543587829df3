// Several work areas: SELECT, aliases, USE NEW, closing
PROCEDURE Main()
   LOCAL e
   dbCreate( "t1", { { "A", "C", 3, 0 } } )
   dbCreate( "t2", { { "B", "C", 3, 0 } } )
   USE t1 NEW
   ? Select(), Alias()
   USE t2 NEW ALIAS two
   ? Select(), Alias(), Select( "t1" ), Select( "nope" ), Alias( 1 )
   SELECT t1
   ? Alias()
   SELECT 2
   ? Alias()
   SELECT 0
   ? Select(), Alias() + "|"
   SELECT two
   t1->( dbAppend() )
   t1->a := "x"
   ? t1->a, t1->( RecNo() ), RecNo()
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      USE t2 NEW ALIAS two
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? nope->a
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      SELECT nope
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   CLOSE two
   ? Select( "two" ), Used()
   dbCloseAll()
   ? Select(), Select( "t1" )
   FErase( "t1.dbf" ) ; FErase( "t2.dbf" )
   RETURN
