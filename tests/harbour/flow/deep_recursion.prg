// Recursion a few thousand calls deep
PROCEDURE Main()
   ? Down( 5000 ), Fib( 18 ), Even( 1001 )
   RETURN

STATIC FUNCTION Down( n )
   RETURN iif( n == 0, 0, 1 + Down( n - 1 ) )

STATIC FUNCTION Fib( n )
   RETURN iif( n < 2, n, Fib( n - 1 ) + Fib( n - 2 ) )

STATIC FUNCTION Even( n )
   RETURN iif( n == 0, .T., Odd( n - 1 ) )

STATIC FUNCTION Odd( n )
   RETURN iif( n == 0, .F., Even( n - 1 ) )
