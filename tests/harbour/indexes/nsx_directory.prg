// INDEX ON without a tag name in an NSX file that is open: which name the order has then and later, and what the directory of the file holds
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL aMade, n
   LOCAL aAll := { { "AAA" }, { "AAA", "BBB" }, { NIL }, { "AAA", "B1" }, { "B1", "AAA" }, { "ABCDEFGHIJKLM", "B1X" }, { "AAA", NIL, "CCC" }, ;
      { "AAA", "BBB", NIL, "LONGNAME", "LONGER" }, { NIL, "ABCDEFGHIJKLM" } }
   rddSetDefault( "DBFNSX" )
   FOR EACH aMade IN aAll
      ? hb_ValToExp( aMade )
      // 1: at once, 2: closed and opened before, 3: the bag is not open, 4: twice, 5: shared, 6: REINDEX and another order then, 7: not at all
      FOR n := 1 TO 7
         Try( aMade, n )
      NEXT
   NEXT
   RETURN
STATIC PROCEDURE Try( aMade, nHow )
   LOCAL cTag
   FErase( "b1.nsx" )
   dbCreate( "nd", { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } } )
   IF nHow == 5
      USE nd NEW SHARED
   ELSE
      USE nd NEW EXCLUSIVE
   ENDIF
   FOR EACH cTag IN aMade
      ordCreate( "b1", cTag, "C" )
   NEXT
   IF nHow == 2 .OR. nHow == 3
      USE nd EXCLUSIVE
      IF nHow == 2
         ordListAdd( "b1" )
      ENDIF
   ENDIF
   IF nHow != 7
      ordCreate( "b1", NIL, "N" )
   ENDIF
   IF nHow == 4
      ordCreate( "b1", NIL, "N" )
   ELSEIF nHow == 6
      REINDEX
      ordCreate( "b1", "ZZZ", "N" )
   ENDIF
   ? " ", nHow, Names()
   CLOSE
   ?? Directory_()
   USE nd NEW EXCLUSIVE
   ordListAdd( "b1" )
   ?? "", Names()
   dbAppend()
   REINDEX
   ordCreate( "b1", "LATER", "N" )
   CLOSE
   ?? Directory_()
   RETURN
STATIC FUNCTION Names()
   LOCAL cText := "", n
   FOR n := 1 TO ordCount()
      cText += ordName( n ) + " "
   NEXT
   RETURN cText
// The entries of the directory: name and page.
STATIC FUNCTION Directory_()
   LOCAL cFile := hb_MemoRead( "b1.nsx" ), cText := "", n, cEntry
   FOR n := 0 TO 7
      cEntry := SubStr( cFile, 15 + 16 * n, 16 )
      cText += StrTran( Left( cEntry, 12 ), Chr( 0 ), "." ) + hb_ntos( Bin2L( Right( cEntry, 4 ) ) ) + "|"
   NEXT
   RETURN Str( Bin2W( SubStr( cFile, 3, 2 ) ), 2 ) + ":" + cText
