PROCEDURE Main()
   LOCAL a := { 1, 2
   ? a
   RETURN
