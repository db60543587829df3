// A small program: an expression parser with a class
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL c, e
   FOR EACH c IN { "1+2*3", "(1+2)*3", "10/4-1", "2*(3+(4-1))", "-5+2", "7", "1+", "(2", "8/0" }
      BEGIN SEQUENCE WITH {| err | Break( err:description ) }
         ? c, "=", Parser():New( c ):value()
      RECOVER USING e
         ? c, "error:", e
      END SEQUENCE
   NEXT
   RETURN

CREATE CLASS Parser
   VAR text PROTECTED
   VAR pos PROTECTED INIT 1
   METHOD New( cText )
   METHOD value()
   PROTECTED:
   METHOD sum()
   METHOD product()
   METHOD atom()
   METHOD peek() INLINE SubStr( ::text, ::pos, 1 )
   METHOD take() INLINE SubStr( ::text, ::pos++, 1 )
ENDCLASS

METHOD New( cText ) CLASS Parser
   ::text := cText
   RETURN Self

METHOD value() CLASS Parser
   LOCAL n := ::sum()
   IF ! Empty( ::peek() )
      Break( "text left at " + hb_ntos( ::pos ) )
   ENDIF
   RETURN n

METHOD sum() CLASS Parser
   LOCAL n := ::product(), c
   DO WHILE ::peek() $ "+-" .AND. ! Empty( ::peek() )
      c := ::take()
      n := iif( c == "+", n + ::product(), n - ::product() )
   ENDDO
   RETURN n

METHOD product() CLASS Parser
   LOCAL n := ::atom(), c
   DO WHILE ::peek() $ "*/" .AND. ! Empty( ::peek() )
      c := ::take()
      n := iif( c == "*", n * ::atom(), n / ::atom() )
   ENDDO
   RETURN n

METHOD atom() CLASS Parser
   LOCAL n, c := ""
   IF ::peek() == "-"
      ::take()
      RETURN -::atom()
   ELSEIF ::peek() == "("
      ::take()
      n := ::sum()
      IF ! ::take() == ")"
         Break( "missing )" )
      ENDIF
      RETURN n
   ENDIF
   DO WHILE IsDigit( ::peek() )
      c += ::take()
   ENDDO
   IF Empty( c )
      Break( "number expected" )
   ENDIF
   RETURN Val( c )
