// Upper, Lower, IsAlpha and kin, character codes
PROCEDURE Main()
   LOCAL c
   ? Upper( "aBc1" ), Lower( "AbC1" ), Len( Upper( "" ) )
   FOR EACH c IN { "a", "Z", "5", " ", "", "_", Chr( 200 ) }
      ? IsAlpha( c ), IsDigit( c ), IsUpper( c ), IsLower( c ), Asc( c )
   NEXT
   ? Chr( 65 ), Asc( "ABC" ), Chr( 65 + 256 ), Len( Chr( 0 ) ), hb_BLen( "abc" ), hb_BSubStr( "abc", 2, 1 ), hb_BChar( 66 )
   ? hb_StrToHex( "AZ" ), hb_HexToStr( "415A" ), hb_NumToHex( 255 ), hb_HexToNum( "FF" ), hb_StrXor( "ab", "  " )
   RETURN
