// Transform of numbers: masks, functions, overflow
PROCEDURE Main()
   LOCAL p, n
   FOR EACH p IN { "999.99", "9,999.99", "@E 9,999.99", "@Z 999", "@( 999.9", "@X 999", "@C 999", "@B 9999", "@L 99999", "$$$9.99", "***9.99", "@E @Z 99.9", "999%", "99:99", "" }
      ? PadR( p, 14 )
      FOR EACH n IN { 0, 1.5, -2.25, 1234.567 }
         ?? "[" + Transform( n, p ) + "]"
      NEXT
   NEXT
   ? "[" + Transform( 1.5, "@N" ) + "]", "[" + Transform( 12345678901, "@9" ) + "]"
   RETURN
