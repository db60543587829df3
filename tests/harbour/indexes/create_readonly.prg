// INDEX ON with a table opened read-only: an order that is open read-only cannot be made anew, others can be made
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL cRdd, cBag, cTag, lShared
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR EACH lShared IN { .F., .T. }
         FOR EACH cBag IN { "tt", "bag", "new", NIL }
            FOR EACH cTag IN { "X1", "X9", NIL }
               Try( cRdd, lShared, cBag, cTag )
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
STATIC PROCEDURE Try( cRdd, lShared, cBag, cTag )
   LOCAL oError, cFile
   FOR EACH cFile IN { "bag.ntx", "bag.cdx", "tt.ntx", "tt.cdx", "new.ntx", "new.cdx" }
      FErase( cFile )
   NEXT
   dbCreate( "tt", { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } } )
   USE tt EXCLUSIVE
   ordCreate( "tt", "X1", "C", {|| FIELD->C } )
   ordCondSet( ,,,,,,,,,,,, .T. )
   ordCreate( "bag", "X1", "C", {|| FIELD->C } )
   ordCondSet( ,,,,,,,,,,,, .T. )
   ordCreate( "bag", "X2", "C", {|| FIELD->C } )
   USE
   dbUseArea( .T.,, "tt",, lShared, .T. )
   ordListAdd( "bag" )
   ordSetFocus( ordCount() )
   ? cRdd, lShared, cBag, cTag, List(), IndexOrd()
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordCreate( cBag, cTag, "N", {|| FIELD->N } )
      ?? "", "made"
   RECOVER USING oError
      ?? "", oError:subCode, oError:osCode, hb_FNameNameExt( oError:fileName )
   END SEQUENCE
   ?? "", List(), IndexOrd()
   ordCondSet( ,,,,,,,,,,,, .T. )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordCreate( cBag, "Y", "N", {|| FIELD->N } )
      ?? "", "made"
   RECOVER USING oError
      ?? "", oError:subCode, oError:osCode, hb_FNameNameExt( oError:fileName )
   END SEQUENCE
   ?? "", List(), IndexOrd()
   USE
   RETURN
STATIC FUNCTION List()
   LOCAL n, cText := ""
   FOR n := 1 TO ordCount()
      cText += ordBagName( n ) + "." + ordName( n ) + " "
   NEXT
   RETURN cText
