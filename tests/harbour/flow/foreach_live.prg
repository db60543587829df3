// The FOR EACH variable is a reference: to array elements, to hash values; it is restored afterwards
PROCEDURE Main()
   LOCAL a := { 1, 2, 3 }, e := "old", h := { "x" => 1 }, o, b
   FOR EACH e IN a
      IF e == 2
         a[ 2 ] := 20
         ? e
         e := 200
         ? a[ 2 ]
      ENDIF
   NEXT
   ? e, hb_ValToExp( a )
   FOR EACH e IN h
      e += 5
   NEXT
   ? e, hb_ValToExp( h )
   FOR EACH e, o IN a, { "p", "q", "r" }
      Change( @e )
   NEXT
   ? hb_ValToExp( a ), e, o
   FOR EACH e IN a
      b := {|| e }
      EXIT
   NEXT
   ? Eval( b )
   RETURN

STATIC PROCEDURE Change( x )
   x := x * 2
   RETURN
