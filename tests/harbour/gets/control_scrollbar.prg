// Scroll bars: thumb, hit tests, what cannot be assigned.
PROCEDURE Main()
   LOCAL o, x, c, i, aP := { "barLength", "bitmaps", "cargo", "colorSpec", "current", "end", "offset", "orient", "sBlock", "start", "style", "thumbPos", "total", "className" }
   SetColor( "W/N,N/W,B/N,R/N,G/N" )
   CLS
   o := ScrollBar( 2, 9, 5 )
   Props( o, aP )
   o:display(); Dump( "d" )
   o:total := 50
   Props( o, aP )
   FOR EACH i IN { 1, 2, 5, 10, 17, 20, 25, 30, 33, 40, 49, 50, 0, 60, 1 }
      o:current := i
      OutStd( i, o:current, o:thumbPos, o:update(), hb_eol() )
   NEXT
   o:current := 30; o:display(); Dump( "30" )
   o:current := 50; o:update() ; Dump( "50" )
   FOR i := 1 TO 10
      OutStd( o:hitTest( i, 5 ) )
   NEXT
   OutStd( o:hitTest( 5, 4 ), hb_eol() )
   FOR i := -1 TO 9
      o:thumbPos := i; OutStd( o:thumbPos )
   NEXT
   OutStd( hb_eol() )
   CLS
   o := ScrollBar( 3, 20, 2, {|| OutStd( "SB", hb_eol() ) }, 2 )
   Props( o, aP ); o:display(); Dump( "h" )
   o:total := 10; o:current := 5; o:display(); Dump( "h5" ); o:update()
   FOR i := 2 TO 22 STEP 2
      OutStd( o:hitTest( 2, i ) )
   NEXT
   OutStd( hb_eol() )
   o:style := "<=#>" ; o:display(); Dump( "style" )
   Sets( o, { { "style", "abc" }, { "style", "" }, { "colorSpec", "W/N" }, { "colorSpec", "W/N,N/W" }, { "colorSpec", "W/N,N/W,B/N" }, { "current", "a" }, { "total", "a" }, { "total", -5 }, { "current", 100 }, { "start", 4 }, { "start", "a" }, { "end", 10 }, { "end", 2 }, { "offset", 7 }, { "orient", 1 }, { "orient", 3 }, { "orient", "a" }, { "barLength", 7 }, { "sBlock", 4 } } )
   o := ScrollBar( 1, 2, 3 ) ; Props( o, aP )
   FOR EACH c IN { 5, 10, 17, 24 }
      FOR EACH x IN { 3, 10, 100 }
         o := ScrollBar( 0, c, 3 ) ; o:total := x
         FOR i := 1 TO x STEP Max( 1, Int( x / 9 ) )
            o:current := i
            OutStd( hb_ntos( o:thumbPos ), "" )
         NEXT
         o:current := x ; OutStd( hb_ntos( o:thumbPos ), hb_eol() )
      NEXT
   NEXT
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
