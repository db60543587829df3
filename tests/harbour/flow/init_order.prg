// Several INIT and EXIT procedures of one file.
INIT PROCEDURE First()
   ? "first init"
   RETURN

EXIT PROCEDURE Last()
   ? "first exit"
   RETURN

PROCEDURE Main()
   ? "main"
   RETURN

INIT PROCEDURE Second()
   ? "second init"
   RETURN

EXIT PROCEDURE Later()
   ? "second exit"
   RETURN

INIT PROCEDURE Third()
   ? "third init"
   RETURN
