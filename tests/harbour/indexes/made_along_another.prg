// An order made in a file that is open, along the order that controls or not: which record comes when, which order controls meanwhile
REQUEST DBFCDX, DBFNTX, DBFNSX
STATIC s_cSeen
PROCEDURE Main()
   LOCAL cRdd, nBag, nFocus, x, cTag, lAdditive, nHow
   FOR EACH cRdd IN { "DBFNTX", "DBFNSX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR EACH cTag IN { NIL, "NEW" }
         FOR EACH lAdditive IN { .T., .F. }
            FOR nHow := 1 TO 3
               FOR nBag := 1 TO 3
                  FOR nFocus := 0 TO 3
                     Make()
                     ordSetFocus( nFocus )
                     dbGoto( 3 )
                     SWITCH nHow
                     CASE 1
                        ordCondSet( ,,,,,,,,,, .F.,, lAdditive, .T. )
                        EXIT
                     CASE 2
                        ordCondSet( ,,,,,,,,, .T., .F.,, lAdditive )
                        EXIT
                     OTHERWISE
                        ordCondSet( ,,,,,,,,,, .F.,, lAdditive )
                     ENDSWITCH
                     s_cSeen := ""
                     ordCreate( "b" + hb_ntos( nBag ), cTag, "Seen()+C", {|| Seen() + C } )
                     ? cRdd, hb_ValToExp( cTag ), lAdditive, { "usecurrent", "rest", "all" }[ nHow ], "b" + hb_ntos( nBag ), nFocus, s_cSeen, "=>", ;
                        ordNumber(), RecNo(), ordKeyCount(), ""
                     FOR x := 1 TO ordCount()
                        ?? ordName( x ) + " "
                     NEXT
                     CLOSE
                  NEXT
               NEXT
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
STATIC PROCEDURE Make()
   LOCAL x
   AEval( Directory( "b?.*x" ), {| x | FErase( x[ 1 ] ) } )
   dbCreate( "ma", { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } } )
   USE ma NEW EXCLUSIVE
   FOR x := 1 TO 4
      dbAppend()
      FIELD->C := Chr( 75 - x )
      FIELD->N := x % 3
   NEXT
   ordCondSet( ,,,,,,,,,, .F.,, .T. )
   ordCreate( "b1",, "C" )
   ordCondSet( ,,,,,,,,,, .T.,, .T. )
   ordCreate( "b2",, "C" )
   ordCondSet( "N<2", {|| N < 2 },,,,,,,,, .F.,, .T. )
   ordCreate( "b3",, "N" )
   RETURN
// The number of the controlling order counts the new one already in Harbour: only its name is looked at.
FUNCTION Seen()
   s_cSeen += hb_ntos( RecNo() ) + "/" + ordName() + " "
   RETURN ""
