// Operators that assign: which of them read the variable
PROCEDURE A0( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += 2
 RETURN


PROCEDURE A1( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x -= 2
 RETURN


PROCEDURE A2( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += 2.5
 RETURN


PROCEDURE A3( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += "a"
 RETURN


PROCEDURE A4( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x *= 2
 RETURN


PROCEDURE A5( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += 100000
 RETURN


PROCEDURE A6( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += 3000000000
 RETURN


PROCEDURE A7( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += foo()
 RETURN


PROCEDURE A8( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x++
 RETURN


PROCEDURE A9( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 --x
 RETURN


PROCEDURE A10( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 ? x++
 RETURN


PROCEDURE A11( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 ? ( x += 2 )
 RETURN


PROCEDURE A12( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += x0
 RETURN


PROCEDURE A13( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 foo( x++ )
 RETURN


PROCEDURE A14( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x := x + 1
 RETURN


PROCEDURE A15( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x := x + foo()
 RETURN


PROCEDURE A16( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x /= 2
 RETURN


PROCEDURE A17( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x += -2
 RETURN


PROCEDURE A18( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x := x - 1
 RETURN


PROCEDURE A19( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 a := { x += 1 }
 RETURN


PROCEDURE A20( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 a[ x++ ] := 1
 RETURN


PROCEDURE A21( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x ^= 2
 RETURN


PROCEDURE A22( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x := 1 + x
 RETURN


PROCEDURE A23( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 _GET_( x, "x" )
 RETURN


PROCEDURE A24( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 @ 1, 1 GET x
 RETURN


PROCEDURE A25( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 ? ++x
 RETURN


PROCEDURE A26( x0, a )
 LOCAL x := 1
 x := 2
 foo( x, a, x0 )
 x := -x
 RETURN
