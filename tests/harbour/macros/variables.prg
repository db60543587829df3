// &name, &name.suffix, assignment through macros, creating by macro
MEMVAR a1, a2, nm, made, pub
PROCEDURE Main()
   LOCAL loc := "a1"
   PRIVATE a1 := "one", a2 := "two", nm := "a1"
   ? &nm, &nm., &( nm ), &( "a" + "2" ), &loc
   nm := "a"
   ? &nm.1, &nm.2
   &nm.1 := "changed"
   ? a1
   nm := "a2"
   &nm += "!"
   ? a2
   &( "a" + "1" ) := 5
   ? a1
   nm := "made"
   PRIVATE &nm
   ? made
   PRIVATE &nm := 7
   ? made
   nm := "pub"
   PUBLIC &nm
   ? pub
   STORE 9 TO &nm
   ? pub
   RETURN
