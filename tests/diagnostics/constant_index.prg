PROCEDURE Main()
   LOCAL a := { 1 }
   ? a[ 0 ]
   ? { 1, 2 }[ 5 ]
   ? NIL[ 1 ]
   ? "abc"[ 1 ]
   ? 5[ 1 ]
   RETURN
