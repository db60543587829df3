// IF, ELSEIF chains, one-line forms
PROCEDURE Main()
   LOCAL i
   FOR i := 1 TO 4
      IF i == 1 ; ? "one" ; ELSEIF i == 2 ; ? "two" ; ELSE ; ? "many" ; ENDIF
      IF i == 3
         ? "three"
      ELSEIF .F.
      ELSE
      END
   NEXT
   IF .T.
   ENDIF
   ? iif( i > 3, "big", Never() ), if( i == 5, "five", "not" )
   RETURN

STATIC FUNCTION Never()
   ? "never"
   RETURN ""
