PROCEDURE Main()
   LOCAL a := 1, b := 2
   SWITCH a
   CASE b
      EXIT
   CASE 1 + 1
      EXIT
   CASE "x"
      EXIT
   OTHERWISE
   OTHERWISE
   ENDSWITCH
   RETURN
