// Adding and changing members of a class at run time
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Thing():New(), e
   __objAddMethod( o, "shout", @Shout() )
   ? o:shout( "hey" )
   __objAddData( o, "extra" )
   o:extra := 5
   ? o:extra, __objHasData( o, "extra" )
   __objAddInline( o, "twice", {| Self, n | ::name + Replicate( "!", n ) } )
   ? o:twice( 2 )
   __objModInline( o, "twice", {| Self, n | ::name + Str( n, 3 ) } )
   ? o:twice( 2 )
   __objModMethod( o, "shout", @Whisper() )
   ? o:shout( "HEY" )
   __objDelMethod( o, "shout" )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? o:shout( 1 )
   RECOVER USING e
      ? e:subCode, e:operation
   END SEQUENCE
   RETURN

STATIC FUNCTION Shout( c )
   LOCAL Self := QSelf()
   RETURN ::name + Upper( c )

STATIC FUNCTION Whisper( c )
   LOCAL Self := QSelf()
   RETURN ::name + Lower( c )

CREATE CLASS Thing
   VAR name INIT "thing "
ENDCLASS
