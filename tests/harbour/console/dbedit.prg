// dbEdit() with and without a user function, its arrays and texts, an empty table and none
#include "inkey.ch"
#include "dbedit.ch"
STATIC s_n := 0, s_c := ""
PROCEDURE Main()
   LOCAL i, x
   dbCreate( "t1", { { "NAME", "C", 10, 0 }, { "AGE", "N", 5, 1 }, { "BORN", "D", 8, 0 }, { "OK", "L", 1, 0 }, { "NOTE", "M", 10, 0 } } )
   USE t1 NEW EXCLUSIVE
   FOR i := 1 TO 12
      APPEND BLANK
      REPLACE name WITH "name" + hb_ntos( i ), age WITH i * 1.5, born WITH 0d20200101 + i, ok WITH i % 2 == 0
   NEXT
   GO TOP
   CLS
   Keys( { K_DOWN, K_DOWN, K_RIGHT, K_RIGHT, K_LEFT, K_UP, K_END, K_HOME, K_CTRL_PGDN, K_DOWN, K_CTRL_PGUP, K_UP, K_PGDN, K_PGUP, Asc( "x" ), K_F5, K_CTRL_END, K_CTRL_HOME, K_CTRL_LEFT, K_CTRL_RIGHT, K_ENTER, K_ESC } )
   x := dbEdit( 2, 3, 9, 40 )
   Lg( "plain", x, LastKey(), RecNo() )
   Shot( 0, 10 )
   GO TOP
   Keys( { K_DOWN, K_DOWN, K_RIGHT, K_RIGHT, K_LEFT, K_UP, K_END, K_HOME, K_CTRL_PGDN, K_DOWN, K_CTRL_PGUP, K_UP, K_PGDN, K_PGUP, Asc( "x" ), K_F5, K_CTRL_END, K_CTRL_HOME, K_CTRL_LEFT, K_CTRL_RIGHT, K_ENTER, K_ESC, Asc( "q" ) } )
   x := dbEdit( 2, 3, 9, 40,, "UFunc" )
   Lg( "user", x, LastKey(), RecNo() )
   Shot( 0, 10 )
   GO TOP
   CLS
   Keys( { K_DOWN, K_RIGHT, Asc( "r" ), K_RIGHT, Asc( "q" ) } )
   x := dbEdit( 1, 0, 8, 60, { "name", "age * 2", "DToC( born ) + '!'", "t1->ok", "note" }, {| ... | UFunc( ... ) }, { "@!", "999.99", NIL, NIL }, { "Name;two", "Age", "Born" }, { "===", "---" }, { " | ", " : " }, { "_-_" }, { "foot1", "foot;2" } )
   Lg( "full", x, LastKey(), RecNo() )
   Shot( 0, 10 )
   GO TOP
   CLS
   Keys( { K_DOWN, Asc( "q" ) } )
   x := dbEdit( 1, 0, 8, 60, { "name", "age" }, .T., "@!", "Head", "=", "|", "_", "Foot" )

   Lg( "str", x, LastKey(), RecNo() )
   Shot( 0, 10 )
   ZAP
   CLS
   Keys( { K_DOWN, Asc( "q" ) } )
   x := dbEdit( 1, 0, 8, 60, { "name", "age" }, "UFunc" )
   Lg( "empty", x, LastKey(), RecNo() )

   Shot( 0, 10 )
   Keys( { K_DOWN, Asc( "q" ), K_ESC } )
   x := dbEdit( 1, 0, 8, 60, { "name", "age" } )
   Lg( "empty no func", x, LastKey(), RecNo() )

   USE
   x := "?"
   BEGIN SEQUENCE WITH {| e | Break( e ) }
     x := dbEdit( 1, 0, 8, 60 )
   RECOVER USING i
     x := i:description
   END SEQUENCE
   Lg( "no table", x )
   RETURN
FUNCTION UFunc( nMode, nCol, ... )
   Lg( "uf", nMode, nCol, LastKey(), RecNo(), Row(), Col(), PCount() )
   IF ++s_n % 6 == 0
      Shot( 2, 9 )
   ENDIF
   DO CASE
   CASE LastKey() == Asc( "q" ) ; RETURN DE_ABORT
   CASE LastKey() == Asc( "r" ) ; RETURN DE_REFRESH
   CASE nMode == DE_EMPTY ; RETURN DE_ABORT
   CASE s_n > 300 ; QUIT
   ENDCASE
   RETURN DE_CONT
PROCEDURE Lg( ... )
   LOCAL a := hb_AParams(), x
   FOR EACH x IN a
      OutStd( hb_ValToExp( x ) + " " )
   NEXT
   OutStd( hb_eol() )
   RETURN
PROCEDURE Shot( n, m )
   LOCAL s, i, j, c, l
   FOR i := n TO m
      s := SaveScreen( i, 0, i, 65 ) ; c := ""
      l := ""
      FOR j := 1 TO Len( s ) STEP 2
         c += SubStr( s, j, 1 ) + iif( SubStr( s, j + 1, 1 ) == Chr( 7 ), "", "'" )
      NEXT
      OutStd( "|" + RTrim( c ) + "|" + hb_eol() )
   NEXT
   RETURN
PROCEDURE Keys( a )
   KEYBOARD ""
   hb_keyPut( a )
   RETURN
