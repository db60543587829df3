FUNCTION Main()
   ? 1
PROCEDURE Sub()
   ? 2
FUNCTION Tail()
   IF .T.
      RETURN 1
   ENDIF
