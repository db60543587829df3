// hb_StrIsUTF8, hb_WildMatch, hb_LeftEq, hb_AsciiUpper and kin
PROCEDURE Main()
   ? hb_LeftEq( "abc", "ab" ), hb_LeftEqI( "abc", "AB" ), hb_LeftEq( "ab", "abc" ), hb_LeftEq( "abc", "" )
   ? hb_WildMatch( "a*c", "abbc" ), hb_WildMatch( "a?c", "abc" ), hb_WildMatch( "ab", "abc" ), hb_WildMatch( "ab", "abc", .T. ), hb_WildMatchI( "A*", "abc" )
   ? hb_AsciiUpper( "abc" ), hb_AsciiLower( "ABC" ), hb_AsciiIsAlpha( "a" ), hb_AsciiIsDigit( "5" )
   ? hb_StrShrink( "abcdef", 2 ), hb_StrFormat( "%1$s-%2$d-%3$05d|%4$.2f", "x", 5, 42, 3.14159 )
   ? hb_ValToStr( 5 ), hb_ValToStr( .T. ), hb_ValToStr( NIL ), hb_ntos( 1.50 ), hb_CStr( { 1 } )
   RETURN
