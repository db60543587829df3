// Detached locals shared by blocks, passed by reference, changed from both sides
PROCEDURE Main()
   LOCAL n := 1, b := {|| n += 10 }, c := {|| Inc( @n ) }, d
   Eval( b )
   ? n
   n := 100
   ? Eval( b ), n
   Eval( c )
   ? n
   d := Maker( @n )
   ? Eval( d ), n
   n := 5
   ? Eval( d ), n
   RETURN

STATIC FUNCTION Inc( x )
   RETURN x++

STATIC FUNCTION Maker( x )
   RETURN {|| x := x * 2 }
