// Cells in columns that are wider or narrower than their values: numbers stand at the right, logical values in the middle, and a width
// that was set holds for the heading too.
PROCEDURE Main
   LOCAL b, x, v, w, h
   FOR EACH v IN { 1.25, "abc", .T., SToD( "20000101" ), -5, "longer text than the width" }
      FOR EACH w IN { NIL, 3, 15 }
         FOR EACH h IN { "", "A heading long", "x;yy" }
            CLS
            b := TBrowseNew( 0, 0, 5, 40 )
            b:headSep := "="
            b:colSep := "|"
            b:skipBlock := {|| 0 }
            b:goTopBlock := {|| NIL }
            b:goBottomBlock := {|| NIL }
            x := TBColumnNew( h, {|| v } )
            IF w != NIL
               x:width := w
            ENDIF
            b:addColumn( x )
            b:addColumn( TBColumnNew( "S", {|| "s" } ) )
            b:forceStable()
            Screen( hb_ValToExp( v ) + " " + hb_ValToExp( w ) + " " + h )
         NEXT
      NEXT
   NEXT
   b := TBrowseNew( 0, 0, 5, 40 )
   OutStd( hb_eol(), ValType( b:border ) )
   RETURN

STATIC PROCEDURE Screen( cTitle )
   LOCAL r, i, s, t, n := Len( SaveScreen( 0, 0, 0, 0 ) ), nRow := Row(), nCol := Col()
   OutStd( hb_eol() + cTitle, nRow, nCol )
   FOR r := 0 TO 4
      s := SaveScreen( r, 0, r, 45 )
      t := ""
      FOR i := 1 TO Len( s ) STEP n
         t += SubStr( s, i, 1 )
      NEXT
      OutStd( hb_eol() + "|" + RTrim( t ) + "|" + hb_ntos( hb_crc32( s ) ) )
   NEXT
   RETURN
