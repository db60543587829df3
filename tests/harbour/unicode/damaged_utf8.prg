// Damaged UTF-8 in functions that count characters
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_UTF8
PROCEDURE Main()
   LOCAL c, i, j, a := { "61", "F09F9880", "C5BC", "80", "B9", "C3", "E2", "F3", "F9", "FD", "FE", "FF", "77" }, n, s
   hb_cdpSelect( "UTF8EX" )
   FOR i := 0 TO 299
      c := ""; n := i * 7919 + 13
      FOR j := 1 TO 5
        n := ( n * 1103515245 + 12345 ) % 2147483648
        c += a[ Int( n / 65536 ) % 13 + 1 ]
      NEXT
      s := hb_HexToStr( c )
      ? c, Len( s ), hb_UTF8Len( s ), hb_StrToHex( Left( s, 1 ) ), hb_StrToHex( SubStr( s, 2 ) ), hb_StrToHex( Right( s, 2 ) ), hb_StrToHex( hb_UTF8SubStr( s, 2, 2 ) ), hb_StrToHex( hb_UTF8Left( s, 2 ) ), hb_StrToHex( hb_UTF8Right( s, 2 ) ), hb_UTF8Asc( s ), Asc( s ), At( "w", s ), hb_UTF8Peek( s, 2 ), hb_StrToHex( PadR( s, 4 ) ), hb_StrToHex( hb_UTF8Stuff( s, 2, 1, "x" ) ), hb_StrToHex( hb_Translate( s, "UTF8", "EN" ) )
   NEXT
   RETURN
