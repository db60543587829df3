PROCEDURE Main()
   LOCAL a := {}
   FOR EACH Len( a ) IN a
   NEXT
   FOR EACH a:b IN a
   NEXT
   RETURN
