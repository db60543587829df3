PROCEDURE Main()
   ? "never closed
   RETURN
