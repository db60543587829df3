// Destructors run when the last reference goes, also in cycles after hb_gcAll
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := D():New( "one" ), p
   o := NIL
   ? "after one"
   o := D():New( "two" )
   p := o
   o := NIL
   ? "still there", p:name
   p := D():New( "three" )
   ? "after two"
   Local1()
   ? "after local"
   o := D():New( "cycle" )
   o:link := o
   o := NIL
   ? "before gc"
   hb_gcAll( .T. )
   ? "after gc"
   p := NIL
   ? "end"
   RETURN

STATIC PROCEDURE Local1()
   LOCAL o := D():New( "local" )
   ? o:name
   RETURN

CREATE CLASS D
   VAR name
   VAR link
   METHOD New( c ) INLINE ::name := c, Self
   DESTRUCTOR Done
ENDCLASS

METHOD PROCEDURE Done CLASS D
   ? "done", ::name
   RETURN
