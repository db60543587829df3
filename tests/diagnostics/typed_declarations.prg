FUNCTION Main()
   LOCAL n AS NUMERIC, c AS CHARACTER := "x", d AS DATE
   n := "text"
   c := 5
   d := n + c
   RETURN d
