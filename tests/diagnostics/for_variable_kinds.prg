PROCEDURE Main()
   LOCAL a[ 2 ], o
   FOR a[ 1 ] := 1 TO 2
   NEXT
   FOR o:x := 1 TO 2
   NEXT
   FOR Len( a ) := 1 TO 2
   NEXT
   FOR EACH a[ 1 ] IN { 1 }
   NEXT
   RETURN
