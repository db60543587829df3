PROCEDURE Main()
   LOCAL x, y := 1, a := {1}
   x := ( 1, 2 )
   x := ( y, 2 )
   x := ( "a", y )
   x := ( NIL, y )
   x := ( {|| 1 }, y )
   x := ( {1}, y )
   x := ( y + 1, y )
   x := ( y == 1, y )
   x := ( y > 1 .AND. y < 2, y )
   x := ( a[1], y )
   x := ( F(), y )
   x := ( -y, y )
   x := ( .T., y )
   x := ( 0d20200101, y )
   x := ( y, y++, y-- , y )
   x := ( iif( y > 1, 1, 2 ), y )
   x := ( iif( y > 1, F(), 2 ), y )
   x := ( M->z, y )
   x := ( z, y )
   x := ( ("a"), y )
   x := ( @F(), y )
   x := ( {=>}, y )
   x := {|| 1, 2 }
   x := {|| y, 2, y + 1, 3 }
   FOR x := ( 1, 2 ) TO 3
   NEXT
   IF ( 1, .T. )
   ENDIF
   y := ( (1, 2), (3, y) )
   ( 1, 2 )
   ( y, F() )
   y := &x
   ( &x, y )
   x:y
   ( x:y, y )
   y := ( x:y, y )
   y := ( !y, y )
   y := ( y $ "a", y )
   y := ( 1 + 2, y )
   RETURN
FUNCTION F()
RETURN 1
