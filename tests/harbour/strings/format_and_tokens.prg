// What hb_StrFormat(), hb_StrReplace(), hb_tokenPtr(), hb_ADel(), hb_HMerge() and others make of odd arguments.
PROCEDURE Main()
   LOCAL n, a, i

   ? hb_HexToNum( "A" + Chr( 0 ) + "B" ), hb_HexToNum( "12G" ), hb_HexToNum( " 1 2" )
   ? hb_StrFormat( "[%5.2f][%.2f][%f][%+5.2f][%05.1f][%-5.1f]", "a", "b", , .T. )
   ? hb_StrFormat( "[%.3d][%6.3d][%06.3d][%-6.3d][%+.3d][% .2d][%.0d]|%.3x|%.1s", 5, -7, 8, 9, 10, 3, 0, 10, "abc" )
   ? hb_StrReplace( "abc", "b", 2 ), hb_StrReplace( "abc", "b", .T. ), hb_StrReplace( "abc", { "b" }, 2 )
   FOR EACH i IN { 0, 1, 2, 6, 8, -1, -2.75, "x", NIL }
      n := i
      ? hb_ValToExp( hb_tokenPtr( "  pad  q ", @n ) ), n
      n := i
      ?? hb_ValToExp( hb_tokenPtr( "  pad  ", @n ) ), n
      n := i
      ?? hb_ValToExp( hb_tokenPtr( "a,b", @n, "," ) ), n
   NEXT
   n := "x"
   ? hb_tokenPtr( 5, @n ), n
   FOR EACH i IN { 0, -1, 4, NIL, 2 }
      a := { 1, 2, 3 }
      ? hb_ValToExp( hb_ADel( a, i ) ), hb_ValToExp( hb_ADel( { 1, 2, 3 }, i, .T. ) ), hb_ValToExp( ADel( { 1, 2, 3 }, i ) )
   NEXT
   FOR EACH i IN { 0, 1, 2, 3, 4, 5, -1, "x", NIL }
      ?? hb_ValToExp( hb_HMerge( { "a" => 1, "c" => 0 }, { "b" => 2, "c" => 3 }, i ) )
   NEXT
   n := 1
   hb_default( @n, NIL )
   ? n
   ? hb_RAScan( { 1, 2 }, 2, 10 ), hb_RAScan( { 1, 2 }, {| x | x == 1 }, 2 ), hb_RAScan( { 1, 2 }, 2, 0 ), hb_RAScan( { 1, 2 }, 2, 3 )
   ? hb_RAScan( { 1, 2 }, {| x | x == 2 }, 10 ), hb_RAScan( { 1, 2 }, {| x | x == 2 }, 3 )
   ? Len( hb_blowfishKey( Replicate( "ab", 40 ) ) ), hb_MD5( hb_blowfishKey( Replicate( "ab", 28 ) ) ) == hb_MD5( hb_blowfishKey( Replicate( "ab", 40 ) ) )
   ? hb_CRC( "Hello", NIL, 0.1 ), hb_CRC( "Hello", NIL, 7 ), hb_CRC( "Hello", -1 ), hb_CRC( "Hello", 256, 7 ), hb_CRC( "Hello", 0x10001, 0x11021 )
   ? hb_CRC16( "Hello", 0x12345 ), hb_CRC32( "Hello", 0x123456789A ), hb_CRCCT( "Hello", NIL, 0 ), hb_CRCCT( "Hello", 0x12345 )
   FOR i := 0 TO 8
      ? MLPos( "aou", 20, i ), MLPos( "ab" + hb_eol(), 20, i ), MLPos( "ab cd ef", 4, i ), MLPos( "ab cd ef", 5, i ), MLPos( "abcdefgh", 4, i ), MLPos( "", 9, i )
   NEXT
   FOR i := 76 TO 81
      ? i, hb_MLEval( Replicate( "a", i ), {| x | x } ), hb_MLEval( Replicate( "a", i ), {| x | x }, 79 ), hb_MLEval( Replicate( "a", i ), {| x | x }, 78 )
   NEXT
   n := 5
   ? hb_ValToExp( hb_jsonEncode( { 1 }, @n ) ), n
   n := NIL
   ? hb_ValToExp( hb_jsonEncode( { 1 }, @n ) ), n
   ? hb_ValToExp( hb_Translate( "", "nopage" ) ), hb_ValToExp( hb_StrToUTF8( "", "nopage" ) ), hb_ValToExp( hb_UTF8ToStr( "", "nopage" ) )

   RETURN
