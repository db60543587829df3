FUNCTION A()
   LOCAL Self := QSelf()
RETURN 1
FUNCTION B()
   LOCAL Self := HB_QSelf()
RETURN 1
FUNCTION C()
   LOCAL Self
RETURN 1
FUNCTION D()
   LOCAL Self
   Self := QSelf()
RETURN 1
FUNCTION E()
   LOCAL oSelf := QSelf()
RETURN 1
FUNCTION F( Self )
RETURN 1
FUNCTION G( Self )
   Self := 1
RETURN 1
FUNCTION H()
   STATIC Self
RETURN 1
#include "hbclass.ch"
CREATE CLASS X
METHOD a
METHOD b
END CLASS
METHOD a CLASS X
RETURN 1
METHOD PROCEDURE b() CLASS X
RETURN
FUNCTION I()
   LOCAL Self := QSelf(), x := 1
   Self := 2
RETURN 1
FUNCTION J()
   LOCAL b := {| Self | 1 }
   LOCAL c := {| Self | Self := 1 }
RETURN {| Self | 1 }
