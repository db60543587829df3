PROCEDURE Main()
   ? "[" + Str( hb_bitShift( 1, 31 ) ) + "]", "[" + Str( hb_bitShift( 1, 40 ) ) + "]", "[" + Str( hb_bitShift( 1, 30 ) ) + "]", "[" + Str( hb_bitShift( 1, 62 ) ) + "]", "[" + Str( hb_bitShift( 1, 63 ) ) + "]", "[" + Str( hb_bitShift( -1, 3 ) ) + "]", "[" + Str( hb_bitShift( -1, 31 ) ) + "]", "[" + Str( hb_bitShift( -1, 35 ) ) + "]"
   ? "[" + Str( hb_bitAnd( -1, 0xFFFFFFFF ) ) + "]", "[" + Str( hb_bitAnd( 0xFFFFFFFFFF, 0xFFFFFFFFFF ) ) + "]", "[" + Str( hb_bitOr( 0x100000000, 1 ) ) + "]", "[" + Str( hb_bitXor( 0x100000000, 1 ) ) + "]", "[" + Str( hb_bitNot( 0x100000000 ) ) + "]", "[" + Str( hb_bitNot( 5 ) ) + "]", "[" + Str( hb_bitSet( 0, 31 ) ) + "]", "[" + Str( hb_bitSet( 0, 40 ) ) + "]", "[" + Str( hb_bitReset( 0x1FFFFFFFFFF, 0 ) ) + "]"
   RETURN
