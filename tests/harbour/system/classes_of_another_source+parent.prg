#include "hbclass.ch"
CREATE CLASS Parent
   VAR n
   METHOD New( x )
   METHOD get() INLINE ::n
ENDCLASS

METHOD New( x ) CLASS Parent
   ::n := x
   RETURN Self
