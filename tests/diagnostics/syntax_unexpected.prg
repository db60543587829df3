PROCEDURE Main()
   LOCAL a := 1
   ? a a
   a b
   ) := 2
   RETURN
