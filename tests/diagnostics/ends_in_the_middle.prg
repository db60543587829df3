PROCEDURE Main()
   IF .T.
      DO WHILE .F.
   ENDIF
   RETURN
