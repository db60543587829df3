// CLASS METHOD: declared for the class itself, not found by messages to its objects
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL e
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? Registry():add( "one" )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   ? Registry():total()
   RETURN

CREATE CLASS Registry
   CLASS VAR names INIT {} SHARED
   CLASS METHOD add( c )
   METHOD total()
ENDCLASS

METHOD add( c ) CLASS Registry
   AAdd( ::names, c )
   RETURN Len( ::names )

METHOD total() CLASS Registry
   RETURN Len( ::names )
