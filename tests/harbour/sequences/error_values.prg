// What errors carry into RECOVER: args, cargo, line of the error through procName in the block
PROCEDURE Main()
   LOCAL e, aInfo := {}
   BEGIN SEQUENCE WITH {| err | AAdd( aInfo, ProcName( 1 ) + hb_ntos( ProcLine( 1 ) ) ), err:cargo := "seen", Break( err ) }
      Sub( { 1, 2 } )
   RECOVER USING e
      ? e:cargo, e:operation, e:subCode, hb_ValToExp( e:args )
   END SEQUENCE
   ? hb_ValToExp( aInfo )
   RETURN

STATIC FUNCTION Sub( a )
   LOCAL i := 3
   RETURN a[ i ]
