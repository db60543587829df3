PROCEDURE Main()
   ? ::x
   ? Self
   RETURN
