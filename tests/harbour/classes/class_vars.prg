// CLASS VAR: one per class; SHARED or not with heirs
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL a := Base():New(), b := Base():New(), c := Heir():New()
   a:own := 5
   ? a:own, b:own, c:own
   c:own := 7
   ? a:own, b:own, c:own, Heir():New():own
   a:common := "a"
   ? b:common, c:common
   c:common := "c"
   ? a:common, c:common
   ? Base():own, Heir():own
   a:count()
   b:count()
   c:count()
   ? Base():n, Heir():n
   RETURN

CREATE CLASS Base
   CLASS VAR own INIT 1
   CLASS VAR common INIT "" SHARED
   CLASS VAR n INIT 0
   METHOD count() INLINE ::n++
ENDCLASS

CREATE CLASS Heir INHERIT Base
ENDCLASS
