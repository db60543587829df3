FUNCTION Len( x )
   RETURN x
FUNCTION Subs( x )
   RETURN x
