// Widths and decimals that number literals carry
PROCEDURE Main()
   ? 1, 12345, 1.5, 1.50, .5, 0.5, 100.000
   ? 0x1F, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF
   ? 1234567890, 12345678901, 123456789012345
   ? -1, -1.25, +7, - - 3
   ? Str( 1.50 ), Str( 12345 ), Str( 0xFF )
   ? Len( Str( 1 ) ), Len( Str( 12345678901 ) ), Len( Str( 1.123456789 ) )
   RETURN
