// A start procedure may share its name with a function, not with another start or end procedure.
INIT PROCEDURE One()
   RETURN

PROCEDURE One()
   RETURN

EXIT PROCEDURE One()
   RETURN

PROCEDURE One()
   ? Max( 1 ), Min( 1, 2, 3 )
   RETURN
