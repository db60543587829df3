? 1
x := 2
PROCEDURE Main()
   RETURN
