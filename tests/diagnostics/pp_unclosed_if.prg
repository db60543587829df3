#ifdef X
PROCEDURE Main()
   RETURN
