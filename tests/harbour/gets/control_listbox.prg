// List boxes: items, search, scrolling, lists that drop down.
PROCEDURE Main()
   LOCAL o, x, c, i, a, aP := { "bitmap", "bottom", "buffer", "capCol", "capRow", "caption", "cargo", "coldBox", "colorSpec", "dropDown", "fBlock", "hasFocus", "hotBox", "isOpen", "itemCount", "left", "message", "right", "sBlock", "style", "textValue", "top", "topItem", "typeOut", "value", "vScroll", "className" }
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := ListBox( 2, 3, 6, 12 )
   Props( o, aP )

   FOR EACH c IN { "Apple", "Banana", "Cherry is a long one", "Date", "Elder", "Fig" }
      o:addItem( c, iif( c:__enumIndex() % 2 == 0, "d" + hb_ntos( c:__enumIndex() ), NIL ) )
   NEXT
   o:caption := "&List"
   Props( o, aP )
   o:display(); Dump( "items" )
   o:colorSpec := "B/N,G/N,BG/N,R/N,RB/N,GR/N,W/B"
   o:display(); Dump( "colored" )
   o:nextItem(); OutStd( o:value, o:topItem, hb_eol() )
   o:setFocus(); Dump( "focus" ); Props( o, aP )
   FOR i := 1 TO 8
      o:nextItem(); OutStd( o:value, o:topItem, hb_ValToExp( o:buffer ), o:textValue, hb_eol() )
   NEXT
   Dump( "next" )
   o:prevItem(); OutStd( o:value, o:topItem, hb_eol() ) ; Dump( "prev" )
   FOR EACH x IN { 1, 6, "Date", "d2", "Banana", "nope", 0, 9, -1, "" }
      c := o:select( x ); OutStd( hb_ValToExp( x ), hb_ValToExp( c ), o:value, o:topItem, hb_ValToExp( o:buffer ), "[" + o:textValue + "]", hb_eol() )
   NEXT
   o:select( 5 ); Dump( "sel 5" )
   FOR EACH a IN { { 2, 3 }, { 2, 5 }, { 2, 12 }, { 6, 3 }, { 6, 12 }, { 6, 5 }, { 4, 3 }, { 4, 12 }, { 3, 5 }, { 4, 8 }, { 5, 11 }, { 0, 0 }, { 7, 5 }, { 2, 1 }, { 2, 0 } }
      OutStd( o:hitTest( a[ 1 ], a[ 2 ] ) )
   NEXT
   OutStd( o:capCol, o:capRow, hb_eol() )
   OutStd( o:findText( "Da" ), o:findText( "da" ), o:findText( "da", 1, .F. ), o:findText( "Date", 1, .T., .T. ), o:findText( "D", 1, .T., .T. ), o:findText( "a", 3, .F., .F. ), o:findText( "A", 5, .F. ), o:findText( "zz" ), hb_eol() )
   OutStd( o:findData( "d2" ), o:findData( "d" ), o:findData( "D2", 1, .F. ), o:findData( "d", 3, .T., .F. ), o:findData( "d4", 5 ), hb_eol() )
   OutStd( hb_ValToExp( o:getItem( 2 ) ), o:getText( 2 ), o:getData( 2 ), o:getData( 1 ), hb_ValToExp( o:getItem( 9 ) ), hb_ValToExp( o:getText( 9 ) ), hb_eol() )
   o:setText( 1, "Apricot" ); o:setData( 1, "dd" ); o:setItem( 3, { "Cc", "ccc" } ); o:insItem( 2, "Ins", "ii" ); o:insItem( 99, "no" )
   FOR i := 1 TO o:itemCount
      OutStd( o:getText( i ), hb_ValToExp( o:getData( i ) ), o:value, o:topItem, ";" )
   NEXT
   OutStd( hb_eol() )
   o:display(); Dump( "changed" )
   o:delItem( 1 ); OutStd( o:value, o:topItem, o:itemCount, o:textValue, hb_eol() )
   o:delItem( 6 ); OutStd( o:value, o:topItem, o:itemCount, o:textValue, hb_eol() )
   o:delItem( 20 ); o:delItem( 5 ); OutStd( o:value, o:topItem, o:itemCount, o:textValue, hb_eol() )
   o:topItem := 3; OutStd( o:topItem, hb_eol() ); o:topItem := 1; OutStd( o:topItem, hb_eol() ); o:display(); Dump( "top" )
   o:killFocus(); Dump( "kill" ); Props( o, aP )
   Sets( o, { { "coldBox", "abc" }, { "coldBox", "" }, { "hotBox", "12345678" }, { "colorSpec", "W/N" }, { "colorSpec", "W/N,N/W,B/N,R/N,G/N,W/N,W/B,N/W" }, { "top", "a" }, { "bottom", 9 }, { "value", 2 }, { "buffer", 2 }, { "topItem", 99 }, { "topItem", 0 }, { "itemCount", 3 }, { "caption", 4 }, { "style", "a" }, { "style", "ab" }, { "dropDown", .T. }, { "vScroll", 4 }, { "isOpen", .T. }, { "textValue", "x" }, { "cargo", 4 } } )
   CLS
   o := ListBox( 2, 3, 6, 12 )
   FOR i := 1 TO 4 ; o:addItem( "It" + hb_ntos( i ) ) ; NEXT
   o:coldBox := ""; o:hotBox := ""
   o:fBlock := {|| OutStd( "FB", o:hasFocus, hb_eol() ) } ; o:sBlock := {|| OutStd( "SB", o:value, hb_eol() ) }
   o:display(); Dump( "nobox" )
   o:setFocus(); o:select( 2 ); o:nextItem(); o:select( 3 ); o:killFocus(); Dump( "nobox 3" )
   CLS
   OutStd( "--- drop", hb_eol() )
   o := ListBox( 2, 3, 6, 12, .T. )
   FOR i := 1 TO 6 ; o:addItem( "Drop" + hb_ntos( i ) ) ; NEXT
   o:caption := "Dd"
   Props( o, aP )
   o:display(); Dump( "drop" )
   o:fBlock := {|| OutStd( "FB", o:hasFocus, hb_eol() ) } ; o:sBlock := {|| OutStd( "SB", o:value, hb_eol() ) }
   o:setFocus(); Dump( "drop focus" )
   o:open(); Dump( "drop open" ); Props( o, aP )
   o:nextItem(); Dump( "drop next" )
   OutStd( o:hitTest( 2, 12 ), o:hitTest( 2, 13 ), o:hitTest( 2, 5 ), o:hitTest( 3, 5 ), o:hitTest( 4, 5 ), o:hitTest( 5, 5 ), hb_eol() )
   o:close(); Dump( "drop closed" )
   OutStd( o:hitTest( 2, 12 ), o:hitTest( 2, 13 ), o:hitTest( 2, 5 ), o:hitTest( 3, 5 ), o:hitTest( 4, 5 ), hb_eol() )
   o:nextItem(); Dump( "drop closed next" )
   o:killFocus(); Dump( "drop kill" )
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
