// The same macro text evaluated many times, and texts that change
MEMVAR n, t
PROCEDURE Main()
   LOCAL i, c
   PRIVATE n := 0, t := "n + 1"
   FOR i := 1 TO 1000
      n := &t
   NEXT
   ? n
   FOR i := 1 TO 200
      c := "n + " + hb_ntos( i )
      n := &c
   NEXT
   ? n
   RETURN
