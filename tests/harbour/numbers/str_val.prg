// Str with widths and decimals, overflow, Val of odd texts
PROCEDURE Main()
   LOCAL c
   ? Str( 123.456 ), Str( 123.456, 10 ), Str( 123.456, 10, 2 ), Str( 123.456, 5, 2 ), Str( 123.456, 2 ), Str( -5, 3 ), Str( 5, 0 )
   ? Str( 0.5, 3, 1 ), Str( 0.05, 4, 1 ), Str( 99.99, 5, 1 )
   ? StrZero( 5, 3 ), StrZero( -5, 4 ), StrZero( 1.5, 6, 2 ), hb_ntos( 5.00 ), hb_ntos( 12345678901 )
   FOR EACH c IN { "12", " 12", "12abc", "1.50", "-3", "+4", "", "abc", "1e3", ".5", "5.", "0x1F", "1,5", "--1", "123456789012345678901", " - 5" }
      ? "[" + c + "]", Val( c ), Str( Val( c ) )
   NEXT
   RETURN
