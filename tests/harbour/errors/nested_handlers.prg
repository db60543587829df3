// Errors inside error blocks, and the depth of handlers
PROCEDURE Main()
   LOCAL e, n := 0
   BEGIN SEQUENCE WITH {| err | n++, Break( "outer:" + err:operation ) }
      BEGIN SEQUENCE WITH {| err | n++, Inner( err ) }
         ? 1 * "a"
      RECOVER USING e
         ? "recovered inside", e
      END SEQUENCE
   RECOVER USING e
      ? "recovered outside", e
   END SEQUENCE
   ? n
   RETURN

STATIC FUNCTION Inner( err )
   BEGIN SEQUENCE WITH {| x | Break( x:operation ) }
      ? {} + 1
   RECOVER USING err
      ? "in handler", err
   END SEQUENCE
   Break( "from handler" )
   RETURN NIL
