PROCEDURE Main()
   LOCAL a := 1
   a
   a + 1
   a == 2
   { 1, 2 }
   "text"
   RETURN
