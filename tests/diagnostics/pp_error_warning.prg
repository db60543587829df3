#warning be careful
#error this is wrong
PROCEDURE Main()
   RETURN
