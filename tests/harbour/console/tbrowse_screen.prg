STATIC s_n := 1, s_a, s_log := ""
PROCEDURE Shot( o, cTitle )
   LOCAL s := SaveScreen( 0, 0, 7, 27 ), i, j, c, a
   OutStd( PadR( cTitle, 12 ), "n", s_n, "row", o:rowPos, "col", o:colPos, "st", o:stable, "top", o:hitTop, "bot", o:hitBottom, "lv", o:leftVisible, "rv", o:rightVisible, "fr", o:freeze, "rc", o:rowCount, "cur", hb_ntos( o:nRow ) + "," + hb_ntos( o:nCol ), "log", s_log, hb_eol() )
   s_log := ""
   FOR i := 0 TO 7
      c := "" ; a := ""
      FOR j := 0 TO 27
         c += SubStr( s, ( i * 28 + j ) * 2 + 1, 1 )
         a += iif( SubStr( s, ( i * 28 + j ) * 2 + 2, 1 ) == Chr( 7 ), ".", iif( SubStr( s, ( i * 28 + j ) * 2 + 2, 1 ) == Chr( 112 ), "#", "?" ) )
      NEXT
      OutStd( "|" + hb_StrReplace( c, { Chr( 196 ) => "-", Chr( 179 ) => "!", Chr( 205 ) => "=", Chr( 194 ) => "T", Chr(193)=>"A" } ) + "|" + a, hb_eol() )
   NEXT
   RETURN
FUNCTION Mk( nTop, nLeft, nBottom, nRight, nRows )
   LOCAL o, i
   s_a := {} ; s_n := 1
   FOR i := 1 TO nRows
      AAdd( s_a, { i, "row" + hb_ntos( i ), 0d20240101 + i, i % 2 == 0, "x" + Replicate( "y", i ) } )
   NEXT
   o := TBrowseNew( nTop, nLeft, nBottom, nRight )
   o:skipBlock := {| n | Skip( n ) }
   o:goTopBlock := {|| s_log += "T ", s_n := 1 }
   o:goBottomBlock := {|| s_log += "B ", s_n := Len( s_a ) }
   RETURN o
FUNCTION Skip( n )
   LOCAL nOld := s_n
   s_n := Max( 1, Min( Len( s_a ), s_n + n ) )
   s_log += hb_ntos( n ) + ">" + hb_ntos( s_n - nOld ) + " "
   RETURN s_n - nOld
PROCEDURE Do1( o, cOp )
   LOCAL i := 0
   __objSendMsg( o, cOp )
   Shot( o, cOp )
   DO WHILE ! o:stabilize() .AND. i < 30
      i++
   ENDDO
   Shot( o, cOp + " " + hb_ntos( i ) )
   RETURN
PROCEDURE Main()
   LOCAL o, c, op
   SET DATE FORMAT TO "yyyy-mm-dd"
   CLS
   o := Mk( 1, 2, 6, 25, 9 )
   o:addColumn( TBColumnNew( "Id", {|| s_a[ s_n ][ 1 ] } ) )
   o:addColumn( TBColumnNew( "Name", {|| s_a[ s_n ][ 2 ] } ) )
   o:addColumn( TBColumnNew( "Date", {|| s_a[ s_n ][ 3 ] } ) )
   o:addColumn( TBColumnNew( "L", {|| s_a[ s_n ][ 4 ] } ) )
   o:addColumn( TBColumnNew( "Text", {|| s_a[ s_n ][ 5 ] } ) )
   Shot( o, "new" )
   FOR EACH op IN { "stabilize", "down", "down", "down", "down", "down", "up", "up", "goBottom", "down", "up", "goTop", "up", "pageDown", "pageDown", "pageDown", "pageUp", "pageUp", "pageUp", "right", "right", "right", "right", "right", "left", "home", "end", "panHome", "panEnd", "panLeft", "panRight", "refreshCurrent", "refreshAll", "deHilite", "hilite", "invalidate", "configure" }
      Do1( o, op )
   NEXT
   o:headSep := "=" ; o:colSep := " ! " ; o:footSep := "-"
   o:getColumn( 2 ):footing := "foot"
   o:getColumn( 2 ):width := 8
   o:getColumn( 1 ):heading := "Two;Line"
   o:freeze := 1
   Do1( o, "configure" )
   FOR EACH op IN { "goBottom", "right", "right", "right", "home", "panRight", "panRight", "panLeft", "left", "panEnd", "panHome" }
      Do1( o, op )
   NEXT
   CLS
   o := Mk( 1, 2, 6, 25, 2 )
   o:addColumn( TBColumnNew( "", {|| s_a[ s_n ][ 1 ] } ) )
   o:addColumn( TBColumnNew( , {|| s_a[ s_n ][ 2 ] } ) )
   FOR EACH op IN { "stabilize", "down", "down", "down", "up", "up", "goBottom", "pageDown", "pageUp", "goTop" }
      Do1( o, op )
   NEXT
   o:rowPos := 2
   Do1( o, "refreshAll" )
   o:colPos := 2
   Do1( o, "refreshCurrent" )
   o:colorRect( { 1, 1, 1, 2 }, { 2, 1 } )
   Do1( o, "stabilize" )
   o:delColumn( 1 )
   Do1( o, "stabilize" )
   o:insColumn( 1, TBColumnNew( "new", {|| "v" } ) )
   Do1( o, "stabilize" )
   ? o:colCount, o:colWidth( 1 ), o:colWidth( 2 ), o:colWidth( 3 ), o:rowCount, o:hitTest( 1, 1 ), o:hitTest( 2, 3 ), o:mRowPos, o:mColPos
   RETURN
