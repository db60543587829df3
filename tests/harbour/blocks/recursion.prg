// Blocks that call themselves and return blocks
PROCEDURE Main()
   LOCAL fact, compose, add, fib
   fact := {| n | iif( n < 2, 1, n * Eval( fact, n - 1 ) ) }
   ? Eval( fact, 10 )
   fib := {| n | iif( n < 2, n, Eval( fib, n - 1 ) + Eval( fib, n - 2 ) ) }
   ? Eval( fib, 15 )
   add := {| x | Adder( x ) }
   ? Eval( Eval( add, 5 ), 6 )
   compose := Comp( {| x | x + 1 }, {| x | x * 2 } )
   ? Eval( compose, 10 )
   RETURN

STATIC FUNCTION Adder( x )
   RETURN {| y | x + y }

STATIC FUNCTION Comp( f, g )
   RETURN {| x | Eval( f, Eval( g, x ) ) }
