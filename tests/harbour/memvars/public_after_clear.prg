// A PUBLIC that is made after CLEAR MEMORY outlives the function whose PRIVATE of the name was cleared.
MEMVAR a, b
PROCEDURE Main()
   PRIVATE b := 1
   Sub()
   ? Type( "a" ), Type( "b" )
   IF Type( "a" ) == "N"
      ? a
   ENDIF
   RETURN
PROCEDURE Sub()
   PRIVATE a := "private", b := 2
   Deeper()
   ? Type( "a" ), Type( "b" )
   RETURN
PROCEDURE Deeper()
   CLEAR MEMORY
   PUBLIC a := 5
   PRIVATE b := 3
   ? a, b
   RETURN
