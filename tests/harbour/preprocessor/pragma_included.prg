// Switches of an included source hold from where they stand, there and behind the directive.
PROCEDURE Main()
   ? .F. .AND. Told( "before" )
   Inner( "&v" )
   After()
   RETURN

#include "pragma_included.ch"

PROCEDURE After()
   ? .F. .AND. Told( "behind" )
#pragma -z-
   ? .F. .AND. Told( "switched off" )
   RETURN

FUNCTION Told( c )
   ?? c, ""
   RETURN .T.
