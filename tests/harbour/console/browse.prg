// Browse(): its frame and line of status, moving, deleting, entering fields
#include "inkey.ch"
PROCEDURE Main()
   LOCAL i, x
   SET SCOREBOARD OFF
   dbCreate( "t1", { { "NAME", "C", 10, 0 }, { "AGE", "N", 5, 1 }, { "BORN", "D", 8, 0 }, { "OK", "L", 1, 0 }, { "NOTE", "M", 10, 0 } } )
   USE t1 NEW EXCLUSIVE
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE name WITH "name" + hb_ntos( i ), age WITH i * 1.5, born WITH 0d20200101 + i, ok WITH i % 2 == 0
   NEXT
   GO TOP
   CLS
   @ 0, 0 SAY Replicate( "#", 79 )
   s( {} , "open" )
   s( { K_DOWN }, "down" )
   s( { K_DEL }, "del" )
   s( { K_DOWN, K_DOWN, K_DOWN, K_DOWN }, "past end" )
   s( { K_DOWN, K_DOWN, K_DOWN, K_DOWN, K_DOWN, Asc( "n" ), Asc( "e" ), Asc( "w" ), K_ENTER }, "append" )
   s( { K_DOWN, K_DOWN, K_ENTER, Asc( "Z" ) }, "edit" )
   s( { K_DOWN, K_ENTER, Asc( "Z" ), K_ENTER }, "edited" )
   s( { K_RIGHT, Asc( "9" ), K_ENTER }, "type" )
   s( { K_END, K_DOWN, K_F5 }, "f5" )
   GO TOP
   KEYBOARD Chr( K_DOWN ) + Chr( K_ESC )
   x := Browse( 3, 5, 12, 45 )
   Lg( x, RecNo(), LastKey() )
   KEYBOARD Chr( K_DOWN ) + Chr( K_ENTER ) + "Q" + Chr( K_ESC ) + Chr( K_ESC )
   x := Browse()
   Lg( x, RecNo(), LastKey(), name )
   ZAP
   USE
   x := Browse()
   Lg( x )
   RETURN
STATIC FUNCTION s( a, c )
   LOCAL b := SetKey( K_F9, {|| Lg( c, Row(), Col() ), Shot( 0, 14, 75 ) } ), x
   GO TOP
   Keys( a )
   hb_keyPut( { K_F9, K_ESC, K_ESC } )
   Lg( "keys", a )
   x := Browse( 1, 2, 12, 70 )
   Lg( "ret", x, RecNo(), LastRec(), LastKey(), NextKey() )
   dbEval( {|| Lg( name, age, Deleted() ) } )
   RETURN NIL

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
