// List boxes of Gets, with a scroll bar and dropping down.
PROCEDURE Main()
   LOCAL o, i, x, aP := { "bitmap", "bottom", "buffer", "capCol", "capRow", "caption", "coldBox", "colorSpec", "dropDown", "hasFocus", "isOpen", "itemCount", "left", "message", "right", "textValue", "top", "topItem", "typeOut", "value", "className" }
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := _ListBox_( 1, 2, 5, 15, "b", { "a", "b", "c", "d", "e" }, "Cap", "mess", NIL, {|| OutStd( "FB", hb_eol() ) }, {|| OutStd( "SB", hb_eol() ) }, .F., .T., "bmp" )
   Props( o, aP )
   OutStd( ValType( o:vScroll ), hb_eol() )
   Props( o:vScroll, { "barLength", "start", "end", "offset", "current", "total", "thumbPos", "colorSpec" } )
   o:display(); Dump( "bar" )
   o:setFocus(); Dump( "bar focus" )
   FOR i := 1 TO 3 ; o:nextItem() ; NEXT
   Dump( "bar next" )
   OutStd( o:hitTest( 1, 15 ), o:hitTest( 2, 15 ), o:hitTest( 3, 15 ), o:hitTest( 4, 15 ), o:hitTest( 5, 15 ), hb_eol() )
   o:killFocus()
   CLS
   o := _ListBox_( 1, 2, 5, 15, 3, { { "aa", "1" }, { "bb", "2" }, { "cc", "3" } }, NIL, NIL, "W/N,N/W,W/N,N/W,W/N,N/W,R/W,B/W", NIL, NIL, .T., .F. )
   Props( o, aP )
   o:display(); Dump( "drop" ); o:setFocus(); o:open(); Dump( "drop open" ); o:select( 1 ); Dump( "drop 1" ); o:close()
   o:killFocus()
   CLS
   o := _ListBox_( 1, 2, 5, 15, "zz", { "aa", "bb", "cc" } )
   Props( o, aP )
   o := ListBox( 1, 2, 4, 15 )
   FOR i := 1 TO 8 ; o:addItem( "I" + hb_ntos( i ) ) ; NEXT
   o:setFocus()
   FOR EACH x IN { 8, 1, 5, 4, 3, 2, 6, 7, 8 }
      o:select( x ); OutStd( hb_ntos( o:value ) + "/" + hb_ntos( o:topItem ), "" )
   NEXT
   OutStd( hb_eol() )
   o := ListBox( 1, 2, 4, 15 )

   FOR i := 1 TO 4 ; o:addItem( "I" + hb_ntos( i ) ) ; NEXT
   o:prevItem(); OutStd( o:value, hb_eol() ); o:prevItem(); OutStd( o:value, hb_eol() )
   RETURN
PROCEDURE Props( o, aNames )
   LOCAL c, x
   FOR EACH c IN aNames
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         x := __objSendMsg( o, c )
         OutStd( c + "=" + iif( HB_ISSTRING( x ), '"' + x + '"', iif( HB_ISOBJECT( x ), "OBJ", iif( HB_ISARRAY(x) .AND. Len(x) > 0 .AND. HB_ISOBJECT( x[1] ), "ARR" + hb_ntos( Len( x ) ), hb_ValToExp( x ) ) ) ) + " " )
      RECOVER USING x
         OutStd( c + " ERR " + x:description + hb_ntos( x:subCode ) + " " )
      END
   NEXT
   OutStd( hb_eol() )
   RETURN
PROCEDURE Sets( o, a )
   LOCAL x, c
   FOR EACH x IN a
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         __objSendMsg( o, "_" + x[ 1 ], x[ 2 ] )
         c := __objSendMsg( o, x[ 1 ] )
         OutStd( x[1], hb_ValToExp( x[ 2 ] ), "->", hb_ValToExp( c ), hb_eol() )
      RECOVER USING c
         OutStd( x[1], hb_ValToExp(x[2]), c:description, c:subSystem, c:subCode, c:operation, hb_ValToExp( c:args ), hb_eol() )
      END
   NEXT
   RETURN
PROCEDURE Dump( cWhat, o )
   LOCAL x := SaveScreen( 0, 0, MaxRow(), 39 ), i, r, c, a, s, lAny := .F.
   OutStd( "# " + cWhat + hb_eol() )
   FOR r := 0 TO MaxRow()
      s := "" ; a := ""
      FOR c := 0 TO 39
         i := ( r * 40 + c ) * 2 + 1
         s += iif( Asc( SubStr( x, i, 1 ) ) < 32 .OR. Asc( SubStr( x, i, 1 ) ) > 126, "{" + hb_NumToHex( Asc( SubStr( x, i, 1 ) ) ) + "}", SubStr( x, i, 1 ) )
         a += iif( Asc( SubStr( x, i + 1, 1 ) ) == 7, " ", "<" + hb_NumToHex( Asc( SubStr( x, i + 1, 1 ) ), 2 ) + ">" )
      NEXT
      IF ! Empty( s ) .OR. ! Empty( a )
         OutStd( Str( r, 2 ) + "|" + RTrim( s ) + "|" + hb_eol() )
         IF ! Empty( a )
            OutStd( "   " + RTrim( a ) + hb_eol() )
         ENDIF
      ENDIF
   NEXT
   OutStd( "  cursor", hb_ntos( SetCursor() ), hb_eol() )
   RETURN
