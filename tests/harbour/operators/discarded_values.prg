// Values that nobody takes: their parts run, their operations do not.
PROCEDURE Main()
   LOCAL x, y, a := {1}, n := 0
   x := ( y + 1, 1 )
   ? "A"
   x := ( y == 1 .AND. F( 1 ), 1 )
   x := ( !y, 1 )
   ? "B"
   x := ( -y, 1 )
   ? "C"
   x := ( {F(2), y + 1}, 1 )
   ? "D"
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( a[5], 1 )
   ? "E"
   x := ( y[5], 1 )
   ? "E"
   RECOVER
   ? "E err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( y:foo, 1 )
   ? "F"
   RECOVER
   ? "F err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( nosuch, 1 )
   ? "G"
   RECOVER
   ? "G err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( iif( y, F(3), 2 ), 1 )
   ? "H"
   RECOVER
   ? "H err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( y .OR. F(4), 1 )
   ? "I"
   RECOVER
   ? "I err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( F(5) + y, y $ F(6), { F(7) => F(8) }, a[ F(9) ], 1 )
   ? "J"
   RECOVER
   ? "J err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( M->nosuch, 1 )
   ? "K"
   RECOVER
   ? "K err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( FIELD->nosuch, 1 )
   ? "L"
   RECOVER
   ? "L err"
   END SEQUENCE
   BEGIN SEQUENCE WITH {|e| Break(e)}
   x := ( nosuch->nosuch, 1 )
   ? "M"
   RECOVER
   ? "M err"
   END SEQUENCE
   Eval( {|| y + 1, !y, 2 } )
   ? "N"
   FOR x := 1 TO ( y + 1, 1 )
   NEXT
   ? "O"
   RETURN
FUNCTION F( n )
   ? "F", n
RETURN 1
