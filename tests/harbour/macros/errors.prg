// What bad macros raise
PROCEDURE Main()
   LOCAL c, e, x
   FOR EACH c IN { "1 +", ")", "", "a b", "nosuch", "nosuchfn()", "{ 1, ", "'open", "if", "1 2", "x := ", "@" }
      x := NIL
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         x := &c
         ? "[" + c + "]", x
      RECOVER USING e
         ? "[" + c + "]", e:subSystem, e:subCode, e:genCode, e:description, e:operation
      END SEQUENCE
   NEXT
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      c := 5
      ? &c
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, hb_ValToExp( e:args )
   END SEQUENCE
   RETURN
