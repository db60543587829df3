// A destructor that makes its object known to others: an error, and an empty array is left
#include "hbclass.ch"
MEMVAR oHolder
CREATE CLASS D
   EXPORTED:
   VAR n
   VAR x
   CLASS VAR c
   METHOD Init( n )
   DESTRUCTOR Dtor
ENDCLASS
METHOD Init( n ) CLASS D
   ::n := n
   RETURN Self
METHOD PROCEDURE Dtor CLASS D
   ? "dtor", ::n
   DO CASE
   CASE ::n == 1 ; ::x := Self
   CASE ::n == 2 ; ::c := Self
   CASE ::n == 3 ; oHolder := Self
   CASE ::n == 4 ; ::x := { Self, { Self } }
   ENDCASE
   RETURN
PROCEDURE Main()
   LOCAL o, i, a, e
   PRIVATE oHolder
   FOR i := 0 TO 4
      oHolder := NIL
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         o := D():New( i )
         o := NIL
         ? "no error", i
      RECOVER USING e
         ? e:genCode, e:subCode, e:description, e:operation, e:canDefault, e:canRetry, e:canSubstitute
      END SEQUENCE
      ? ValType( oHolder ), iif( ValType( oHolder ) $ "AO", Len( oHolder ), "" )
      oHolder := NIL
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         o := D():New( i )
         a := { o, NIL }
         a[ 2 ] := a
         a := NIL
         o := NIL
         hb_gcAll( .T. )
         ? "no error", i
      RECOVER USING e
         ? e:genCode, e:subCode, e:description, e:operation
      END SEQUENCE
      ? ValType( oHolder ), iif( ValType( oHolder ) $ "AO", Len( oHolder ), "" )
   NEXT
   RETURN
