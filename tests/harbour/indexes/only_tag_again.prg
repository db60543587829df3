// An only order made anew in a shared bag that another area has open; an order of another table in a bag
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL n
   rddSetDefault( "DBFCDX" )
   FOR n := 1 TO 5
      Files()
      Open( "t1", "A1", .T. )
      Open( "t1", "A2", .T. )
      dbSelectArea( "A1" )
      ordCreate( "b", "X1", "D" )
      IF n == 4
         ordCreate( "b", "X2", "N" )
      ENDIF
      dbSelectArea( "A2" )
      IF n == 2
         ordCondSet( ,,,,,,, 3 )
      ENDIF
      ordCreate( "b", iif( n == 5, "X2", "X1" ), iif( n == 3, "N", "D" ),, n == 2 )
      dbCloseAll()
      Say()
   NEXT
   ? "same record and key from two tables"
   Files()
   Open( "t1", "A1", .T. )
   Open( "t2", "A2", .T. )
   dbSelectArea( "A1" )
   ordCreate( "b", "X1", "N>0" )
   dbSelectArea( "A2" )
   ordCreate( "b", "X2", "L" )
   FOR n := 1 TO 20
      dbAppend()
   NEXT
   dbCloseAll()
   Say()
   ? "an unnamed order closes the bag before the one that controls"
   Unnamed( { "b+", "c+u", "d+" }, 2 )
   Unnamed( { "b+", "c+", "d+u" }, 2 )
   Unnamed( { "b+", "c+", "d+u" }, 3 )
   Unnamed( { "a+", "b+", "c+u" }, 3 )
   Unnamed( { "a+u", "b+", "c+" }, 1 )
   Unnamed( { "c+u", "b+" }, 1 )
   RETURN
STATIC PROCEDURE Unnamed( aBags, nFocus )
   LOCAL cBag
   Files()
   Open( "t1", "A1", .F. )
   FOR EACH cBag IN aBags
      ordCondSet( ,,,,,,,,,,,, .T. )
      ordCreate( Left( cBag, 1 ), Upper( cBag ), "N%3",, "u" $ cBag )
   NEXT
   ordSetFocus( nFocus )
   ordCondSet( ,,,,,,,,,,,, .T., .T. )
   ordCreate( "b",, "C" )
   ? nFocus, ordCount(), ordKeyCount(), ordNumber()
   dbCloseAll()
   Say()
   RETURN
STATIC PROCEDURE Open( cTable, cAlias, lShared )
   dbUseArea( .T.,, cTable, cAlias, lShared )
   RETURN
STATIC PROCEDURE Files()
   LOCAL n, cTable, cExt
   FOR EACH cExt IN { "a", "b", "c", "d" }
      FErase( cExt + ".cdx" )
   NEXT
   FOR EACH cTable IN { "t1", "t2" }
      dbCreate( cTable, { { "C", "C", 6, 0 }, { "N", "N", 4, 0 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 } } )
      dbUseArea( .T.,, cTable )
      FOR n := 1 TO iif( cTable == "t1", 14, 3 )
         dbAppend()
         FIELD->c := Chr( 65 + n * 7 % 20 ) + hb_ntos( n )
         FIELD->n := n * 11 % 40 - 20
         FIELD->d := SToD( "20200101" ) + n * 5 % 7
      NEXT
      USE
   NEXT
   RETURN
STATIC PROCEDURE Say()
   LOCAL cFile := hb_MemoRead( "b.cdx" )
   ? Len( cFile ), hb_BLeft( hb_StrToHex( cFile ), 32 ), hb_MD5( cFile )
   RETURN
