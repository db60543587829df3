// BREAK inside ALWAYS and inside RECOVER of nested sequences
PROCEDURE Main()
   LOCAL x
   BEGIN SEQUENCE
      BEGIN SEQUENCE
         ? "a"
      ALWAYS
         BREAK "from always"
      END SEQUENCE
      ? "never"
   RECOVER USING x
      ? x
   END SEQUENCE
   BEGIN SEQUENCE
      BEGIN SEQUENCE
         BREAK "first"
      ALWAYS
         ? "always runs"
         BREAK "second"
      END SEQUENCE
   RECOVER USING x
      ? x
   END SEQUENCE
   BEGIN SEQUENCE
      Sub()
   RECOVER USING x
      ? x
   ALWAYS
      ? "outer always"
   END SEQUENCE
   RETURN

STATIC FUNCTION Sub()
   BEGIN SEQUENCE
      BEGIN SEQUENCE
         BREAK 1
      RECOVER
         BREAK "two levels"
      ALWAYS
         ? "inner always"
      END SEQUENCE
   ALWAYS
      ? "sub always"
   END SEQUENCE
   RETURN NIL
