// Cycles are collected again once the other threads have ended
#include "hbclass.ch"
STATIC s_nGone := 0
PROCEDURE Main()
   LOCAL t, i, o, x
   t := hb_threadStart( {|| 1 } )
   hb_threadJoin( t, @x )
   FOR i := 1 TO 3
      o := Node():New()
      o:oSelf := { o }
   NEXT
   o := NIL
   hb_gcAll( .T. )
   ? x, s_nGone
   RETURN
PROCEDURE Gone()
   s_nGone++
   RETURN
CREATE CLASS Node
   VAR oSelf
   DESTRUCTOR Bye
ENDCLASS
METHOD PROCEDURE Bye() CLASS Node
   Gone()
   RETURN
