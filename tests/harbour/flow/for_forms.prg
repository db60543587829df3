// FOR with steps, bounds evaluated when, value after the loop
PROCEDURE Main()
   LOCAL i, n := 3, c
   FOR i := 1 TO n
      n := 5
      ?? i
      IF i > 8
         EXIT
      ENDIF
   NEXT
   ? i
   FOR i := 10 TO 1 STEP -3
      ?? i
   NEXT
   ? i
   FOR i := 1 TO 2 STEP .5
      ?? i
   NEXT
   ? i
   FOR i := 5 TO 1
      ?? "never"
   NEXT
   ? i
   FOR i = 1 TO 3
      IF i == 2
         LOOP
      ENDIF
      ?? i
   NEXT i
   ? i
   FOR i := 1 TO 10
      i += 3
      ?? i
   NEXT
   ? i
   FOR i := 0d20240228 TO 0d20240302
      ?? DToS( i ), ""
   NEXT
   c := ""
   FOR i := 3 TO 1 STEP -1
      c += Str( i, 1 )
   END
   ? c
   RETURN
