// Typed members refuse other types
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Typed():New(), x, m, e
   FOR EACH m IN { "n", "c", "l", "d", "a", "b", "o" }
      ? m
      FOR EACH x IN { 1, "x", .T., 0d20240101, { 1 }, {|| 1 }, NIL, o }
         BEGIN SEQUENCE WITH {| err | Break( err ) }
            o:&m := x
            ?? "", ValType( x ), "ok"
         RECOVER USING e
            ?? "", ValType( x ), hb_ntos( e:subCode )
         END SEQUENCE
      NEXT
   NEXT
   RETURN

CREATE CLASS Typed
   VAR n AS NUMERIC
   VAR c AS CHARACTER
   VAR l AS LOGICAL
   VAR d AS DATE
   VAR a AS ARRAY
   VAR b AS BLOCK
   VAR o AS OBJECT
ENDCLASS
