// KEYBOARD feeds Inkey, NextKey, LastKey; CLEAR TYPEAHEAD
#include "inkey.ch"
PROCEDURE Main()
   KEYBOARD "ab" + Chr( K_ESC )
   ? NextKey(), Inkey(), LastKey(), Inkey( 0 ), Inkey(), Inkey()
   KEYBOARD "xyz"
   CLEAR TYPEAHEAD
   ? Inkey(), NextKey()
   hb_keyPut( K_F2 )
   hb_keyPut( { K_UP, K_DOWN } )
   hb_keyPut( "q" )
   ? Inkey(), Inkey(), Inkey(), Inkey(), Inkey()
   SET KEY K_F3 TO Hot
   ? ValType( SetKey( K_F3 ) ), SetKey( K_F4 ) == NIL
   SET KEY K_F3
   ? SetKey( K_F3 ) == NIL
   RETURN

PROCEDURE Hot()
   RETURN
