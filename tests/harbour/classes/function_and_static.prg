// Class functions with other names, static classes, objects without ancestors, parameters of the class function
#include "hbclass.ch"
PROCEDURE Main()
   ? MakeIt():New():className(), MakeIt():New():hi()
   ? Priv():New():hi()
   ? Third( 5 ):n, Third():n
   RETURN

CREATE CLASS Named FUNCTION MakeIt
   METHOD hi() INLINE "hi from " + ::className()
ENDCLASS

CREATE CLASS Priv STATIC
   METHOD hi() INLINE "static hi"
ENDCLASS

CREATE CLASS Third
   VAR n INIT "none"
   METHOD InitClass( x )
ENDCLASS

METHOD InitClass( x ) CLASS Third
   IF x != NIL
      ::n := x
   ENDIF
   RETURN Self
