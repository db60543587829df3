// ALWAYS runs on every way out
PROCEDURE Main()
   LOCAL x
   BEGIN SEQUENCE
      ? "body"
   ALWAYS
      ? "always 1"
   END SEQUENCE
   BEGIN SEQUENCE
      BREAK "b"
   RECOVER USING x
      ? "recover", x
   ALWAYS
      ? "always 2"
   END SEQUENCE
   BEGIN SEQUENCE
      BEGIN SEQUENCE
         BREAK "through"
      ALWAYS
         ? "always 3"
      END SEQUENCE
      ? "after the sequence without RECOVER"
   RECOVER USING x
      ? "outer", x
   END SEQUENCE
   BEGIN SEQUENCE
      BEGIN SEQUENCE
         BREAK "one"
      RECOVER USING x
         BREAK "two"
      ALWAYS
         ? "always 4"
      END SEQUENCE
   RECOVER USING x
      ? x
   END SEQUENCE
   ? F()
   ? G()
   RETURN

STATIC FUNCTION F()
   BEGIN SEQUENCE
      BREAK
   RECOVER
      RETURN "returned from RECOVER"
   ALWAYS
      ? "always 5"
   END SEQUENCE
   RETURN "never"

STATIC FUNCTION G()
   LOCAL i, c := ""
   FOR i := 1 TO 3
      BEGIN SEQUENCE
         BREAK
      RECOVER
         c += "r"
      ALWAYS
         c += Str( i, 2 )
      END SEQUENCE
      c += "x"
   NEXT
   RETURN c
