// Index errors: get and set, zero, negative, fractions, wrong types
PROCEDURE Main()
   LOCAL a := { 1, 2, 3 }, e, i, n := NIL, s := "abc"
   FOR EACH i IN { 0, 4, -1, 1.9, "1", NIL }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         ? hb_ValToExp( i ), a[ i ]
      RECOVER USING e
         ? hb_ValToExp( i ), e:subSystem, e:subCode, e:description, e:operation, hb_ValToExp( e:args )
      END SEQUENCE
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         a[ i ] := 5
      RECOVER USING e
         ? "  set", e:subCode, e:description, e:operation
      END SEQUENCE
   NEXT
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? n[ 1 ]
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      s[ 1 ] := "x"
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN
