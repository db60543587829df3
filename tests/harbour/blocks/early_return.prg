// Blocks with statements: locals, loops, RETURN from the middle
PROCEDURE Main()
   LOCAL b, a := { 5, 3, 9 }
   b := {| arr |
      LOCAL x, max := arr[ 1 ]
      FOR EACH x IN arr
         IF x > max
            max := x
         ENDIF
      NEXT
      RETURN max
   }
   ? Eval( b, a ), Eval( b, { 1 } )
   b := {| n |
      IF n > 0
         RETURN "positive"
      ELSEIF n < 0
         RETURN "negative"
      ENDIF
      RETURN "zero"
   }
   ? Eval( b, 5 ), Eval( b, -5 ), Eval( b, 0 )
   RETURN
