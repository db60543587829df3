PROCEDURE Main()
   LOCAL y := 1
   Eval( {|| iif( y > 1, NIL, y ), ( NIL ), iif( y > 2, 5, NIL ), y } )
   iif( .F., Main(), NIL )
   iif( .T., NIL, Main() )
   RETURN
PROCEDURE Other()
   LOCAL y := 1
   iif( .F., Main(), )
   iif( .T., , Main() )
   y := ( iif( .F., Main(), ), y )
  RETURN
