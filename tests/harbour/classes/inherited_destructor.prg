// A class that inherits from one with a destructor is made without an object of that coming and going.
#include "hbclass.ch"
CREATE CLASS Base
   VAR a
   METHOD ini( x ) INLINE ::a := x, Self
   DESTRUCTOR Bye()
ENDCLASS
METHOD Bye() CLASS Base
   ? "Bye", ::a
   RETURN NIL
CREATE CLASS Derived FROM Base
   METHOD sup() INLINE ::super
   METHOD ini2( x ) INLINE ( ::super:ini( x ), Self )
ENDCLASS
PROCEDURE Main()
   LOCAL o
   o := Derived()
   ? "1"
   o:ini( 1 )
   ? "2"
   o:sup():ini( 4 )
   ? "3", o:a
   o := Derived():ini2( 8 )
   ? "4", o:a
   o := NIL
   RETURN
