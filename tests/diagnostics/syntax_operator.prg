PROCEDURE Main()
   LOCAL a
   a := 5 +
   RETURN
