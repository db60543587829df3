PROCEDURE Shot( cTitle )
   LOCAL s := SaveScreen( 0, 0, 4, 7 ), i, c := "", a := ""
   FOR i := 0 TO 4
     a := ""; c := ""
     AEval( Array( 8 ), {|x,j| c += SubStr( s, i*16 + (j-1)*2 + 1, 1 ), a += hb_NumToHex( Asc( SubStr( s, i*16 + (j-1)*2 + 2, 1 ) ), 2 ) } )
     OutStd( "[" + c + "] " + a + hb_eol() )
   NEXT
   OutStd( cTitle, Row(), Col(), hb_eol() )
   RETURN
PROCEDURE Main()
   LOCAL i
   FOR i := 0 TO 9
      CLS
      hb_DispBox( 0, 0, 4, 4, Left( "123456789", i ) ) ; Shot( "hb_DispBox str" + Str(i) )
   NEXT
   CLS
   hb_DispBox( 3, 3, 1, 1, "123456789" ) ; Shot( "hb_DispBox swapped" )
   CLS
   hb_DispBox( 1, 1, 1, 4, "123456789" ) ; Shot( "hb_DispBox flat" )
   CLS
   hb_DispBox( 0, 1, 4, 1, "123456789" ) ; Shot( "hb_DispBox thin" )
   CLS
   hb_DispBox( 1, 1, 1, 1, "123456789" ) ; Shot( "hb_DispBox dot" )
   CLS
   hb_DispBox( -1, -1, 2, 2, "123456789" ) ; Shot( "hb_DispBox neg" )
   CLS
   hb_DispBox( 2, 2, 200, 200, "123456789" ) ; Shot( "hb_DispBox big" )
   CLS
   DispBox( 0, 0, 3, 3, 0 ) ; Shot( "0" )
   DispBox( 0, 0, 3, 3, 3 ) ; Shot( "3" )
   DispBox( 0, 0, 3, 3 ) ; Shot( "none" )
   SetColor( "W+/B,GR+/R,,R/G,BG/W" )
   ? SetColor()
   FOR i := -1 TO 6
      ColorSelect( i ) ; hb_DispOutAt( 0, 0, "a" ) ; Shot( "select" + Str( i ) )
   NEXT
   ColorSelect( 1 )
   SetColor( "R/G" )
   hb_DispOutAt( 0, 0, "a" ) ; Shot( "setcol after select" )
   ColorSelect( 1 )
   Set( _SET_COLOR, "R/B" )
   hb_DispOutAt( 0, 0, "a" ) ; Shot( "setcol after select" )
   hb_DispOutAt( 0, 0, "a", 30 ) ; Shot( "num" )
   hb_DispOutAt( 0, 0, "a", "" ) ; Shot( "empty" )
   hb_DispOutAt( 0, 0, "a", "zz" ) ; Shot( "zz" )
   hb_DispOutAt( 0, 0, "a", -1 ) ; Shot( "-1" )
   hb_DispOutAt( 0, 0, "a", "R,B" ) ; Shot( "R,B" )
   hb_DispOutAt( 0, 0, "a", "/B" ) ; Shot( "/B" )
   hb_DispOutAt( 0, 0, "a", "W*/B*" ) ; Shot( "W*/B*" )
   hb_DispOutAt( 0, 0, "a", "U/W" ) ; Shot( "U" )
   hb_DispOutAt( 0, 0, "a", "I" ) ; Shot( "I" )
   hb_DispOutAt( 0, 0, "a", "X" ) ; Shot( "X" )
   hb_DispOutAt( 0, 0, 12.5 ) ; Shot( "12.5" )
   hb_DispOutAt( 0, 0, .T. ) ; Shot( ".t." )
   hb_DispOutAt( 0, 0, Date()-Date() ) ; Shot( "0" )
   hb_DispOutAt( 0, 0, {1} ) ; Shot( "arr" )
   hb_DispOutAt( 0, 0, NIL ) ; Shot( "NIL" )
   hb_DispOutAt( 0, 0, "a" + Chr(13) + Chr(10) + Chr(9) + "b" ) ; Shot( "crlf" )
   CLS
   hb_DispOutAt( 0, 0, "12345678" )
   hb_DispOutAt( 1, 0, "abcdefgh" )
   Scroll( 0, 0, 2, 7, 3 ) ; Shot( "3" )
   hb_DispOutAt( 0, 0, "12345678" )
   hb_DispOutAt( 1, 0, "abcdefgh" )
   Scroll( 0, 0, 2, 7, 2, 3 ) ; Shot( "2 3" )
   hb_DispOutAt( 0, 0, "12345678" )
   Scroll( 2, 7, 0, 0, -1 ) ; Shot( "swapped" )
   hb_Scroll( 0, 0, 1, 3, 0, 0, 30, "@" ) ; Shot( "num" )
   hb_Scroll( 0, 0, 1, 3, 0, 0, , 65 ) ; Shot( "num" )
   hb_ClrArea( 0, 0, 1, 1 )  ; Shot( "clr" )
   hb_ClrArea( 0, 0, 1, 1, "R/G" )  ; Shot( "clr" )
   hb_Shadow( 0, 0, 1, 1, "R/G" )  ; Shot( "shadow" )
   ? SetCursor( 3 ), SetCursor(), Set( _SET_CURSOR ), Set( _SET_CURSOR, 0 ), SetCursor(), SetCursor( 9 ), SetCursor()
   SET CURSOR ON
   ? SetCursor()
   ? hb_DispBox( 0,0, 1, 1 ), DispBox(), Scroll(), RestScreen(), hb_DispOutAt()
   ? DispBegin(), DispBegin(), DispCount(), DispEnd(), DispEnd(), DispEnd(), DispCount()
   ? SetBlink(), SetBlink( .F. ), SetBlink(), SetMode( 0, 0 ), SetMode( 24, 80 ), SetMode()
   ? hb_ColorToN( "W/N" ), hb_ColorToN( "R+" ), hb_ColorToN( "W*/B*" ), hb_ColorToN( "" ), hb_ColorToN( "zz" ), hb_ColorToN( 5 ), hb_ColorToN( "15/1" ), hb_ColorToN("U"), hb_ColorToN("I"), hb_ColorToN( "X" ), hb_colorToN( "/B" )
   ? hb_NToColor( 7 ), hb_NToColor( 255 ), hb_NToColor( 256 ), hb_NToColor( -1 ), hb_NToColor( 0x1E ), hb_NToColor()
   ? hb_ColorIndex( "W/N,R/B,G", 0 ), hb_ColorIndex( "W/N,R/B,G", 2 ), "[" + hb_ColorIndex( "W/N, R/B ,G", 1 ) + "]", hb_ColorIndex( "W/N,R/B,G", 9 ), hb_ColorIndex( "W/N", -1 )
   SetColor( "" ) ; ? SetColor()
   SetColor( "W/B" ) ; ? SetColor()
   SetColor( ",,R/W" ) ; ? SetColor()
   SetColor( "7/1,15/2" ) ; ? SetColor()
   SetColor( "xyz" ) ; ? SetColor()
   SetColor( "W/B,W/B,W/B,W/B,W/B,W/R,W/R" ) ; ? SetColor()
   SetColor( "N" ) ; ? SetColor()
   SetColor( "I" ) ; ? SetColor()
   SetColor( "U" ) ; ? SetColor()
   SetColor( "U/I" ) ; ? SetColor()
   SetColor( "BR/GR*" ) ; ? SetColor()
   RETURN
