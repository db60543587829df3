// Round, Int, Abs, Sqrt, Exp, Log, Mod, Max, Min, Sign of results and widths
PROCEDURE Main()
   LOCAL n
   FOR EACH n IN { 1.5, 2.5, -1.5, -2.5, 0.05, 1.005, 1234.5678, -0.4 }
      ? n, Int( n ), Round( n, 0 ), Round( n, 1 ), Round( n, 2 ), Round( n, -2 ), Abs( n )
   NEXT
   ? Sqrt( 16 ), Sqrt( 2 ), Sqrt( -1 ), Exp( 0 ), Exp( 1 ), Log( 1 ), Log( 10 ), Log( 0 )
   ? Mod( 10, 3 ), Mod( -10, 3 ), Mod( 10, -3 ), 10 % 3, -10 % 3, Mod( 5.5, 2 )
   ? Max( 1, 2.5 ), Min( 1, 2.5 ), Max( 0d20240101, 0d20240102 ), Min( -1, 1 )
   RETURN
