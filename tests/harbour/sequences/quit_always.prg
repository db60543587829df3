// QUIT inside a sequence still runs ALWAYS and EXIT PROCEDUREs
PROCEDURE Main()
   BEGIN SEQUENCE
      Sub()
   RECOVER
      ? "never"
   ALWAYS
      ? "always of Main"
   END SEQUENCE
   ? "never"
   RETURN

STATIC PROCEDURE Sub()
   BEGIN SEQUENCE
      ErrorLevel( 3 )
      QUIT
   ALWAYS
      ? "always of Sub"
   END SEQUENCE
   RETURN

EXIT PROCEDURE Bye()
   ? "bye"
   RETURN
