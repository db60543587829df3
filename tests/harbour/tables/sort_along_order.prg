// SORT TO along an order: rows of equal keys keep the order they were met in; the last row written stays current. TOTAL without a table
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, nOrder, aKeys, n, oError
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 }, { "L", "L", 1, 0 } } )
      USE t1 ALIAS A1
      FOR n := 1 TO 11
         APPEND BLANK
         REPLACE c WITH SubStr( "BABCADBBEEE", n, 1 ) + iif( n % 2 == 0, "x", "" ), n WITH n % 3, l WITH n % 4 < 2
      NEXT
      ordCreate( "b1", "X", "N>0" )
      ordCondSet( ,,,,,,,,,, .T.,, .T. )
      ordCreate( "b2", "Y", "N>0" )
      ordCondSet( ,,,,,,,,,,,, .T. )
      ordCreate( "b3", "Z", "C" )
      FOR nOrder := 0 TO 3
         ordSetFocus( nOrder )
         FOR EACH aKeys IN { { "L" }, { "C/D" }, { "L", "C/C" }, { "N/D", "L" } }
            __dbSort( "s1", aKeys )
            ? cDriver, nOrder, aKeys:__enumIndex(), RecNo(), Rows()
            __dbSort( "s1", aKeys, {|| N < 2 } )
            ?? RecNo(), Rows()
         NEXT
      NEXT
      CLOSE ALL
      AEval( Directory( "b?.*" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   FErase( "t1.dbf" )
   FErase( "s1.dbf" )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ? __dbTotal( "u1", {|| N }, { "N" },,,, 3, .F. )
   RECOVER USING oError
      ? oError:subSystem, oError:subCode, oError:operation
   END SEQUENCE
   ? __dbTotal( "u1", {|| N }, { "N" },,, 3,, .F. )
   RETURN
FUNCTION Rows()
   LOCAL cText := "", nArea := Select()
   USE s1 NEW
   dbEval( {|| cText += Trim( C ) + hb_ntos( N ) + iif( L, "T", "F" ) + " " } )
   USE
   dbSelectArea( nArea )
   RETURN cText
