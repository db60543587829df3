PROCEDURE Main()
   x := 5
   ? y
   z++
   Fun( @w )
   RETURN
FUNCTION Fun( a )
   RETURN a
