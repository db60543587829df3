// A class of one source used and inherited in another
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Child():New( 3 )
   ? o:get(), o:twice(), Parent():New( 1 ):get(), o:isDerivedFrom( "PARENT" )
   RETURN

CREATE CLASS Child INHERIT Parent
   METHOD twice() INLINE ::get() * 2
ENDCLASS
