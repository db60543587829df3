// TEXT … ENDTEXT into a file or to the printer, SET FUNCTION.

#include "inkey.ch"
#include "set.ch"

// What follows goes to the file (or "PRINTER") as well as to the screen.
PROCEDURE __TextSave( cFile )
   IF Upper( cFile ) == "PRINTER"
      Set( _SET_PRINTER, .T. )
   ELSE
      Set( _SET_EXTRAFILE, cFile, .F. )
      Set( _SET_EXTRA, .T. )
   ENDIF
   RETURN

PROCEDURE __TextRestore()
   Set( _SET_PRINTER, .F. )
   Set( _SET_EXTRA, .F. )
   Set( _SET_EXTRAFILE, "" )
   RETURN

// A function key (1 to 40: F1 to F10, with Shift, Ctrl, Alt) types a text from now on; without a text it does so no more.
FUNCTION __SetFunction( nKey, cText )
   LOCAL nCode := 1 - nKey
   SWITCH nKey
   CASE 1  ; nCode := K_F1 ; EXIT
   CASE 11 ; nCode := K_F11 ; EXIT
   CASE 12 ; nCode := K_F12 ; EXIT
   END SWITCH
   IF HB_ISSTRING( cText )
      SetKey( nCode, {|| __Keyboard( cText ) } )
   ELSE
      SetKey( nCode, NIL )
   ENDIF
   RETURN NIL
