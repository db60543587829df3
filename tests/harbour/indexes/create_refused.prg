// INDEX ON a file that another area has for itself, or shares: what the order list holds then, and which order controls
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL cDriver, cMode, cBag, cTag, bThen
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      FOR EACH cMode IN { "", "additive", "shared" }
         FOR EACH cBag IN { "b1", "b2" }
            FOR EACH cTag IN { "X1", "N", NIL }
               ? "----", cDriver, cMode, cBag, cTag
               Areas( cMode == "shared" )
               Make( cBag, cTag, cMode == "additive" )
               dbSkip()
               Show( "skip" )
               ? ordName(), ordNumber(), ordKey(), ordSetFocus(), ordBagName()
               dbGoTop()
               Show( "top" )
               dbSkip()
               Show( "skip" )
               Make( "c3", "Y2", .T. )
               Make( "c4", "Y2", .T. )
               Make( cBag, cTag, cMode == "additive" )
               ordListAdd( "c3" )
               Show( "add" )
               ordListAdd( "c2" )
               Show( "add" )
               Make( cBag, cTag, cMode == "additive" )
               ordListAdd( "c2" )
               Show( "add" )
               ordSetFocus( 1 )
               ordListAdd( "c4" )
               Show( "add" )
            NEXT
         NEXT
      NEXT
   NEXT
   FOR EACH bThen IN { {|| dbGoto( 1 ) }, {|| dbGoBottom() }, {|| dbSkip( 0 ) }, {|| dbSkip() }, {|| dbSeek( "A" ) }, {|| FieldPut( 1, "X" ) }, ;
      {|| dbAppend() }, {|| ordKeyNo() }, {|| ordName() }, {|| ordListClear() }, {|| ordSetFocus( 2 ) }, {|| ordCreate( "c4", "K", "C" ) }, {|| ordCreate( "c4", "K", "NOPE" ) } }
      ? "----", bThen:__enumIndex()
      Areas( .F. )
      Make( "b1", "X1", .F. )
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         ? Eval( bThen )
      RECOVER
         ? "error"
      END SEQUENCE
      Show( "then" )
      ordListAdd( "c1" )
      Show( "add c1" )
      ordListAdd( "c2" )
      Show( "add c2" )
      dbGoTop()
      Show( "top" )
   NEXT
   Clean()
   ? "read-only table"
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      Areas( .F. )
      CLOSE ALL
      USE t1 READONLY
      dbGoto( 2 )
      ordCreate( "b1", "N1", "N" )
      Show( "b1" )
      CLOSE ALL
      Clean()
   NEXT
   RETURN
PROCEDURE Clean()
   CLOSE ALL
   AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   FErase( "t1.dbf" )
   FErase( "t2.dbf" )
   RETURN
PROCEDURE Areas( lShared )
   LOCAL n
   Clean()
   FOR n := 1 TO 2
      dbCreate( "t" + Str( n, 1 ), { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
      dbUseArea( .T.,, "t" + Str( n, 1 ), "A" + Str( n, 1 ), lShared )
      APPEND BLANK
      REPLACE c WITH "B", n WITH 2
      APPEND BLANK
      REPLACE c WITH "A", n WITH 1
      UNLOCK
      Make( { "b1", "c1" }[ n ], "X1", .F. )
      Make( { "b2", "c2" }[ n ], "Y1", .T. )
      Make( { "b2", "c2" }[ n ], "Y2", .T. )
   NEXT
   ordSetFocus( 2 )
   dbSeek( "A" )
   RETURN
PROCEDURE Make( cBag, cTag, lAdditive )
   LOCAL oError
   IF lAdditive
      ordCondSet( ,,,,,,,,,,,, .T. )
   ENDIF
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordCreate( cBag, cTag, "C", {|| C } )
   RECOVER USING oError
      ? oError:subSystem, oError:subCode, oError:osCode, oError:description, oError:filename, IndexOrd()
   END SEQUENCE
   Show( cBag + "/" + hb_ValToExp( cTag ) + iif( lAdditive, "+", "" ) )
   RETURN
PROCEDURE Show( cWhat )
   LOCAL n
   ? PadR( cWhat, 10 ), Alias(), IndexOrd(), RecNo(), Bof(), Eof(), Found(), ""
   FOR n := 1 TO ordCount()
      ?? ordName( n ) + "/" + ordBagName( n ) + " "
   NEXT
   RETURN
