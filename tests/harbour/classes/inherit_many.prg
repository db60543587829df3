// Several ancestors: which method wins, casts to ancestors, super
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Amphibian():New()
   ? o:move(), o:breathe(), o:Land:move(), o:Water:move(), o:both()
   ? o:isDerivedFrom( "LAND" ), o:isDerivedFrom( "WATER" ), o:isKindOf( "ANIMAL" ), o:className()
   ? o:name, o:legs, o:fins
   o:Land:name := "set through Land"
   ? o:name, o:Water:name
   ? o:super:move()
   RETURN

CREATE CLASS Animal
   VAR name INIT "animal"
   METHOD breathe() INLINE "breathes"
ENDCLASS

CREATE CLASS Land INHERIT Animal
   VAR legs INIT 4
   METHOD move() INLINE "walks"
ENDCLASS

CREATE CLASS Water INHERIT Animal
   VAR fins INIT 2
   METHOD move() INLINE "swims"
ENDCLASS

CREATE CLASS Amphibian INHERIT Land, Water
   METHOD both()
ENDCLASS

METHOD both() CLASS Amphibian
   RETURN ::Land:move() + "+" + ::Water:move() + "+" + ::super:move()
