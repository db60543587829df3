// @E on dates of odd formats, @( and @) with digits in the template
PROCEDURE Main()
   LOCAL d := 0d19871231, f, t := {^ 1987-12-31 23:45:06.789 }, p, n
   FOR EACH f IN { "YYYY:DD:MM", "YY:MM:DD", "DD:MM:YY", "<YY:DD.MM>", "|YY|MM|DD|", "MM.DD.YYYY", "MM/YY", "YY/MM", "DD", "MMM-DD-YYYY", "YYYYMMDD", "DD.MM", "Y-M-D", "YYY/M/DD", "dd mm yyyy ", "MM-DD-YYYY!", "DDDD/MM/YY", "YYYY-MM-DDTDD" }
      Set( _SET_DATEFORMAT, f )
      ? PadR( f, 15 ), Set( _SET_DATEFORMAT ), "[" + Transform( d, "@E" ) + "]", "[" + Transform( d, "" ) + "]", "[" + Transform( d, "@D" ) + "]", "[" + Transform( d, "@ED" ) + "]", "[" + Transform( t, "@E" ) + "]", "[" + Transform( 1231.87, "@E" ) + "]", "[" + Transform( "12311987", "@E" ) + "]", "[" + Transform( "12311987", "@D" ) + "]", "[" + Transform( "12/31/87", "@E" ) + "]", "[" + Transform( 123456.78, "@D" ) + "]","[" + Transform( 0d00000000, "@E" ) + "]" 
   NEXT
   SET DATE ANSI
   FOR EACH n IN { -1234567890, -123456789, -12345.00, -1.5, 1234567890, 1234567890123, -1234567890123, -0.5, -12345678.12, 0, -10000000000, 9999999999, -999999999 }
     ? n
     FOR EACH p IN { "@(", "@)", "@( 6798^999", "@( 99999", "@) 99999", "@( 9999", "@) 9999", "@( 9999999999999", "@) $99999999999", "@( 999,999.99", "@( 6789", "@( 99", "@( 9", "@(", "@X(", "@(Z", "@()" , "@(B", "@)B", "@(L", "@)0", "@(E", "@)Z 999999"}
        ?? " [" + Transform( n, p ) + "]"
     NEXT
   NEXT
   FOR EACH n IN { -12345, -1, 12345, -123, -12, -123456, 0 }
     ? n
     FOR EACH p IN { "@( 6798^999", "6798^999", "@) 6798^999", "@X 6798^999", "@( 67^99", "@( a9b9c9d", "@( **9$9", "@( 9798^9999", "@( 798^999", "@( ^^^^^", "@( 1299", "@( 12999", "@( x999", "@( 99x99", "@( 9999x99", "@( 1", "@( x", "1299", "x999", "1x9x", "@( 6*98^999", "@( 9^9^9" }
        ?? " [" + Transform( n, p ) + "]"
     NEXT
   NEXT
   RETURN
