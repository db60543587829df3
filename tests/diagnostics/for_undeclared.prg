PROCEDURE Main()
   FOR i := 1 TO 2
      ? i
   NEXT
   RETURN
