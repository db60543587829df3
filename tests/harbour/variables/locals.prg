// LOCAL: initialisers run in order at every call; each activation has its own
PROCEDURE Main()
   ? Rec( 3 )
   ? Init(), Init()
   RETURN

STATIC FUNCTION Rec( n )
   LOCAL mine := n * 10
   IF n > 1
      Rec( n - 1 )
   ENDIF
   ?? mine
   RETURN mine

STATIC FUNCTION Init()
   LOCAL a := 1, b := a + 1, c := { a, b }, d
   LOCAL late := Len( c )
   AAdd( c, b + 1 )
   RETURN hb_ValToExp( { a, b, c, d, late } )
