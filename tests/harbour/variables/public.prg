// PUBLIC: starts .F., outlives its function, arrays, released
MEMVAR g, arr, h
PROCEDURE Main()
   Make()
   ? g, ValType( arr ), Len( arr ), arr[ 1 ], h
   PUBLIC g
   ? g
   g := 5
   PUBLIC g
   ? g
   RELEASE g
   ? Type( "g" )
   ? Type( "arr" ), Type( "nothere" )
   CLEAR MEMORY
   ? Type( "arr" )
   RETURN

STATIC PROCEDURE Make()
   PUBLIC g, arr[ 3 ], h := "init"
   RETURN
