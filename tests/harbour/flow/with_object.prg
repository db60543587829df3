// WITH OBJECT: messages, nesting, the implicit object itself
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Pt():New(), e
   WITH OBJECT o
      :x := 5
      :y := :x + 1
      ? :x, :y, :sum()
      WITH OBJECT Pt():New()
         :x := 100
         ? :x, :y == NIL
      END WITH
      ? :x
      ? :__withObject() == o
      :__withObject := Pt():New()
      :x := 7
      ? :x, o:x
   ENDWITH
   WITH OBJECT { 1, 2, 3 }
      ? Len( :__withObject() )
   END OBJECT
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      WITH OBJECT 5
         ? :x
      END WITH
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN

CREATE CLASS Pt
   VAR x
   VAR y
   METHOD sum() INLINE ::x + ::y
ENDCLASS
