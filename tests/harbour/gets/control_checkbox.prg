// Check boxes: variables, states on the screen, errors of assignments.
PROCEDURE Props( o )
   LOCAL c, x
   FOR EACH c IN { "bitmaps", "buffer", "capCol", "capRow", "caption", "cargo", "col", "colorSpec", "fBlock", "hasFocus", "message", "row", "sBlock", "style", "typeOut", "className" }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         x := __objSendMsg( o, c )
         OutStd( c + "=" + iif( HB_ISSTRING( x ), '"' + x + '"', hb_ValToExp( x ) ) + " " )
      RECOVER USING x
         OutStd( c + " ERR " + x:description + hb_ntos( x:subCode ) + " " )
      END
   NEXT
   OutStd( hb_eol() )
   RETURN
PROCEDURE Main()
   LOCAL o, x, c
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := CheckBox( 2, 3, "Cap~tion" )
   Props( o )
   o:display() ; Dump( "display" )
   o:setFocus() ; Dump( "focus" ) ; Props( o )
   o:select() ; Dump( "select" )
   o:select( .F. ) ; Dump( "select f" )
   o:select( .T. ) ; Dump( "select t" )
   OutStd( o:hitTest( 2, 3 ), o:hitTest( 2, 4 ), o:hitTest( 2, 5 ), o:hitTest( 2, 6 ),o:hitTest( 2, 7 ), o:hitTest( 2, 14 ), o:hitTest( 3, 4 ), o:hitTest( 2, 13 ), o:hitTest( 2, 30 ), hb_eol() )
   o:killFocus() ; Dump( "kill" ) ; Props( o )
   CLS
   o := CheckBox( 2, 3 )
   o:display() ; Dump( "nocap" )
   Props( o )
   o:caption := "&New" ; o:capRow := 4 ; o:capCol := 1
   o:display() ; Dump( "cap" )
   o:style := "<YN>" ; o:display() ; Dump( "style" )
   o:style := "" ; o:display() ; Dump( "style empty" )
   o:fBlock := {|| OutStd( "FB", hb_eol() ) } ; o:sBlock := {| x | OutStd( "SB", hb_ValToExp(x), hb_eol() ) }
   o:setFocus() ; o:select() ; o:killFocus()
   o:message := "msg"
   Props( o )
   FOR EACH x IN { { "style", "abc" }, { "style", 5 }, { "style", "abcde" }, { "colorSpec", "W/N" }, { "colorSpec", "W/N,N/W" }, { "colorSpec", "W/N,N/W,B/N,R/N" },{ "colorSpec", "W/N,N/W,B/N,R/N,G/N" }, { "colorSpec", 5 }, { "row", "a" }, { "col", 2.5 }, { "capRow", "a" }, { "caption", 5 }, { "message", 5 }, { "fBlock", 5 }, { "sBlock", NIL }, { "bitmaps", { "a" } }, { "buffer", .T. }, { "hasFocus", .T. }, { "typeOut", .T. } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         __objSendMsg( o, "_" + x[ 1 ], x[ 2 ] )
         OutStd( x[1], hb_ValToExp( __objSendMsg( o, x[ 1 ] ) ), hb_eol() )
      RECOVER USING c
         OutStd( x[1], hb_ValToExp(x[2]), c:description, c:subSystem, c:subCode, c:operation, hb_ValToExp( c:args ), hb_eol() )
      END
   NEXT
   CLS
   o := _CheckBox_( .T., "Cap", "mess", "W/N,N/W,B/N,R/N", {|| 1 }, {|| 2 }, "(xo)", { "b" } )
   Props( o )
   o:display(); Dump( "made" )
   FOR EACH x IN { { }, { 1 }, { "a", 1 }, { 1, 2, 5 } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         c := hb_ExecFromArray( "CheckBox", x )
         OutStd( ValType( c ), hb_eol() )
      RECOVER USING c
         OutStd( c:description, hb_eol() )
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
