// Blocks with conditions in them as keys, FOR conditions and filters of a table: what the table reads from the code itself.
REQUEST DBFNTX
REQUEST DBFCDX
MEMVAR cPub

PROCEDURE Main()

   LOCAL cRdd, n, aBlocks, b, nLocal := 30

   PRIVATE cPub := "b"
   aBlocks := { ;
      {|| iif( FIELD->AGE > 50, FIELD->NAME, "zz" + Left( FIELD->NAME, 8 ) ) }, ;
      {|| iif( FIELD->OK .AND. FIELD->AGE > 3, FIELD->NAME, iif( FIELD->OK, "none      ", Upper( FIELD->NAME ) ) ) }, ;
      {|| iif( FIELD->OK .OR. FIELD->AGE == 37 .OR. ! Empty( FIELD->NAME ) .AND. FIELD->AGE < -1, "a", "b" ) + FIELD->NAME }, ;
      {|| iif( FIELD->NAME = "b", "1", iif( "x" $ FIELD->NAME, "2", "3" ) ) + StrZero( FIELD->AGE, 4 ) }, ;
      {|| iif( FIELD->NAME == "hx", "hit", FIELD->NAME ) }, ;
      {|| iif( FIELD->AGE != 37, iif( FIELD->AGE >= 50, "x", "y" ), "z" ) + Descend( FIELD->NAME ) }, ;
      {|| iif( FIELD->AGE > nLocal, FIELD->NAME, "local" ) }, ;
      {|| iif( FIELD->NAME = cPub, "pub", FIELD->NAME ) }, ;
      {|| iif( FIELD->OK, FIELD->AGE, -FIELD->AGE ) }, ;
      {|| iif( FIELD->OK, FIELD->AGE > 40, FIELD->AGE < 60 ) }, ;
      {|| iif( FIELD->OK, FIELD->DT, FIELD->DT + 1 ) }, ;
      {|| Space( 2 ) + StrZero( FIELD->AGE ) } }

   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      dbCreate( "cb", { { "NAME", "C", 10, 0 }, { "AGE", "N", 3, 0 }, { "DT", "D", 8, 0 }, { "OK", "L", 1, 0 } } )
      USE cb EXCLUSIVE NEW
      FOR n := 1 TO 14
         dbAppend()
         FIELD->NAME := Chr( 96 + n * 7 % 26 ) + Replicate( "x", n % 4 )
         FIELD->AGE := n * 37 % 100
         FIELD->DT := SToD( "20200115" ) + n * 29
         FIELD->OK := n % 3 == 0
      NEXT
      FOR EACH b IN aBlocks
         ? cRdd, b:__enumIndex()
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            ordCreate( "ix1", "T", "K" + hb_ntos( b:__enumIndex() ), b )
            Show()
            ordListClear()
         RECOVER
            ?? "fails"
            ordListClear()
         END SEQUENCE
         FErase( "ix1.ntx" )
         FErase( "ix1.cdx" )
         IF ValType( Eval( b ) ) == "L"
            dbSetFilter( b )
            Show()
            dbClearFilter()
         ENDIF
         dbEval( {|| FIELD->NAME := FIELD->NAME }, {|| ValType( Eval( b ) ) == "C" .AND. Left( Eval( b ), 1 ) == "z" } )
      NEXT
      dbSetFilter( {|| iif( FIELD->AGE > 20, FIELD->OK, FIELD->NAME > "m" ) } )
      Show()
      SET FILTER TO iif( FIELD->NAME = "b", .T., iif( FIELD->AGE == 37, .T., FIELD->AGE > nLocal + 30 ) )
      Show()
      COUNT FOR iif( FIELD->OK, FIELD->AGE < 50, FIELD->AGE > 50 ) TO n
      ? n
      USE
      FErase( "cb.dbf" )
   NEXT

   RETURN

STATIC PROCEDURE Show()

   dbGoTop()
   DO WHILE ! Eof()
      ?? hb_ntos( RecNo() ) + iif( Empty( ordName( 0 ) ), "", hb_ValToExp( ordKeyVal() ) ) + ";"
      dbSkip()
   ENDDO
   ?

   RETURN
