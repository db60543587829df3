// MemoEdit(): where lines wrap
#include "inkey.ch"
PROCEDURE Main()
   LOCAL n
   FOR EACH n IN { NIL, 30, 21, 20, 19, 10, 255 }
      KEYBOARD ""
      hb_keyPut( K_CTRL_W )
      OutStd( hb_ValToExp( n ), hb_ValToExp( MemoEdit( Replicate( "a", 50 ) + " b", 1, 2, 5, 22, .T.,, n ) ), hb_eol() )
      KEYBOARD ""
      hb_keyPut( { K_END, Asc( "x" ), Asc( "y" ), K_CTRL_W } )
      OutStd( hb_ValToExp( n ), hb_ValToExp( MemoEdit( Replicate( "a", 15 ) + " bcd efg hij klm nop qrs tuv", 1, 2, 5, 22, .T.,, n ) ), hb_eol() )
      KEYBOARD ""
      hb_keyPut( { K_END, K_RIGHT, K_RIGHT, K_RIGHT, Asc( "x" ), Asc( "y" ), K_CTRL_W } )
      OutStd( hb_ValToExp( n ), hb_ValToExp( MemoEdit( Replicate( "a", 15 ), 1, 2, 5, 22, .T.,, n ) ), hb_eol() )
   NEXT
   RETURN
