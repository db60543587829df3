// Letters of several bytes and letters of two: which text is before which, under SET EXACT OFF and ON
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_CSWIN, HB_CODEPAGE_FRWIN, HB_CODEPAGE_SVWIN, HB_CODEPAGE_SKWIN
PROCEDURE Main()
  LOCAL i, j, c, x, y, ex, a := { "a", "ą", "az", "aą", "ąa", "c", "ch", "chx", "cz", "č", "čh", "h", "hz", "i", "d", "dz", "dzx", "l", "ll", "llx", "lz", "ł", "e", "é", "éa", "ea", "E", "É", "n", "ñ", "ñz", "nz", "sz", "szz", "s", "ß", "ss", "ö", "oz", "öz", "å", "åz", "z", "ž", "", " ", "a ", "ą ", "A", "Ą", "Ch", "CH", "cH", "ы", "ыя" }
  FOR EACH c IN { "UTF8EX", "CSWIN", "FRWIN", "SVWIN", "SKWIN" }
   hb_cdpSelect( c )
   FOR EACH ex IN { .F., .T. }
   SET( _SET_EXACT, ex )
   FOR i := 1 TO Len( a )
    x := hb_Translate( a[ i ], "UTF8EX", c )
    ? c, ex, i, hb_StrToHex( x ), ""
    FOR j := 1 TO Len( a )
      y := hb_Translate( a[ j ], "UTF8EX", c )
      ?? iif( x > y, ">", iif( x < y, "<", iif( x = y, "=", "?" ) ) )
    NEXT
   NEXT
   NEXT
  NEXT
   RETURN
