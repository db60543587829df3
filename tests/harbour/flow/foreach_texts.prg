// Assigning to the variable of a FOR EACH over a text: it holds for the step, and changes the text that was given by @.
PROCEDURE Main()
   LOCAL c := "abc", e
   FOR EACH e IN c
      e := Upper( e )
      ? e, e:__enumValue(), e:__enumBase()
      e := 5
      ? e, c
      e := "xyz"
      ? e, c
   NEXT
   ? c
   FOR EACH e IN @c
      e := Upper( e )
      ? e, e:__enumValue(), e:__enumBase(), c
      e := 5
      ? e, c
      e := "xyz"
      ? e, c
      e := ""
      ? e, c
   NEXT
   ? c
   FOR EACH e IN @c
      IF e == "B"
         e := "Y"
      ELSEIF e == "C"
         Ref( @e )
         ? e, c
      ENDIF
   NEXT
   ? c
   RETURN

PROCEDURE Ref( x )
   x := "9"
   RETURN
