FUNCTION KP( ... )
   hb_keyClear()
   hb_keyPut( hb_AParams() )
   RETURN NIL
PROCEDURE Main()
   LOCAL n := 1, a := 5, b := 3
   @ 2, 2 PROMPT "First"
   @ 3, 2 PROMPT "Second"
   KP( "S" )
   MENU TO n
   ? n, LastKey(), Row(), Col()
   n := 1
   @ 2, 2 PROMPT "First"
   @ 3, 2 PROMPT "Second"
   KP( "F" )
   MENU TO n
   ? n, LastKey()
   @ 2, 2 PROMPT "First"
   @ 3, 2 PROMPT "Second"
   KP( "x", 13 )
   MENU TO n
   ? n, LastKey()
   SET MESSAGE TO 5 CENTER
   @ 2, 2 PROMPT "First" MESSAGE "msg one"
   @ 3, 2 PROMPT "Second" MESSAGE "msg two"
   KP( 24, 13 )
   MENU TO n
   ? n, LastKey()
   SET MESSAGE TO 5
   @ 2, 2 PROMPT "First" MESSAGE "msg one"
   @ 3, 2 PROMPT "Second" MESSAGE "msg two"
   KP( 24, 24, 13 )
   MENU TO n
   ? n, LastKey()
   ? 5 % 3, a % b + 1, Int( a ) % b + 1
   MENU TO n
   ? n
   RETURN
