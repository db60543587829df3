PROCEDURE Main()
   LOCAL b := {| x | {| y | x + y } }
   ? b
   RETURN
