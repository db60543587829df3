PROCEDURE Main()
   FOR i := 1 TO 2 STEP 2

   NEXT i
   FOR i := 1 TO n

      ? 1
   NEXT
   FOR i := 1 TO n STEP m
   END
   RETURN
