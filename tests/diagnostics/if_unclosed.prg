PROCEDURE Main()
   IF .T.
      ? 1
   RETURN
