// Comparing values of every type; what raises which error
PROCEDURE Main()
   LOCAL vals := { NIL, 1, 1.0, "a", .T., .F., 0d20240101, t"2024-01-01 00:00", { 1 }, { => }, {|| 1 } }
   LOCAL x, y, ops := { ;
      { "=", {| a, b | a = b } }, { "==", {| a, b | a == b } }, { "!=", {| a, b | a != b } }, ;
      { "<", {| a, b | a < b } }, { ">=", {| a, b | a >= b } } }, o, e, c
   FOR EACH o IN ops
      ? o[ 1 ]
      FOR EACH x IN vals
         c := ValType( x )
         FOR EACH y IN vals
            BEGIN SEQUENCE WITH {| err | Break( err ) }
               c += iif( Eval( o[ 2 ], x, y ), " T", " F" )
            RECOVER USING e
               c += " " + hb_ntos( e:subCode )
            END SEQUENCE
         NEXT
         ? c
      NEXT
   NEXT
   RETURN
