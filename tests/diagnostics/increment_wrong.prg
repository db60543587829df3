PROCEDURE Main()
   LOCAL a := {}
   5++
   --"a"
   Len( a )++
   ++( a + 1 )
   RETURN
