PROCEDURE Main()
   ? Len( "abc"
   RETURN
