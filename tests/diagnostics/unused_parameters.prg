PROCEDURE Main( a, b )
   LOCAL bl := {| x, y | x }
   ? a, Eval( bl, 1 )
   RETURN
