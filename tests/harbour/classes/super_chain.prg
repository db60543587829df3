// ::super through several levels, overridden data, calls to a skipped ancestor
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := C():New( "x" )
   ? o:who(), o:A:who(), o:B:who(), o:super:who(), o:super:super:who()
   ? o:tag, o:A:tag
   o:B:set( "through B" )
   ? o:tag
   ? o:isDerivedFrom( "A" ), o:super:className(), o:A:className()
   RETURN

CREATE CLASS A
   VAR tag INIT "tag of A"
   METHOD New( c )
   METHOD who() INLINE "A"
   METHOD set( c ) INLINE ::tag := c
ENDCLASS

METHOD New( c ) CLASS A
   ? "New of A", c
   RETURN Self

CREATE CLASS B INHERIT A
   METHOD New( c )
   METHOD who() INLINE "B>" + ::super:who()
ENDCLASS

METHOD New( c ) CLASS B
   ? "New of B", c
   RETURN ::super:New( c + "b" )

CREATE CLASS C FROM B
   VAR tag INIT "tag of C"
   METHOD New( c )
   METHOD who() INLINE "C>" + ::super:who()
ENDCLASS

METHOD New( c ) CLASS C
   ? "New of C", c
   RETURN ::super:New( c + "c" )
