// What ordListAdd() and SET INDEX make of the controlling order; ordSkipUnique() with numbers
REQUEST DBFCDX
#include "dbinfo.ch"
PROCEDURE Main()
   LOCAL r,n,i,e
   FOR EACH r IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( r )
      dbCreate( "t", { { "C", "C", 5, 0 }, { "N", "N", 5, 0 } } )
      USE t EXCLUSIVE
      FOR n := 1 TO 9
         APPEND BLANK
         FIELD->c := Chr( 64+n)
         FIELD->n := n
      NEXT
      ? r
      for each n in {NIL,0,1,-1,2,-2,3,-3,99,-99,"x"}
         dbgoto(5)
         ?? ordskipunique(n),recno(),eof(),bof(),";"
      next
      index on n tag a to b1
      index on -n tag b to b1
      index on c tag c to b2 additive
      index on descend(c) tag d to b2
      for each n in {NIL,0,1,-1,2,-2,3,-3,99,-99,"x"}
         dbgoto(5)
         ?? ordskipunique(n),recno(),eof(),bof(),";"
      next
      ? ordsetfocus()
      ordlistclear()
      ? ordcount(), ordsetfocus()
      dbgoto(5)
      ordlistadd("b1","b"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      ordlistadd("b1","a"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      ordlistadd("b2","d"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      ordlistadd("b2","zz"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      ordlistadd("b1","b"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      ordsetfocus(0)
      ordlistadd("b2"); ? ordcount(), ordsetfocus(), recno()
      ordsetfocus(0)
      dbgoto(5)
      ordlistadd("b2","d"); ? ordcount(), ordsetfocus(), recno()
      ordlistclear()
      dbgoto(5)
      ordlistadd("b1","zz"); ? ordcount(), ordsetfocus(), recno()
      ordlistclear()
      dbgoto(5)
      ordlistadd("b1"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      ordlistadd("b2"); ? ordcount(), ordsetfocus(), recno()
      ordlistclear()
      ordlistadd("b1","b")
      dbgoto(5)
      ordlistadd("b2","zz"); ? ordcount(), ordsetfocus(), recno()
      dbgoto(5)
      begin sequence with {|e|break(e)}
      ordlistadd("bx","zz"); ? ordcount(), ordsetfocus(), recno()
      recover using e
      ? e:subcode, ordcount(), ordsetfocus(), recno()
      end sequence
      set index to b2, b1
      ? ordcount(), ordsetfocus(), recno()
      set index to
      ? ordcount(), ordsetfocus(), recno()
      set index to b1 additive
      set index to b2 additive
      ? ordcount(), ordsetfocus(), recno()
      set order to 3
      ? ordcount(), ordsetfocus(), recno()
      set order to tag b in b1
      ? ordcount(), ordsetfocus(), recno()
      USE
   NEXT
