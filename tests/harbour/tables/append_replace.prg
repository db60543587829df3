// Appending, replacing, types and widths of stored values
PROCEDURE Main()
   LOCAL e
   SET DATE ANSI
   SET CENTURY ON
   dbCreate( "t1", { { "C", "C", 5, 0 }, { "N", "N", 6, 2 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 }, { "I", "N", 3, 0 } } )
   USE t1
   APPEND BLANK
   ? "[" + c + "]", n, d, l, i
   REPLACE c WITH "long text", n WITH 1.239, d WITH 0d20240229, l WITH .T., i WITH -5
   ? "[" + c + "]", n, d, l, i
   REPLACE c WITH "", n WITH 999.99, i WITH 999
   ? "[" + c + "]", n, i
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      REPLACE i WITH 12345
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   ? i
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      REPLACE n WITH "text"
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   field->n := 5
   t1->n += 1.5
   ? n, ++field->n, t1->n
   ? ValType( c ), ValType( n ), ValType( d ), ValType( l )
   USE
   FErase( "t1.dbf" )
   RETURN
