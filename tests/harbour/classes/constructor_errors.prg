// Errors inside constructors and methods: names in the call stack, the object stays usable
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o, e
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      o := Bad():New( "x" )
   RECOVER USING e
      ? e:operation, o == NIL
   END SEQUENCE
   o := Bad():New( 1 )
   BEGIN SEQUENCE WITH {| err | Break( err:operation + " in " + ProcName( 2 ) ) }
      o:fail()
   RECOVER USING e
      ? e
   END SEQUENCE
   ? o:n
   RETURN

CREATE CLASS Bad
   VAR n INIT 0
   METHOD New( x )
   METHOD fail()
ENDCLASS

METHOD New( x ) CLASS Bad
   ::n := x + 1
   RETURN Self

METHOD fail() CLASS Bad
   ::n := 99
   RETURN ::n + "text"
