PROCEDURE Main()
   ? :x
   :y := 1
   RETURN
