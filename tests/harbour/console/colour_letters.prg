// Letters that undo others in colour texts
PROCEDURE Main()
   LOCAL s, i, c
   FOR i := 1 TO 26
      c := Left( "ABCDEFGHIJKLMNOPQRSTUVWXYZ", i )
      SetColor( "N/N,N/N,N/N,N/N,N/N" ); SetColor( c ); ?? i, SetColor(), ""
      SetColor( "N/N,N/N,N/N,N/N,N/N" ); SetColor( Right( "ABCDEFGHIJKLMNOPQRSTUVWXYZ", i ) ); ?? SetColor(); ?
   NEXT
   FOR i := 1 TO 26
      c := SubStr( "ABCDEFGHIJKLMNOPQRSTUVWXYZ", i, 1 )
      FOR EACH s IN { c, c + "/W", "W/" + c, c + "X", "X" + c, "U" + c, "I" + c, "W" + c, c + "W", "GR" + c, "*" + c, c + "+", "/" + c, "R/" + c + "B", "W+/" + c, "U" + c + "U" }
         SetColor( "N/N,N/N,N/N,N/N,N/N" ); SetColor( s ); ?? PadR( s, 5 ), SetColor() + " "
      NEXT
      ?
   NEXT
   RETURN
