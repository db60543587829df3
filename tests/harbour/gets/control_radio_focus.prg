// Radio buttons in and out of focus; colours of controls from SetColor().
PROCEDURE Main()
   LOCAL o, g, x, c, a, i
   FOR EACH c IN { "W/N,N/W,N/N,N/N,N/W", "W/B", "W+/B,R/W", "W+/B,R/W,,,G/R", "", "W/N,N/W,R/N,G/N,B/N" }
      SetColor( c )
      OutStd( SetColor(), "|", RadioButton( 1, 1, "x" ):colorSpec, "|", RadioGroup( 1, 1, 2, 2 ):colorSpec, "|", ListBox( 1, 1, 3, 3 ):colorSpec, "|", ListBox( 1, 1, 3, 3, .T. ):colorSpec, "|", ScrollBar( 1, 1, 3 ):colorSpec, "|", CheckBox( 1, 1, "" ):colorSpec, "|", PushButton( 1, 1, "" ):colorSpec, hb_eol() )
   NEXT
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := RadioButton( 2, 3, "&One", "val1" )
   o:colorSpec := "B/N,G/N,BG/N,R/N,RB/N,GR/N,W/B"
   o:display() ; Dump( "u" )
   o:select(); o:display() ; Dump( "u s" )
   o:setFocus(); Dump( "f s" )
   o:select( .F. ); o:display() ; Dump( "f u" )
   o:fBlock := {|| OutStd( "FB", o:hasFocus, hb_eol() ) } ; o:sBlock := {| ... | OutStd( "SB", hb_ValToExp( hb_AParams() ), o:buffer, hb_eol() ) }
   o:killFocus(); o:setFocus(); o:select(); o:select( .T. ); o:select( .F. ); o:select( .T. ); o:killFocus(); o:select()
   o:caption := "No"; o:capCol := 10; o:capRow := 4; o:display(); Dump( "c" )
   OutStd( o:hitTest( 4, 9 ), o:hitTest( 4, 10 ), o:hitTest( 4, 11 ), o:hitTest( 4, 12 ), hb_eol() )
   o := CheckBox( 2, 3, "&One" )
   OutStd( o:hitTest( 2, 6 ), o:hitTest( 2, 7 ), o:hitTest( 2, 9 ), o:hitTest( 2, 10 ),  o:hitTest( 2, 11 ), hb_eol() )
   CLS
   g := RadioGroup( 1, 2, 6, 20 )
   g:colorSpec := "B/N,G/N,R/N"
   g:fBlock := {|| OutStd( "GF", g:hasFocus, hb_eol() ) }
   FOR i := 1 TO 3
      o := RadioButton( 1 + i, 4, { "&One", "&Two", "T&hree" }[ i ] )
      o:fBlock := {|| OutStd( "F" + ProcName( 1 ), hb_eol() ) }
      o:sBlock := {|| OutStd( "S", hb_eol() ) }
      g:addItem( o )
   NEXT
   g:caption := "Cap&t"
   g:display() ; Dump( "g" )
   g:prevItem() ; OutStd( g:value, g:buffer, hb_eol() ) ; Dump( "nofocus prev" )
   g:setFocus() ; Dump( "focus" )
   g:prevItem() ; OutStd( g:value, g:buffer, hb_eol() )
   g:nextItem() ; OutStd( g:value, g:buffer, hb_eol() )
   g:select( 3 ); OutStd( g:value, g:buffer, hb_eol() )
   g:select( 3 ); OutStd( g:value, g:buffer, hb_eol() )
   g:select( "Two" ); OutStd( g:value, g:buffer, hb_eol() )
   g:select( "&Two" ); OutStd( g:value, g:buffer, hb_eol() )
   g:killFocus() ; Dump( "kill" )
   g := RadioGroup( 1, 2, 6, 20 )
   g:select( "Two" ); OutStd( g:value, g:buffer, hb_eol() )
   FOR i := 1 TO 3
      g:addItem( RadioButton( 1 + i, 4, { "&One", "&Two", "T&hree" }[ i ] ) )
   NEXT
   OutStd( g:value, g:buffer, hb_eol() )
   g:setFocus(); OutStd( g:value, g:buffer, hb_eol() )
   g:nextItem() ; OutStd( g:value, g:buffer, hb_eol() )
   g:coldBox := "" ; g:hotBox := ""; CLS; g:caption := "Cc"; g:display(); Dump( "nobox" )
   OutStd( g:hitTest( 1, 2 ), g:hitTest( 1, 4 ), g:hitTest( 1, 5 ), g:hitTest( 1, 6 ), g:hitTest( 4, 2 ), g:hitTest( 6, 20 ), g:hitTest( 7, 20 ), hb_eol() )
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
