#endif
#else
PROCEDURE Main()
   RETURN
