PROCEDURE Main( a )
   ? ...
   Fun( ... )
   RETURN
FUNCTION Fun( ..., b )
   RETURN b
