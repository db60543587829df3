// Eight threads change the same array, hash, text and object in every way at once.
STATIC s_m, s_err := 0, s_last, s_done := 0, s_aShared, s_hShared, s_oShared, s_cShared := ""
PROCEDURE Main( cN )
   LOCAL i, aThr := {}, nT := 8, n := Val( hb_defaultValue( cN, "300" ) )
   s_m := hb_mutexCreate()
   s_aShared := {}
   s_hShared := { => }
   s_oShared := ErrorNew()
   s_oShared:cargo := { 1, 2, 3 }
   FOR i := 1 TO nT
      AAdd( aThr, hb_threadStart( @Work(), i, n, s_aShared, s_hShared ) )
   NEXT
   AEval( aThr, {| t | hb_threadJoin( t ) } )
   ? "done", hb_ntos( s_done )
   RETURN
PROCEDURE Work( nId, n, a, h )
   LOCAL i, x, k, c, b := {| p | iif( HB_ISNUMERIC( p ), p, 0 ) }
   FOR i := 1 TO n
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         SWITCH Int( ( i + nId ) % 16 )
         CASE 0 ; AAdd( a, i ) ; EXIT
         CASE 1 ; ASize( a, i % 50 ) ; EXIT
         CASE 2 ; ADel( a, 1 ) ; EXIT
         CASE 3 ; hb_ADel( a, 1, .T. ) ; EXIT
         CASE 4 ; h[ i % 40 ] := { i, "text " + hb_ntos( i ) + " and more text here" } ; EXIT
         CASE 5 ; hb_HDel( h, i % 40 ) ; EXIT
         CASE 6 ; ASort( a,,, {| p, q | Eval( b, p ) < Eval( b, q ) } ) ; EXIT
         CASE 7
            FOR EACH x IN a
               x := NIL
            NEXT
            EXIT
         CASE 8
            FOR EACH x IN h
               k := x:__enumKey()
            NEXT
            EXIT
         CASE 9 ; s_cShared += "some text to append" ; IF Len( s_cShared ) > 5000 ; s_cShared := "" ; ENDIF ; EXIT
         CASE 10 ; AAdd( a, AClone( a ) ) ; ASize( a, 20 ) ; EXIT
         CASE 11 ; hb_HEval( h, {| k, v | c := hb_CStr( k ) + hb_ValToExp( v ) } ) ; EXIT
         CASE 12 ; s_oShared:cargo := AClone( a ) ; s_oShared:description := s_cShared ; EXIT
         CASE 13 ; h[ "k" + hb_ntos( i % 30 ) ] := s_oShared:cargo ; EXIT
         CASE 14 ; AIns( a, 1 ) ; hb_AIns( a, 1, hb_HClone( h ), .T. ) ; hb_HKeys( h ) ; EXIT
         CASE 15 ; AScan( a, {| p | ValType( p ) == "H" } ) ; AEval( a, {| p | c := p } ) ; AFill( a, "str" + hb_ntos( i ) + "aaaaaaaaaaaaaaaaaaaa" ) ; ATail( a ) ; x := Len( h ) ; hb_HClear( h ) ; EXIT
         ENDSWITCH
      RECOVER USING x
      hb_mutexLock( s_m ); s_err++; s_last := iif( HB_ISOBJECT( x ), x:description + " " + x:operation, x ); hb_mutexUnlock( s_m )
      END SEQUENCE
   NEXT
   hb_mutexLock( s_m ); s_done++; hb_mutexUnlock( s_m )
   RETURN
