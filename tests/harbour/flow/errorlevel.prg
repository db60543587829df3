// ErrorLevel() and the exit status
PROCEDURE Main()
   ? ErrorLevel(), ErrorLevel( 7 ), ErrorLevel()
   Sub()
   ? "never"
   RETURN

STATIC PROCEDURE Sub()
   QUIT
