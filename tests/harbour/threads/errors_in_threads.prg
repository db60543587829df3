// An error in a thread ends the thread only when it is handled there; BREAK and error blocks are per thread
PROCEDURE Main()
   LOCAL t, r
   t := hb_threadStart( {|| Safe() } )
   ? hb_threadJoin( t, @r ), r
   ErrorBlock( {| e | Break( "main " + e:description ) } )
   t := hb_threadStart( {|| ValType( ErrorBlock() ) } )
   hb_threadJoin( t, @r )
   ? r
   BEGIN SEQUENCE
      ? 1 + "a"
   RECOVER USING r
      ? r
   END SEQUENCE
   RETURN

STATIC FUNCTION Safe()
   LOCAL e
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? 1 + "a"
   RECOVER USING e
      RETURN "caught " + e:operation
   END SEQUENCE
   RETURN "never"
