// MemoEdit(): moving, inserting, deleting, a text that is only looked at
#include "inkey.ch"

PROCEDURE Main()
   LOCAL t := "The quick brown fox jumps over the lazy dog." + hb_eol() + "Second line" + hb_eol() + hb_eol() + "Fourth line is a longer one that wraps" + hb_eol() + "5" + hb_eol() + "6" + hb_eol() + "7 end"
   SET SCOREBOARD OFF
   SetTypeahead( 500 )
   CLS
   SetKey( K_F9, {|| Lg( SetCursor() ), Shot( 1, 5, 24 ) } )
   s( t, { K_DOWN, K_RIGHT, K_END, K_DOWN, K_DOWN, K_HOME, K_PGDN, K_PGDN, K_PGUP, K_UP, K_CTRL_PGDN, K_CTRL_PGUP, K_CTRL_END, K_CTRL_HOME, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_LEFT, K_END, K_RIGHT, K_RIGHT, K_LEFT, K_LEFT, K_ESC }, .T. )
   s( t, { Asc( "A" ), Asc( "B" ), K_INS, Asc( "C" ), Asc( " " ), K_DEL, K_BS, K_ENTER, K_TAB, K_CTRL_Y, K_CTRL_T, K_CTRL_T, K_END, Asc( "x" ), Asc( "y" ), K_DEL, K_DEL, K_HOME, K_BS, K_CTRL_W }, .T. )
   s( t, { K_DOWN, Asc( "A" ), K_CTRL_W, K_ESC }, .F. )
   RETURN
STATIC FUNCTION s( t, a, l )
   LOCAL x


   CLS
   Feed( a )
   x := MemoEdit( t, 1, 2, 5, 22, l )
   Lg( "ret", x, LastKey() )
   RETURN NIL
STATIC PROCEDURE Feed( a )
   LOCAL k
   KEYBOARD ""
   FOR EACH k IN a
      hb_keyPut( k )
      hb_keyPut( K_F9 )
   NEXT
   hb_keyPut( K_ESC )
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
