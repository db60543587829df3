// Radio buttons and their groups.
PROCEDURE Main()
   LOCAL o, g, x, c, a, i, aB := { "bitmaps", "buffer", "data", "capCol", "capRow", "caption", "cargo", "col", "colorSpec", "fBlock", "hasFocus", "row", "sBlock", "style", "className" }
   LOCAL aP := { "bottom", "buffer", "capCol", "capRow", "caption", "cargo", "coldBox", "colorSpec", "fBlock", "hasFocus", "hotBox", "itemCount", "left", "message", "right", "textValue", "top", "typeOut", "value", "className" }
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := RadioButton( 2, 3, "&One", "val1" )
   Props( o, aB )
   o:display() ; Dump( "display" )
   o:setFocus() ; Dump( "focus" ) ; Props( o, aB )
   o:select() ; Dump( "select" ); Props( o, aB )
   o:select( .F. ); Dump( "unselect" )
   OutStd( o:isAccel( "o" ), o:isAccel( "x" ), o:isAccel( 79 ), hb_eol() )
   OutStd( o:hitTest( 2, 2 ), o:hitTest( 2, 3 ), o:hitTest( 2, 5 ), o:hitTest( 2, 6 ), o:hitTest( 2, 7 ),o:hitTest( 2, 9 ),o:hitTest( 2, 10 ), hb_eol() )
   o:killFocus() ; Dump( "kill" )
   o := RadioButton( 2, 3, "&Two" ); Props( o, aB ); o:style := "<XO>"; o:display(); Dump( "style" )
   Sets( o, { { "style", "abc" }, { "style", "" }, { "colorSpec", "W/N" }, { "colorSpec", "1,2,3,4,5,6,7" }, { "colorSpec", "W/N,N/W,B/N,R/N,G/N,W/N,R/B" }, { "data", 5 }, { "data", NIL }, { "data", "x" }, { "row", "a" }, { "buffer", .T. }, { "caption", 5 } } )
   CLS
   g := RadioGroup( 1, 2, 6, 20 )
   Props( g, aP )
   g:caption := "&Group"
   FOR i := 1 TO 3
      g:addItem( RadioButton( 1 + i, 4, { "&One", "&Two", "T&hree" }[ i ], iif( i < 3, "v" + hb_ntos( i ), NIL ) ) )
   NEXT
   Props( g, aP )
   g:display() ; Dump( "g display" )
   g:setFocus() ; Dump( "g focus" ); Props( g, aP )
   g:select( 2 ) ; Dump( "g select 2" ); Props( g, aP )
   g:nextItem() ; Dump( "g next" ); Props( g, aP )
   g:nextItem() ; Props( g, aP )
   g:prevItem() ; Props( g, aP )
   g:select( "v2" ) ; Props( g, aP )
   g:select( "&One" ) ; Props( g, aP )
   g:select( "nope" ) ; Props( g, aP )
   g:select( 7 ) ; Props( g, aP )
   OutStd( g:getAccel( "t" ), g:getAccel( Asc( "h" ) ), g:getAccel( "z" ), hb_eol() )
   FOR EACH a IN { { 1, 2 }, { 1, 3 }, { 1, 5 }, { 1, 20 }, { 6, 2 }, { 6, 20 }, { 6, 5 }, { 3, 2 }, { 3, 20 }, { 2, 4 }, { 3, 8 }, { 4, 8 }, { 5, 8 }, { 0, 0 }, { 3, 19 } }
      OutStd( g:hitTest( a[ 1 ], a[ 2 ] ) )
   NEXT
   OutStd( hb_eol() )
   g:killFocus() ; Dump( "g kill" )
   OutStd( g:getItem( 1 ):caption, g:getItem( 9 ), hb_eol() )
   g:delItem( 1 ) ; CLS ; g:display() ; Dump( "g del" ); Props( g, aP )
   g:insItem( 1, RadioButton( 5, 4, "Ins" ) ) ; Props( g, aP )
   g:setStyle( "[x ]" ) ; g:setColor( "W/N,N/W,W/N,N/W,W/N,N/W,R/W" ); CLS; g:display() ; Dump( "g style" )
   g:value := 2 ; Props( g, aP )
   g:coldBox := "12345678"; g:display(); Dump( "box" ); g:coldBox := ""; g:display()
   Sets( g, { { "coldBox", "abc" }, { "hotBox", "" }, { "colorSpec", "W/N" }, { "colorSpec", "W/N,N/W,B/N" }, { "top", "a" }, { "value", "v2" }, { "buffer", 2 }, { "itemCount", 3 }, { "caption", 4 } } )
   CLS
   x := 2
   g := _RadioGrp_( 1, 2, 6, 20, x, { RadioButton( 2, 3, "A" ), RadioButton( 3, 3, "B" ) }, "Cap", "mess", "W/N,N/W,B/N", {|| OutStd( "FB", hb_eol() ) }, "<x >" )
   Props( g, aP )
   g:display(); Dump( "made" )
   g:setFocus(); g:select( 1 ); g:killFocus()
   g := _RadioGrp_( 1, 2, 6, 20, "B", { RadioButton( 2, 3, "A" ), RadioButton( 3, 3, "B" ) } )
   Props( g, aP )
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
