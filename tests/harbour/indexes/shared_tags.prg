// What an area knows of orders that another area of the process adds to a bag both have open; scopes and directions when a bag gets an order
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL cRdd, cBag, lAdditive, lRest
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR EACH cBag IN { "bag", "tt" }
         FOR EACH lAdditive IN { .F., .T. }
            FOR EACH lRest IN { .F., .T. }
               Try( cRdd, cBag, lAdditive, lRest )
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
STATIC PROCEDURE Try( cRdd, cBag, lAdditive, lRest )
   LOCAL n
   FErase( "bag.ntx" ); FErase( "bag.cdx" ); FErase( "tt.ntx" ); FErase( "tt.cdx" )
   dbCreate( "tt", { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } } )
   USE tt ALIAS one NEW SHARED
   FOR n := 1 TO 5
      dbAppend()
      FIELD->C := Chr( 70 - n ); FIELD->N := n
   NEXT
   dbUnlock()
   USE tt ALIAS two NEW SHARED
   SELECT one
   Order( cBag, "X1", .F., .F. )
   ordScope( 0, "C" )
   ordDescend( ,, .T. )
   SELECT two
   Order( cBag, "X2", .F., .F. )
   ? cRdd, cBag, lAdditive, lRest, List()
   SELECT one
   ? "  ", List()
   Order( cBag, "X3", lAdditive, lRest )
   ? "  ", List(), IndexOrd()
   ordSetFocus( "X1" )
   ?? "", ordScope( 0 ), ordDescend()
   SELECT two
   ? "  ", List()
   // With DBFNTX Harbour writes the list of one area over that of the other.
   IF cRdd == "DBFCDX"
      ordListClear()
      ordListAdd( cBag )
      ? "  ", List()
   ENDIF
   CLOSE ALL
   RETURN
STATIC PROCEDURE Order( cBag, cTag, lAdditive, lRest )
   ordCondSet( ,,,,, iif( lRest, 1, NIL ), RecNo(),,, iif( lRest, .T., NIL ),,, lAdditive )
   ordCreate( cBag, cTag, "C", {|| FIELD->C } )
   RETURN
STATIC FUNCTION List()
   LOCAL n, cText := ""
   FOR n := 1 TO ordCount()
      cText += ordName( n ) + iif( ordDescend( n ), "D", "" ) + " "
   NEXT
   RETURN cText
