// FOR EACH over arrays: enumerator messages, order, values after the loop
PROCEDURE Main()
   LOCAL a := { "x", "y", "z" }, e := "before", f
   FOR EACH e IN a
      ?? e:__enumIndex(), e, e:__enumBase() == a, e:__enumIsFirst(), e:__enumIsLast()
      ?
   NEXT
   ? e
   FOR EACH e IN a DESCEND
      ?? e, e:__enumIndex()
   NEXT
   ?
   FOR EACH e, f IN { 1, 2, 3 }, { "a", "b" }
      ? e, f
   NEXT
   FOR EACH e IN a
      e := Upper( e )
   NEXT
   ? hb_ValToExp( a )
   FOR EACH e IN {}
      ? "never"
   NEXT
   FOR EACH e IN { 1, 2, 3, 4 }
      IF e == 2
         LOOP
      ELSEIF e == 4
         EXIT
      ENDIF
      ?? e
   NEXT
   RETURN
