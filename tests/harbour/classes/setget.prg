// SETGET, ACCESS and ASSIGN pairs
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := T():New()
   ? o:celsius, o:fahrenheit
   o:fahrenheit := 212
   ? o:celsius, o:fahrenheit
   o:log := "a"
   o:log := "b"
   ? o:log, ( o:log := "c" ), o:log
   o:celsius += 10
   ? o:celsius
   o:celsius++
   ? o:celsius
   RETURN

CREATE CLASS T
   VAR c INIT 0 PROTECTED
   VAR cLog INIT "" HIDDEN
   METHOD celsius( n ) SETGET
   ACCESS fahrenheit INLINE ::c * 9 / 5 + 32
   ASSIGN fahrenheit( n ) INLINE ::c := ( n - 32 ) * 5 / 9
   ACCESS log METHOD getLog
   ASSIGN log( x ) METHOD setLog
ENDCLASS

METHOD celsius( n ) CLASS T
   IF HB_ISNUMERIC( n )
      ::c := n
   ENDIF
   RETURN ::c

METHOD getLog() CLASS T
   RETURN "<" + ::cLog + ">"

METHOD setLog( x ) CLASS T
   ::cLog += x
   RETURN x
