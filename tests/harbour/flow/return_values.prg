// RETURN with and without a value, procedures as functions, early returns
PROCEDURE Main()
   ? F1(), F2(), P1(), F3( 1 ), F3( 2 )
   RETURN

STATIC FUNCTION F1()
   RETURN NIL

STATIC FUNCTION F2()
   LOCAL x := 5
   RETURN x

STATIC PROCEDURE P1()
   RETURN

STATIC FUNCTION F3( n )
   IF n == 1
      RETURN "one"
   ENDIF
   RETURN { n, "more" }[ 2 ]
