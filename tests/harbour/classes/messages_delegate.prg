// MESSAGE to members and ancestors, aliases of variables
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Car():New()
   ? o:start( 5 ), o:rev( 2 ), o:power, o:hp, o:renamed( 3 )
   o:hp := 200
   ? o:power, o:hp
   ? o:honk(), o:baseHonk()
   RETURN

CREATE CLASS Engine
   VAR hp INIT 100
   METHOD start( n ) INLINE "started " + hb_ntos( n )
   METHOD rev( n ) INLINE n * 1000
ENDCLASS

CREATE CLASS Vehicle
   METHOD honk() INLINE "vehicle honk"
ENDCLASS

CREATE CLASS Car INHERIT Vehicle
   VAR engine
   VAR power INIT 50
   VAR hp IS power
   METHOD New()
   MESSAGE start( n ) TO engine
   DELEGATE rev( n ) TO engine
   MESSAGE renamed( n ) IS rev TO engine
   METHOD honk() INLINE "car honk"
   MESSAGE baseHonk() IS honk IN Vehicle
ENDCLASS

METHOD New() CLASS Car
   ::engine := Engine():New()
   RETURN Self
