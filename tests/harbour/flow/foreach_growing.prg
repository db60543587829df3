// An array that grows or shrinks while it is walked
PROCEDURE Main()
   LOCAL a := { 1, 2, 3 }, e, n := 0
   FOR EACH e IN a
      IF e < 3
         AAdd( a, e + 10 )
      ENDIF
      n++
   NEXT
   ? n, hb_ValToExp( a )
   a := { 1, 2, 3, 4, 5 }
   n := 0
   FOR EACH e IN a
      n++
      IF e == 2
         ASize( a, 3 )
      ENDIF
   NEXT
   ? n, hb_ValToExp( a )
   a := { 1, 2, 3 }
   FOR EACH e IN a
      a := { "other" }
      ?? e
   NEXT
   ? hb_ValToExp( a )
   RETURN
