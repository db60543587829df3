PROCEDURE Main()
   LOCAL a := {}
   FOR Len( a ) := 1 TO 2
   NEXT
   FOR (a) := 1 TO 2
   NEXT
   FOR 5 := 1 TO 2
   NEXT
   FOR &a := 1 TO 2
   NEXT
   FOR &a.x := 1 TO 2
   NEXT
   FOR f->x := 1 TO 2
   NEXT
   RETURN
