// Undeclared names: memvar or field at run time, errors when there is none
PROCEDURE Main()
   LOCAL e
   x1 := 5
   ? x1, Type( "x1" )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? nosuch
   RECOVER USING e
      ? e:subSystem, e:subCode, e:genCode, e:description, e:operation
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? nosuchfunc()
   RECOVER USING e
      ? "never"
   END SEQUENCE
   RETURN

FUNCTION nosuchfunc()
   MEMVAR M1
   PRIVATE M1 := "m1"
   RETURN Show()

FUNCTION Show()
   RETURN m1
