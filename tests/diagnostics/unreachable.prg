FUNCTION Main()
   RETURN 1
   ? "never"
   RETURN 2
