PROCEDURE Main()
   LOCAL i, x, c
   FOR EACH c IN { "W+*", "W/B+", "W/*B", "*W", "+W", "8", "8/16", "300/1", "W /B", " w / n ", "w/n", "RBG", "RG/GB", "W/N/B", "BI", "IB", "UB", "BU", "U/U", "X/W", "W/X", "XR", "N+", "N*", "+", "*", "/", "+/", "/+", "/*", "7+/1", "7*/1", "07", "W7", "7W", "qW", "Wq/B", "I+", "U+", "I/W", "B/I","W,", "99", "15/15", "16", "17", "1.5" }
      x := hb_ColorToN( c )
      SetColor( "" )
      SetColor( c )
      ? c, x, hb_NToColor( x ), hb_TokenGet( SetColor(), 1, "," )
   NEXT
   SetColor( "" )
   ? Set( _SET_COLOR, 5 ), SetColor( 5 ), SetColor(), SetColor( 31 ), SetColor()
   SetColor( "W/N,,,,,R/B,,G" ) ; ? SetColor()
   SetColor( "1" ) ; ? SetColor()
   SetColor( "R/B," ) ; ? SetColor()
   SetColor( "R/B,W+/N" ) ; ? SetColor()
   SetColor( "R/B;W+/N" ) ; ? SetColor()
   SetColor( "R+/B", "x" ) ; ? SetColor()
RETURN
