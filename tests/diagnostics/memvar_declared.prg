MEMVAR pub
PROCEDURE Main()
   PRIVATE priv := 1
   PUBLIC pub := 2
   ? pub, priv
   RETURN
