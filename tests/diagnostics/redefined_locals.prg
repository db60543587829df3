PROCEDURE Main( p )
   LOCAL a, a
   LOCAL p
   STATIC a
   ? a, p
   RETURN
