// A hidden member hides an ancestor's in its own class only
#include "hbclass.ch"
CREATE CLASS A
 EXPORTED:
   VAR v INIT "Av"
   CLASS VAR cv INIT "Acv"
   METHOD m INLINE "Am"
   METHOD look INLINE ::v + ::cv + ::m()
ENDCLASS
CREATE CLASS A2
 EXPORTED:
   VAR w INIT "A2w"
   METHOD look2 INLINE ::v + ::cv + ::m()
ENDCLASS
CREATE CLASS B INHERIT A, A2
 HIDDEN:
   VAR v INIT "Bv"
   CLASS VAR cv INIT "Bcv"
   METHOD m INLINE "Bm"
   VAR w INIT "Bw"
   METHOD only INLINE "only"
 EXPORTED:
   METHOD lookb INLINE ::v + ::cv + ::m() + ::w + ::only()
ENDCLASS
CREATE CLASS C INHERIT B
 EXPORTED:
   METHOD lookc INLINE ::v + ::cv + ::m() + ::w
   METHOD lookd INLINE ::only()
ENDCLASS
CREATE CLASS D INHERIT C
 EXPORTED:
   VAR v INIT "Dv"
   METHOD m INLINE "Dm"
ENDCLASS
PROCEDURE Main()
   LOCAL o, c, e
   FOR EACH o IN { A():New(), B():New(), C():New(), D():New() }
      FOR EACH c IN { "v", "cv", "m", "w", "look", "look2", "lookb", "lookc", "lookd", "only" }
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            ? o:className, c, &( "{| o | o:" + c + "}" ):Eval( o )
            IF c $ "v,cv,w"
              &( "{| o, x | o:" + c + ":= x }" ):Eval( o, "new" )
               ?? " ", &( "{| o | o:" + c + "}" ):Eval( o )
            ENDIF
         RECOVER USING e
            ?? "E", e:subCode, e:description, e:operation, iif( Empty( e:args ), "", e:args[1]:classname )
         END SEQUENCE
      NEXT
   NEXT
   RETURN
