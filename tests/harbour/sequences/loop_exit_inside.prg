// LOOP and EXIT of loops that lie wholly inside a sequence
PROCEDURE Main()
   LOCAL i, c := ""
   BEGIN SEQUENCE
      FOR i := 1 TO 5
         IF i == 2
            LOOP
         ELSEIF i == 4
            EXIT
         ENDIF
         c += Str( i, 1 )
      NEXT
      BREAK c
   RECOVER USING c
      ? c
   END SEQUENCE
   FOR i := 1 TO 3
      BEGIN SEQUENCE
         IF i == 2
            BREAK
         ENDIF
         ?? i
      RECOVER
         ?? "broke"
      END SEQUENCE
   NEXT
   RETURN
