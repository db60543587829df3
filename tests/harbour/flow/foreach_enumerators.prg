// Enumerator messages on every kind of enumeration, nested and after changes
PROCEDURE Main()
   LOCAL a := { "x", "y" }, h := { "k" => { 1, 2 } }, e, f, c := "ab"
   FOR EACH e IN h
      FOR EACH f IN e
         ? e:__enumKey(), f:__enumIndex(), f:__enumValue(), e:__enumIndex(), f:__enumBase() == e
      NEXT
   NEXT
   FOR EACH e IN a DESCEND
      ? e:__enumIndex(), e:__enumIsFirst(), e:__enumIsLast(), e
   NEXT
   FOR EACH e IN c
      ? e:__enumIndex(), e:__enumValue(), e:__enumBase(), e:__enumIsLast()
   NEXT
   RETURN
