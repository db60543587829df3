// Push buttons: styles, focus, errors of assignments.
PROCEDURE Main()
   LOCAL o, x, c, k, aP := { "bitmap", "buffer", "caption", "cargo", "col", "colorSpec", "fBlock", "hasFocus", "message", "row", "sBlock", "style", "typeOut", "className", "bmpXOff", "bmpYOff", "capXOff", "capYOff", "sizeX", "sizeY" }
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := PushButton( 2, 3, "Cap&tion" )
   Props( o, aP )
   o:display() ; Dump( "display" )
   o:setFocus() ; Dump( "focus" ) ; Props( o, aP )
   o:select() ; Dump( "select" ); Props( o, aP )
   OutStd( o:hitTest( 2, 2 ), o:hitTest( 2, 3 ), o:hitTest( 2, 5 ), o:hitTest( 2, 11 ), o:hitTest( 2, 12 ),o:hitTest( 2, 13 ),o:hitTest( 3, 5 ), hb_eol() )
   o:killFocus() ; Dump( "kill" ) ; Props( o, aP )
   CLS
   o := PushButton( 2, 3 )
   o:display() ; Dump( "nocap" )
   Props( o, aP )
   FOR EACH x IN { "", "[]", "<>", "12345678", "┌─┐│┘─└│", "()" }
      CLS
      o := PushButton( 2, 3, "Ok" )
      BEGIN SEQUENCE WITH {| e | Break( e ) }
      o:style := x; o:display() ; Dump( "style " + x ); o:setFocus(); Dump( "f" ); OutStd( o:hitTest( 2, 3 ), o:hitTest( 3, 4 ), o:hitTest( 4, 6 ), o:hitTest( 2, 6 ), o:hitTest( 2, 7 ), hb_eol() ); o:killFocus(); Dump( "k" )
      RECOVER USING c
      OutStd( "ERR", c:description, hb_eol() )
      END
   NEXT
   CLS
   o := PushButton( 2, 3, "Ok" )
   o:fBlock := {|| OutStd( "FB", o:hasFocus, hb_eol() ) } ; o:sBlock := {| ... | OutStd( "SB", hb_ValToExp( hb_AParams() ), o:buffer, hb_eol() ) }
   o:select()
   OutStd( "--", hb_eol() )
   o:setFocus() ; o:select() ; hb_keyPut( 65 ) ; o:select( 13 ); o:select( "a" ); OutStd( NextKey(), hb_eol() ); Inkey(); o:killFocus()
   Sets( o, { { "style", "abc" }, { "style", 5 }, { "style", "a" }, { "style", "" }, { "colorSpec", "W/N" }, { "colorSpec", "W/N,N/W" }, { "colorSpec", "W/N,N/W,B/N,R/N" },{ "colorSpec", "W/N,N/W,B/N,R/N,G/N" }, { "colorSpec", 5 }, { "row", "a" }, { "col", 2.5 }, { "caption", 5 }, { "message", 5 }, { "fBlock", 5 }, { "sBlock", NIL }, { "bitmap", "a" }, { "bitmap", 5 }, { "buffer", .T. }, { "hasFocus", .T. }, { "typeOut", .T. }, { "sizeX", 5 }, { "sizeX", "a" } } )
   CLS
   o := _PushButt_( "Cap", "mess", "W/N,N/W,B/N,R/N", {|| 1 }, {|| 2 }, "()", 1, 2, 3, 4, "b", 5, 6 )
   Props( o, aP )
   o:display(); Dump( "made" )
   SetColor( "W/N,N/W,N/N,N/N,N/W" )
   o := PushButton( 2, 3, "Ok" ); OutStd( o:colorSpec, hb_eol() )
   o := CheckBox( 2, 3, "Ok" ); OutStd( o:colorSpec, hb_eol() )
   SetColor( "" )
   o := PushButton( 2, 3, "Ok" ); OutStd( o:colorSpec, hb_eol() )
   o := CheckBox( 2, 3, "Ok" ); OutStd( o:colorSpec, hb_eol() )
   SetColor( "W+/B,GR+/R" )
   o := PushButton( 2, 3, "Ok" ); OutStd( o:colorSpec, hb_eol() )
   o := CheckBox( 2, 3, "Ok" ); OutStd( o:colorSpec, hb_eol() )
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
