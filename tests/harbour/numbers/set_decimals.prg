// SET DECIMALS and SET FIXED
PROCEDURE Main()
   LOCAL n
   FOR EACH n IN { 0, 2, 4 }
      SET DECIMALS TO n
      ? 1 / 3, 2 / 4, 10 / 5, 2 ^ 0.5, Sqrt( 2 ), 1.5 * 1.5, 7 % 3, 1, 1.5, Val( "1.23456" )
   NEXT
   SET FIXED ON
   SET DECIMALS TO 3
   ? 1 / 3, 1, 1.5, 1.23456, Round( 1.5, 0 ), 5 * 2
   SET FIXED OFF
   ? 1 / 3, Exp( 1 ), Log( 2 )
   RETURN
