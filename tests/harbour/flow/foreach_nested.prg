// Nested FOR EACH, with breaks out of both, and errors over values that cannot be walked
PROCEDURE Main()
   LOCAL a, b, e, x
   FOR EACH a IN { { 1, 2 }, { 3 }, {} }
      FOR EACH b IN a
         ?? b, a:__enumIndex(), b:__enumIndex()
      NEXT
      ?
   NEXT
   BEGIN SEQUENCE
      FOR EACH a IN { 1, 2, 3 }
         FOR EACH b IN { "p", "q" }
            IF a == 2
               BREAK
            ENDIF
            ?? a, b
         NEXT
      NEXT
   END SEQUENCE
   ? a, b
   FOR EACH x IN { 5, NIL, .T. }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         FOR EACH a IN x
            ? "never"
         NEXT
      RECOVER USING e
         ? e:subSystem, e:subCode, e:description, e:operation
      END SEQUENCE
   NEXT
   RETURN
