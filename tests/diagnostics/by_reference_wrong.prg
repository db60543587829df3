PROCEDURE Main()
   LOCAL a := 1
   Fun( @5 )
   Fun( @( a ) )
   a := @a
   ? @a
   RETURN
FUNCTION Fun( x )
   RETURN x
