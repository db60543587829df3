// Where nobody types, Enter waits from the start, and each look at the keyboard adds another behind what programs put there.
PROCEDURE Main
   LOCAL i
   hb_keyPut( 65 )
   ? Inkey(), Inkey(), Inkey()
   hb_keyClear()
   LastKey()
   hb_keyPut( 65 )
   ? Inkey(), Inkey(), Inkey()
   hb_keyClear()
   hb_keyNext()
   hb_keyPut( 65 )
   ? Inkey(), Inkey(), Inkey()
   hb_keyClear()
   Inkey( 0 )
   hb_keyPut( 65 )
   ? Inkey(), Inkey(), Inkey()
   hb_keyClear()
   hb_keyPut( 64 )
   Inkey()
   hb_keyPut( 65 )
   ? Inkey(), Inkey(), Inkey()
   FOR EACH i IN { 20, 50, 200 }
      SET TYPEAHEAD TO i
      ? i, Many( {| c | hb_keyPut( c ) } ), Many( {| c | __Keyboard( c ) } )
   NEXT
   RETURN

STATIC FUNCTION Many( bPut )
   LOCAL n := 0
   hb_keyClear()
   Eval( bPut, Replicate( "a", 100 ) )
   DO WHILE Inkey() == 97
      n++
   ENDDO
   RETURN n
