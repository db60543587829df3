// Arguments of the program: Main's parameters, hb_argv, hb_argCheck
PROCEDURE Main( a, b, c, d )
   LOCAL i
   ? PCount(), a, b, c, d
   ? hb_argc()
   FOR i := 1 TO hb_argc()
      ? i, "[" + hb_argv( i ) + "]"
   NEXT
   ? "[" + hb_argv( 99 ) + "]", hb_argCheck( "nosuch" ), hb_cmdLine()
   RETURN
