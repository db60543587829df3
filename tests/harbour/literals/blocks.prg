// Code block literals
PROCEDURE Main()
   LOCAL n := 5, b
   ? Eval( {|| 1 } ), Eval( {| x | x * 2 }, 4 ), Eval( {| x, y | x + y }, 1, 2 )
   ? Eval( {|| n := n + 1, n * 10 } ), n
   ? Eval( {| x | iif( x == NIL, "none", x ) } )
   ? Eval( {| ... | PCount() }, 1, 2, 3 )
   b := {| x |
      LOCAL y := x + 1
      y *= 2
      RETURN y
   }
   ? Eval( b, 4 )
   ? Eval( {| a, ... | hb_ValToExp( { a, ... } ) }, 1, "b", .T. )
   RETURN
