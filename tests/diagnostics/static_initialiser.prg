STATIC s := Date()
PROCEDURE Main()
   STATIC t := s
   STATIC u := 1 + 2
   ? s, t, u
   RETURN
