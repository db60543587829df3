// The line of a statement of several lines
PROCEDURE Main()
   LOCAL a
   a := one + ;
      two + ;
      three
   ? a, ;
      four
   a := {| x |
      five := x
      RETURN six
   }
   Eval( a, ;
      seven )
   RETURN
