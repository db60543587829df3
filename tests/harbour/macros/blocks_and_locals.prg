// Blocks made by macros; they see memvars, not locals
MEMVAR p
PROCEDURE Main()
   LOCAL b, loc := 5, e
   PRIVATE p := 2
   b := &( "{| a, b | a * b + p }" )
   ? Eval( b, 3, 4 )
   p := 100
   ? Eval( b, 3, 4 )
   b := &( "{|| loc }" )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? Eval( b )
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   ? loc
   b := hb_macroBlock( "p + 1" )
   ? Eval( b )
   RETURN
