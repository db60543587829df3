// MemoEdit(): what its user function hears and says; leaving with Escape
#include "inkey.ch"
#include "memoedit.ch"
STATIC s_a, s_i, s_uf := {=>}
PROCEDURE Main()
   LOCAL t := "The quick brown fox jumps over the lazy dog." + hb_eol() + "Second line" + hb_eol() + hb_eol() + "4"
   SET SCOREBOARD OFF
   SetTypeahead( 500 )
   ReadInsert( .F. )
   CLS
   SetKey( K_F9, {|| Lg( SetCursor() ), Shot( 0, 6, 79 ) } )
   Lg( "uf default" )
   s( t, { K_DOWN, Asc( "a" ), K_F3, K_INS, Asc( "b" ), K_ALT_A, K_CTRL_B, K_CTRL_W }, .T., "UF" )
   Lg( "uf default esc" )
   s( t, { Asc( "a" ), K_ESC, K_CTRL_W }, .T., "UF" )
   Lg( "uf ignore" )
   s_uf := { Asc( "a" ) => ME_IGNORE, K_F3 => K_CTRL_W, K_CTRL_W => ME_DEFAULT, K_ESC => ME_IGNORE }
   s( t, { K_DOWN, Asc( "a" ), K_DOWN, K_ESC, K_F3 }, .T., "UF" )
   Lg( "uf others" )
   s_uf := { K_F3 => ME_TOGGLEWRAP, K_F4 => ME_TOGGLESCROLL, K_F5 => ME_WORDRIGHT, K_F6 => ME_BOTTOMRIGHT, K_F7 => ME_DATA, K_F8 => K_CTRL_Y, K_F9 => K_PGDN }
   s( t, { K_F5, K_F6, K_F7, K_F8, K_F9, K_F3, K_F4, K_CTRL_W }, .T., "UF" )
   s_uf := {=>}
   Lg( "browse" )
   s( t, { K_DOWN, K_DOWN, K_DOWN, K_UP, K_UP, K_RIGHT, K_END, K_PGDN, K_PGUP, K_CTRL_PGDN, K_CTRL_PGUP, Asc( "x" ), K_ENTER, K_F3, K_ESC }, .F., "UF" )
   Lg( "display only" )
   s( t, { K_DOWN, K_ESC }, .F., .F. )
   Lg( "display only2" )
   s( t, { K_DOWN, K_ESC }, .T., .F. )
   RETURN
FUNCTION UF( nMode, nLine, nCol, ... )
   Lg( "uf", nMode, nLine, nCol, LastKey(), PCount() )
   RETURN iif( nMode != ME_IDLE .AND. nMode != ME_INIT, hb_HGetDef( s_uf, LastKey(), ME_DEFAULT ), ME_DEFAULT )
STATIC FUNCTION s( t, a, l, ... )
   LOCAL x
   s_a := a
   s_i := 0
   CLS
   Feed( a )
   x := MemoEdit( t, 1, 2, 5, 22, l, ... )
   Lg( "ret", x, LastKey() )
   Shot( 0, 6, 79 )
   RETURN NIL
STATIC PROCEDURE Feed( a )
   LOCAL k
   KEYBOARD ""
   FOR EACH k IN a
      hb_keyPut( k )
      hb_keyPut( K_F9 )
   NEXT
   hb_keyPut( { K_ESC, Asc( "Y" ) } )
   RETURN
PROCEDURE Lg( ... )
   LOCAL a := hb_AParams(), x, c := ""
   FOR EACH x IN a
      c += hb_ValToExp( x ) + " "
   NEXT
   Out( c )
   RETURN
PROCEDURE Out( c )
   OutStd( c + hb_eol() )
   RETURN
PROCEDURE Shot( n, m, w )
   LOCAL s, i, j, c, l
   hb_default( @w, 65 )
   FOR i := n TO m
      s := SaveScreen( i, 0, i, w ) ; c := ""
      l := hb_BLen( s ) / ( w + 1 )
      FOR j := 1 TO hb_BLen( s ) STEP l
         c += hb_BSubStr( s, j, 1 ) + iif( hb_BSubStr( s, j + iif( l == 2, 1, 2 ), 1 ) == Chr( 7 ), "", "'" )
      NEXT
      Out( "|" + RTrim( c ) + "|" )
   NEXT
   RETURN
PROCEDURE Keys( a )
   KEYBOARD ""
   hb_keyPut( a )
   RETURN
