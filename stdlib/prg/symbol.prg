/*
 * Class Symbol: a function by its name.
 */

#include "hbclass.ch"

CREATE CLASS Symbol FUNCTION Symbol
   METHOD new( cName )
   METHOD name() INLINE ::symbol:name
   METHOD isEqual( oOther ) INLINE ::symbol:name == oOther:symbol:name
   METHOD exec( ... ) INLINE ::symbol:exec( ... )
   EXPORTED:
   VAR symbol
ENDCLASS

METHOD new( cName ) CLASS Symbol
   ::symbol := __dynsN2Sym( cName )
   RETURN Self
