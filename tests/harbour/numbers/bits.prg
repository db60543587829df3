// hb_bit functions
PROCEDURE Main()
   ? hb_bitAnd( 12, 10 ), hb_bitOr( 12, 10 ), hb_bitXor( 12, 10 ), hb_bitNot( 0 ), hb_bitShift( 1, 10 ), hb_bitShift( 1024, -3 )
   ? hb_bitTest( 5, 0 ), hb_bitTest( 5, 1 ), hb_bitSet( 0, 4 ), hb_bitReset( 31, 0 ), hb_bitAnd( 255, 15, 6 )
   ? hb_bitShift( 1, 40 ), hb_bitAnd( -1, 0xFFFF ), hb_bitOr( 1.9, 2 )
   RETURN
