// PARAMETERS makes privates; missing ones; PCount, hb_PValue
PROCEDURE Main()
   Old( 1, "two" )
   New( 1, "two", 3, 4 )
   New()
   Var( 1, NIL, 3 )
   RETURN

STATIC PROCEDURE Old
   PARAMETERS a, b, c
   ? a, b, c, PCount(), Type( "a" ), Type( "c" )
   Sub()
   RETURN

STATIC PROCEDURE Sub()
   ? a, b
   RETURN

STATIC PROCEDURE New( a, b )
   ? a, b, PCount(), hb_PValue( 3 ), hb_PValue( 9 )
   RETURN

STATIC PROCEDURE Var( ... )
   LOCAL x
   ? PCount(), hb_ValToExp( hb_AParams() ), hb_ValToExp( { ... } )
   FOR EACH x IN { ... }
      ?? x
   NEXT
   Pass( ... )
   Pass( "first", ... )
   RETURN

STATIC PROCEDURE Pass( a, b, c, d )
   ? a, b, c, d, PCount()
   RETURN
