// SWITCH on strings compares exactly; wrong types
PROCEDURE Main()
   LOCAL c, e
   SET EXACT OFF
   FOR EACH c IN { "a", "ab", "A", "", "a " }
      SWITCH c
      CASE "a"
         ? c, "a"
         EXIT
      CASE "ab"
         ? c, "ab"
         EXIT
      CASE ""
         ? c, "empty"
         EXIT
      OTHERWISE
         ? "[" + c + "]", "other"
      ENDSWITCH
   NEXT
   FOR EACH c IN { NIL, .T., {}, 0d20240101 }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         SWITCH c
         CASE 1
            ? "one"
            EXIT
         CASE "x"
            ? "x"
            EXIT
         OTHERWISE
            ? ValType( c ), "otherwise"
         ENDSWITCH
      RECOVER USING e
         ? e:subCode, e:description, e:operation
      END SEQUENCE
   NEXT
   RETURN
