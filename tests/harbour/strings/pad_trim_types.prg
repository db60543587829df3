// Pads and trims of every type and length
PROCEDURE Main()
   LOCAL x
   SET DATE ANSI
   FOR EACH x IN { "abc", "abcdef", 5, -1.5, 0d20240131, "" }
      ? "[" + PadR( x, 5 ) + "]", "[" + PadL( x, 5 ) + "]", "[" + PadC( x, 5 ) + "]", "[" + PadR( x, 5, "*" ) + "]", "[" + PadC( x, 8, "-" ) + "]", "[" + Pad( x, 4 ) + "]"
   NEXT
   ? "[" + RTrim( "  a  " ) + "]", "[" + LTrim( "  a  " ) + "]", "[" + AllTrim( "  a  " ) + "]", "[" + Trim( "" ) + "]"
   ? "[" + AllTrim( e"\t a\n" ) + "]", "[" + PadR( "abc", 0 ) + "]", "[" + PadR( "abc", -1 ) + "]"
   ? Space( 3 ) + "|", Replicate( "ab", 3 ), Replicate( "", 5 ) + "|", Space( 0 ) + "|", Replicate( "x", -1 ) + "|"
   RETURN
