// MemoEdit(): words, overwriting, wrapping, long lines, places to begin at
#include "inkey.ch"

PROCEDURE Main()
   LOCAL t := "The quick brown fox jumps over the lazy dog." + hb_eol() + "Second line" + hb_eol() + hb_eol() + "4"
   SET SCOREBOARD OFF
   SetTypeahead( 500 )
   CLS
   SetKey( K_F9, {|| Lg( SetCursor() ), Shot( 1, 5, 24 ) } )
   Lg( "words" )
   s( t, { K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_LEFT, K_CTRL_LEFT, K_CTRL_LEFT, K_CTRL_HOME, K_DOWN, K_DOWN, K_DOWN, K_END, K_RIGHT, K_RIGHT, K_RIGHT, K_LEFT, K_HOME, K_LEFT, K_UP, K_DOWN, K_DOWN, K_DOWN, K_DOWN, K_RIGHT, K_RIGHT, Asc( "Z" ), K_ESC }, .T. )
   Lg( "enter over" )
   s( t, { K_ENTER, K_RIGHT, K_BS, K_BS, K_UP, K_END, K_BS, Asc( "!" ), Asc( "!" ), Asc( "!" ), K_DOWN, K_BS, K_HOME, K_BS, K_CTRL_Y, K_CTRL_Y, K_CTRL_Y, K_CTRL_Y, K_CTRL_Y, Asc( "n" ), K_TAB, Asc( "m" ), K_ENTER, Asc( "o" ), K_CTRL_W }, .T. )
   Lg( "insert wrap" )
   s( "abc def", { K_INS, K_END, Asc( " " ), Asc( "1" ), Asc( "2" ), Asc( "3" ), Asc( "4" ), Asc( "5" ), Asc( "6" ), Asc( "7" ), Asc( "8" ), Asc( "9" ), Asc( "0" ), Asc( "a" ), Asc( "b" ), Asc( "c" ), Asc( "d" ), K_HOME, K_DEL, K_ENTER, Asc( "x" ), K_UP, K_END, K_DEL, K_BS, K_CTRL_W }, .T. )
   Lg( "escape" )
   s( "abc def", { Asc( "x" ), K_ESC }, .T. )
   Lg( "empty" )
   s( "", { Asc( "x" ), K_DOWN, K_UP, K_PGDN, K_CTRL_PGDN, K_END, K_LEFT, K_CTRL_W }, .T. )
   Lg( "line length 40" )
   s( t, { K_END, Asc( "+" ), K_HOME, K_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_RIGHT, K_CTRL_W }, .T.,, 40 )
   Lg( "position" )
   s( t, { K_UP, K_CTRL_W }, .T.,, 40, 4, 3, 5, 2, 3 )
   Lg( "longword" )
   s( "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", { K_END, K_DOWN, K_DOWN, K_END, K_CTRL_W }, .T. )
   Lg( "tabs" )
   s( "a" + Chr( 9 ) + "b" + hb_eol() + Chr( 9 ) + "c", { K_RIGHT, K_RIGHT, Asc( "x" ), K_CTRL_W }, .T.,,, 8 )
   RETURN
STATIC FUNCTION s( t, a, l, ... )
   LOCAL x


   CLS
   Feed( a )
   x := MemoEdit( t, 1, 2, 5, 22, l, ... )
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
