PROCEDURE Main()
   5 := 1
   "a" := 2
   Len( "x" ) := 3
   .T. := 1
   NIL := 5
   RETURN
