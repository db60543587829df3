// DO WHILE, WHILE, EXIT, LOOP, nested
PROCEDURE Main()
   LOCAL i := 0, j
   DO WHILE i < 3
      i++
      IF i == 2
         LOOP
      ENDIF
      ? i
   ENDDO
   WHILE .T.
      j := 0
      WHILE .T.
         IF ++j > 2
            EXIT
         ENDIF
      END
      ? "j", j
      IF ++i > 4
         EXIT
      ENDIF
   ENDDO
   ? i
   RETURN
