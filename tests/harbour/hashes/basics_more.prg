// Order, case, missing keys, deletion, defaults
PROCEDURE Main()
   LOCAL h := { => }, e, k
   h[ "b" ] := 1
   h[ "a" ] := 2
   h[ 5 ] := 3
   h[ 1.5 ] := 4
   h[ 0d20240101 ] := 5
   FOR EACH k IN hb_HKeys( h )
      ? hb_ValToExp( k ), h[ k ]
   NEXT
   hb_HCaseMatch( h, .F. )
   ? hb_HHasKey( h, "B" ), hb_HGetDef( h, "A", "none" ), hb_HGetDef( h, "zz", "none" ), hb_HPos( h, "zz" )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? h[ "missing" ]
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   k := .T.
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      h[ k ] := 1
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   hb_HSetAutoAdd( h, .T. )
   h[ "new" ] := 0
   h[ "new" ] += 5
   ? h[ "new" ]
   hb_HDel( h, "b" )
   ? Len( h ), hb_HHasKey( h, "b" )
   RETURN
