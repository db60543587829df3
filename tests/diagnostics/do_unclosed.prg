PROCEDURE Main()
   DO WHILE .T.
      FOR i := 1 TO 2
      NEXT
   RETURN
