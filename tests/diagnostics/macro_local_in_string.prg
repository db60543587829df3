PROCEDURE Main()
   LOCAL v := 1
   ? "text &v"
   ? "text &v.x"
   RETURN
