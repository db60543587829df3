// DO proc WITH: by reference, missing arguments, functions as procedures
PROCEDURE Main()
   LOCAL a := 1, b := { 1 }
   DO Inc WITH a
   ? a
   DO Inc WITH ( a )
   ? a
   DO Inc WITH b[ 1 ]
   ? b[ 1 ]
   DO Show WITH 1, , 3
   DO Show
   DO Fun WITH 5
   RETURN

PROCEDURE Inc( x )
   x++
   RETURN

PROCEDURE Show( x, y, z )
   ? x, y, z, PCount()
   RETURN

FUNCTION Fun( x )
   ? "fun", x
   RETURN x
