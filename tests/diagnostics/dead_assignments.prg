// Assignments that nothing reads, variables that are never assigned
PROCEDURE A1()
 LOCAL x
 x := 1
 x := 2
 ? x
 RETURN
PROCEDURE A2( p )
 LOCAL x := 5
 IF p
  x := 1
 ELSE
  x := 2
 ENDIF
 ? x
 RETURN
PROCEDURE A3()
 LOCAL x
 x := NIL
 RETURN
PROCEDURE A4()
 LOCAL x := 1
 x++
 RETURN
PROCEDURE A5()
 LOCAL x := 1
 x += 2
 RETURN
PROCEDURE A6()
 LOCAL x := 1, b
 b := {|| x }
 x := 2
 Eval( b )
 x := 3
 RETURN
PROCEDURE A7()
 LOCAL i
 FOR i := 1 TO 3
  ? "a"
 NEXT
 RETURN
PROCEDURE A8()
 LOCAL x
 ? ( x := 5 )
 RETURN
PROCEDURE A9( x )
 x := 1
 x := 2
 RETURN
PROCEDURE B1()
 LOCAL x
 BEGIN SEQUENCE
  x := 1
 RECOVER
  x := 2
 END
 ? x
 RETURN
PROCEDURE B2()
 LOCAL x
 BEGIN SEQUENCE
  x := 1
  x := 2
 END
 RETURN
PROCEDURE B3()
 LOCAL x
 FOR EACH x IN { 1, 2 }
  ? "a"
 NEXT
 RETURN
PROCEDURE B4()
 LOCAL x
 foo( @x )
 x := 1
 RETURN
PROCEDURE B5()
 LOCAL x
 x := x + 1
 RETURN
PROCEDURE B6()
 LOCAL x[ 5 ]
 RETURN
PROCEDURE B7()
 LOCAL x := {}
 x := {}
 RETURN
PROCEDURE B8()
 LOCAL x
 x := {}
 x[ 1 ] := 5
 RETURN
PROCEDURE B9()
 STATIC x := 1
 STATIC y
 y := 2
 RETURN
PROCEDURE C1()
 LOCAL x := 1
 x := 2
 ? x
 x := 3
 RETURN
PROCEDURE C2()
 LOCAL x, y
 x := y := 2
 ? x
 RETURN
PROCEDURE C3()
 LOCAL x
 DO WHILE .T.
  x := 1
  IF foo()
   EXIT
  ENDIF
  x := 2
 ENDDO
 ? x
 RETURN
PROCEDURE C4()
 LOCAL x
 x := 5
 RETURN
 ? x
PROCEDURE C5()
 LOCAL x
 BEGIN SEQUENCE
 RECOVER USING x
 END
 RETURN
PROCEDURE C6( a, b )
 ? a
 a := 5
 RETURN
PROCEDURE C7()
 LOCAL x := foo()
 LOCAL y
 ? x
 x := foo()
 y := foo()
 RETURN
PROCEDURE C8()
 LOCAL o
 WITH OBJECT o := foo()
  :x()
 END
 RETURN
PROCEDURE C9()
 LOCAL x
 IF foo()
  x := 1
 ENDIF
 RETURN
PROCEDURE D1()
 LOCAL x, i
 FOR i := 1 TO 3
  x := i
 NEXT
 x := NIL
 RETURN
PROCEDURE D3()
 LOCAL x
 x := 1
 ? &( "x" )
 x := 2
 RETURN
PROCEDURE D4()
 LOCAL x
 x--
 RETURN
PROCEDURE D5()
 LOCAL x
 x := 1
 QUIT
 RETURN
PROCEDURE D6()
 LOCAL x, y
 ? x
 y := x
 RETURN
PROCEDURE D7()
 LOCAL x
 ? x
 RETURN
PROCEDURE D8()
 LOCAL bb := {| p, q | p := 1 }
 Eval( bb )
 RETURN
PROCEDURE D9()
 LOCAL x
 x := ""
 x := .T.
 x := 0d20240101
 x := 1.5
 x := {=>}
 x := {|| 1 }
 x := foo()
 x := @foo()
 RETURN
