PROCEDURE Main()
   IF .T.
      LOOP
   ENDIF
   EXIT
   RETURN
