// MemoEdit() at ends of lines: words and lines deleted there, tabs, Ctrl-Backspace, and the cursor that stays behind.
#include "inkey.ch"
PROCEDURE Main
   LOCAL a, c, i, m
   FOR EACH a IN { { K_END, K_CTRL_T }, { K_DOWN, K_END, K_CTRL_T, K_CTRL_T }, { K_END, K_BS, K_CTRL_T }, { K_END, K_DEL }, ;
         { K_CTRL_BS, Asc( "a" ), K_CTRL_BS }, { K_TAB, Asc( "a" ), K_TAB, Asc( "b" ) }, { K_INS, K_TAB, Asc( "a" ), K_TAB, Asc( "b" ), K_INS }, ;
         { K_RIGHT, K_CTRL_Y }, { K_END, K_RIGHT, K_RIGHT, K_CTRL_RIGHT, Asc( "w" ) }, { K_DOWN, K_DOWN, K_END, K_CTRL_Y, K_CTRL_T, Asc( "w" ) }, ;
         { K_CTRL_Y, K_CTRL_Y, K_CTRL_Y, K_CTRL_Y, Asc( "q" ) } }
      FOR EACH c IN { "one two" + hb_eol() + "three four" + hb_eol() + "five", "one" + hb_eol() + hb_eol() + "two" }
         ? hb_ValToExp( a ), hb_StrToExp( Edit( a, c, .T. ) ), Row(), Col(), SetCursor()
      NEXT
   NEXT
   FOR EACH m IN { .T., .F. }
      FOR EACH i IN { .T., .F. }
         FOR EACH c IN { 0, 1, 2, 3 }
            ReadInsert( i )
            SetCursor( c )
            Edit( {}, "abc", m )
            ? m, i, c, SetCursor()
            SetCursor( c )
            Edit( { K_TAB, K_TAB, Asc( "A" ) }, "abc" + hb_eol() + "def", m, "User" )
            ?? SetCursor(), Row(), Col()
         NEXT
      NEXT
   NEXT
   RETURN

STATIC FUNCTION Edit( aKeys, cText, lEdit, cUser )
   hb_keyClear()
   AEval( aKeys, {| k | hb_keyPut( k ) } )
   hb_keyPut( { iif( lEdit .AND. cUser == NIL, K_CTRL_W, K_ESC ), K_ESC, Asc( "Y" ) } )
   RETURN MemoEdit( cText, 1, 1, 6, 34, lEdit, cUser )

FUNCTION User( nMode, nRow, nCol )
   ?? " (", nMode, nRow, nCol, LastKey(), SetCursor(), ")"
   RETURN 0
