PROCEDURE Main()
   LOCAL a := 1
   SWITCH a
   CASE 1
   CASE 1
      ? a
   ENDSWITCH
   SWITCH a
   ? a
   ENDSWITCH
   RETURN
