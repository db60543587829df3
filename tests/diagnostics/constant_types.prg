PROCEDURE Main()
   ? 1 + "a"
   ? "a" * 2
   ? ! 5
   ? 1 .AND. .T.
   ? - "a"
   ? 5 $ "a"
   RETURN
