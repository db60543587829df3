PROCEDURE Main()
   LOCAL a, b := 1, c
   STATIC s
   c := 5
   RETURN
