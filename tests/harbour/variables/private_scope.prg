// PRIVATE: visible in what is called, hidden by a new one, gone after return
MEMVAR p, q
PROCEDURE Main()
   PRIVATE p := "main", q
   ? p, q
   Sub()
   ? p, q
   ? Type( "hidden" ), Type( "p" )
   RETURN

STATIC PROCEDURE Sub()
   ? p
   p := "changed by sub"
   PRIVATE p := "sub's own"
   q := "set by sub"
   PRIVATE hidden := 1
   Sub2()
   ? p
   RETURN

STATIC PROCEDURE Sub2()
   ? p, Type( "hidden" )
   RELEASE p
   ? Type( "p" ), Type( "hidden" )
   RETURN
