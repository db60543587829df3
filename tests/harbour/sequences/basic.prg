// BEGIN SEQUENCE: BREAK with values, RECOVER without USING, nesting
PROCEDURE Main()
   LOCAL x := "untouched"
   BEGIN SEQUENCE
      ? "in"
      BREAK
      ? "never"
   RECOVER USING x
      ? "recovered", x
   END SEQUENCE
   BEGIN SEQUENCE
      BREAK "value"
   RECOVER USING x
      ? x
   END
   BEGIN SEQUENCE
      Break( { 1, 2 } )
   RECOVER USING x
      ? hb_ValToExp( x )
   END SEQUENCE
   BEGIN SEQUENCE
      BREAK 5
   RECOVER
      ? "no using"
   END SEQUENCE
   BEGIN SEQUENCE
      BREAK 5
   END SEQUENCE
   ? "swallowed"
   BEGIN SEQUENCE
      BEGIN SEQUENCE
         BREAK "inner"
      RECOVER USING x
         ? x
         BREAK "outer"
      END SEQUENCE
      ? "never"
   RECOVER USING x
      ? x
   END SEQUENCE
   BEGIN SEQUENCE
      Deep( 3 )
   RECOVER USING x
      ? x
   END SEQUENCE
   BEGIN SEQUENCE
      ? "no break"
   RECOVER
      ? "never"
   END SEQUENCE
   RETURN

STATIC PROCEDURE Deep( n )
   IF n == 0
      BREAK "from the deep"
   ENDIF
   Deep( n - 1 )
   ? "never"
   RETURN
