// DO CASE: first match, OTHERWISE, none, empty branches
PROCEDURE Main()
   LOCAL i
   FOR i := 1 TO 4
      DO CASE
      CASE i == 1
         ? "one"
      CASE i == 2
      CASE i < 4
         ? "three"
      OTHERWISE
         ? "other"
      ENDCASE
   NEXT
   DO CASE
   ENDCASE
   DO CASE
   OTHERWISE
      ? "only otherwise"
   END
   RETURN
