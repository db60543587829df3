// ON ERROR catches unknown messages and assignments
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Catch():New(), e
   ? o:anything, o:call( 1, 2 ), o:known
   o:assigned := 5
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? Plain():New():nope( 1 )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:genCode, e:description, e:operation, Len( e:args )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      Plain():New():nope := 1
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN

CREATE CLASS Catch
   VAR known INIT "known"
   ON ERROR handle( ... )
ENDCLASS

METHOD handle( ... ) CLASS Catch
   ? "message", __GetMessage(), hb_ValToExp( { ... } )
   RETURN "handled"

CREATE CLASS Plain
ENDCLASS
