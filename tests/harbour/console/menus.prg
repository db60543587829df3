#include "inkey.ch"
#include "achoice.ch"
#include "memoedit.ch"
STATIC s_log := ""
FUNCTION KP( ... )
   hb_keyClear()
   hb_keyPut( hb_AParams() )
   RETURN NIL
FUNCTION Scr( n, m )
   LOCAL s, i, j, c
   FOR i := n TO m
      s := SaveScreen( i, 0, i, 25 ) ; c := "" 
      FOR j := 1 TO Len( s ) STEP 2
         c += SubStr( s, j, 1 ) + iif( SubStr( s, j + 1, 1 ) == Chr( 7 ), "", "'" )
      NEXT
      OutStd( "|" + c + "|" + hb_eol() )
   NEXT
   RETURN NIL
FUNCTION UF( nMode, nPos, nRel )
   s_log += hb_ntos( nMode ) + "," + hb_ntos( nPos ) + "," + hb_ntos( nRel ) + "," + hb_ntos( LastKey() ) + " "
   IF nMode == AC_EXCEPT
      RETURN iif( LastKey() == K_ENTER, AC_SELECT, iif( LastKey() == K_ESC, AC_ABORT, iif( LastKey() == Asc( "g" ), AC_GOTO, AC_CONT ) ) )
   ENDIF
   RETURN AC_CONT
FUNCTION MF( nMode, nRow, nCol )
   s_log += hb_ntos( nMode ) + "," + hb_ntos( nRow ) + "," + hb_ntos( nCol ) + "," + hb_ntos( LastKey() ) + " "
   RETURN 0
PROCEDURE Main()
   LOCAL a := { "one", "two", "three", "four", "five", "six" }, n, c
   PRIVATE nCh := 0
   KP( K_DOWN, K_DOWN, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey() ; Scr( 0, 5 )
   KP( K_ESC ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( K_UP, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( K_END, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey() ; Scr( 0, 5 )
   KP( K_CTRL_PGDN, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( K_PGDN, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey() ; Scr( 0, 5 )
   KP( K_HOME, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a,,, 3 ), LastKey() ; Scr( 0, 5 )
   KP( "f", K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( "f", "f", K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a,,, 5, 2 ), LastKey() ; Scr( 0, 5 )
   KP( K_DOWN, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a, { .T., .F., .T., .T., .T., .T. } ), LastKey() ; Scr( 0, 5 )
   KP( K_DOWN, K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a, .F. ), LastKey()
   KP( K_DOWN, K_DOWN, K_UP, K_UP, K_UP, "x", K_ENTER ) ; ? AChoice( 1, 1, 4, 10, a, , "UF" ), LastKey(), s_log ; s_log := ""
   KP( K_DOWN, "g", "t", K_ESC ) ; ? AChoice( 1, 1, 4, 10, a, , {|m,p,r| UF( m, p, r ) } ), LastKey(), s_log ; s_log := ""
   KP( K_LEFT ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( K_RIGHT ) ; ? AChoice( 1, 1, 4, 10, a ), LastKey()
   KP( K_ENTER ) ; ? AChoice( 1, 1, 4, 10, {} ), LastKey()
   CLS
   @ 2, 2 PROMPT "First" MESSAGE "m1"
   @ 3, 2 PROMPT "Second" MESSAGE "m2"
   @ 4, 2 PROMPT "Third"
   KP( K_DOWN, K_ENTER )
   MENU TO n
   ? n, LastKey() ; Scr( 1, 5 )
   @ 2, 2 PROMPT "First" MESSAGE "m1"
   @ 3, 2 PROMPT "Second" MESSAGE "m2"
   KP( "S" )
   MENU TO n
   ? n, LastKey()
   @ 2, 2 PROMPT "First" MESSAGE "m1"
   @ 3, 2 PROMPT "Second" MESSAGE "m2"
   KP( K_UP, K_ENTER )
   MENU TO n
   ? n, LastKey()
   SET WRAP ON
   @ 2, 2 PROMPT "First" MESSAGE "m1"
   @ 3, 2 PROMPT "Second" MESSAGE "m2"
   KP( K_UP, K_PGDN )
   MENU TO nCh
   ? nCh, LastKey()
   @ 2, 2 PROMPT "First" MESSAGE "m1"
   @ 3, 2 PROMPT "Second" MESSAGE "m2"
   KP( K_ESC )
   MENU TO nCh
   ? nCh, LastKey()
   RETURN
