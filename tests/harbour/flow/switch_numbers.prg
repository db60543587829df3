// SWITCH on numbers: fall through, EXIT, OTHERWISE, no match
PROCEDURE Main()
   LOCAL i
   FOR EACH i IN { 1, 2, 3, 4, 1.0, 2.5, -1 }
      SWITCH i
      CASE 1
         ?? "one "
      CASE 2
         ?? "two "
         EXIT
      CASE 3
         ?? "three "
         EXIT
      CASE -1
         ?? "minus "
         EXIT
      OTHERWISE
         ?? "other "
      ENDSWITCH
   NEXT
   SWITCH 5
   CASE 1
      ? "no"
   END SWITCH
   ? "end"
   RETURN
