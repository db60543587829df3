// What a memo field makes of values that are no text
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL r, x, e
   FOR EACH r IN { "DBFNTX", "DBFCDX" }
      dbCreate( "t", { { "M", "M", 10, 0 } }, r )
      dbUseArea( .T., r, "t" )
      dbAppend()
      FIELD->M := "text"
      FOR EACH x IN { NIL, 5, .T., 0d20200101, "", "abc" }
         BEGIN SEQUENCE WITH {| err | Break( err ) }
            FIELD->M := x
            ? ValType( x ), ValType( FIELD->M ), FIELD->M
         RECOVER USING e
            ? ValType( x ), e:subCode, e:genCode, e:operation, e:filename, e:canDefault, FIELD->M
         END SEQUENCE
      NEXT
      CLOSE
   NEXT
   FErase( "t.dbf" ); FErase( "t.dbt" ); FErase( "t.fpt" )
   RETURN
