// ordKeyGoto() with numbers that are none of the order's
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL r,n
   FOR EACH r IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( r )
      dbCreate( "t", { { "C", "C", 5, 0 } } )
      USE t EXCLUSIVE
      FOR n := 1 TO 9
         APPEND BLANK
         FIELD->c := Chr( 64+n)
      NEXT
      ? r
      index on c tag a to b1
      for each n in {-1,0,1,9,10,NIL,"x"}
         dbgoto(5)
         ?? ordkeygoto(n),recno(),eof(),bof(),";"
         dbgoto(5)
         ?? dborderinfo(51,,,n),recno(),eof(),bof(),";"
         dbgoto(99)
         ?? ordkeygoto(n),recno(),eof(),bof(),";"
      next
      ordscope(0,"C")
      ordscope(1,"E")
      for each n in {-1,0,1,3,4,NIL,"x"}
         dbgoto(5)
         ?? ordkeygoto(n),recno(),eof(),bof(),";"
         dbgoto(2)
         ?? ordkeygoto(n),recno(),eof(),bof(),";"
      next
      USE
   NEXT
