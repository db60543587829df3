PROCEDURE Main()
   LOCAL b := {||}
   ? b
   RETURN
