// = and == and < over strings under SET EXACT
PROCEDURE Main()
   LOCAL i, a := { "", "a", "ab", "ab ", "abc", "B" }, b
   FOR i := 1 TO 2
      Set( _SET_EXACT, i == 2 )
      ? "EXACT", Set( _SET_EXACT )
      FOR EACH b IN a
         ? "[" + b + "]", "ab" = b, b = "ab", "ab" == b, "ab" != b, "ab" <> b, "ab" # b, "ab" < b, "ab" <= b, "ab" > b, "ab" >= b, b $ "ab"
      NEXT
   NEXT
   RETURN
