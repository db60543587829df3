// Movements of a child whose parent waits to follow its own: what overtakes the relation and what follows it first; what an append in
// shared mode does to children; a relation into an area that lost its orders
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL cRdd, nOrder, aStep, aSteps := { ;
      { "top", {|| dbGoTop() } }, { "bottom", {|| dbGoBottom() } }, { "skip", {|| dbSkip() } }, { "skip0", {|| dbSkip( 0 ) } }, ;
      { "goto", {|| dbGoto( 3 ) } }, { "seek", {|| dbSeek( "C" ) } }, { "soft", {|| dbSeek( "CC", .T. ) } }, { "keygoto", {|| ordKeyGoto( 2 ) } }, ;
      { "keyno", {|| ordKeyNo() } }, { "recno", {|| RecNo() } }, { "back", {|| dbSkip( -1 ) } }, { "commit", {|| dbCommit() } }, ;
      { "append", {|| dbAppend() } }, { "last", {|| LastRec() } } }
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR nOrder := 0 TO 2
         FOR EACH aStep IN aSteps
            IF nOrder > 0 .OR. ! aStep[ 1 ] $ "seek soft"
               Make( "ta", 3 ); Make( "tb", 3 ); Make( "tc", 8 )
               USE ta NEW EXCLUSIVE
               USE tb NEW EXCLUSIVE
               USE tc NEW EXCLUSIVE
               IF nOrder > 0
                  INDEX ON FIELD->C TO tcx
               ENDIF
               SELECT tb
               IF nOrder == 0
                  dbSetRelation( "tc", {|| RecNo() }, "RecNo()" )
               ELSE
                  dbSetRelation( "tc", {|| FIELD->C }, "C", nOrder == 2 )
               ENDIF
               SELECT ta
               dbSetRelation( "tb", {|| RecNo() + 1 }, "RecNo()+1" )
               dbGoto( 1 )
               tc->( Eval( aStep[ 2 ] ) )
               ? cRdd, nOrder, PadR( aStep[ 1 ], 8 ), ta->( St() ), tb->( St() ), tc->( St() ), tb->( St() ), tc->( St() )
               CLOSE ALL
            ENDIF
         NEXT
      NEXT
      Appends( .T. )
      Appends( .F. )
   NEXT
   Lost()
   RETURN
STATIC PROCEDURE Make( cName, nRecords )
   LOCAL n
   dbCreate( cName, { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } },, .T. )
   FOR n := 1 TO nRecords
      dbAppend()
      FIELD->C := Chr( 64 + n ); FIELD->N := n
   NEXT
   USE
   RETURN
STATIC FUNCTION St()
   RETURN Alias() + hb_ntos( RecNo() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" )
STATIC PROCEDURE Appends( lShared )
   LOCAL nFrom
   FOR EACH nFrom IN { 0, 3 }
      Make( "ta", nFrom ); Make( "tb", 5 )
      dbUseArea( .T.,, "ta",, lShared )
      dbUseArea( .T.,, "tb",, lShared )
      SELECT ta
      dbSetRelation( "tb", {|| RecNo() }, "RecNo()" )
      ? lShared, nFrom, ta->( St() ), tb->( St() )
      dbAppend(); ?? " append", ta->( St() ), tb->( St() )
      FIELD->N := 3; ?? " put", tb->( St() )
      dbAppend(); ?? " append", ta->( St() ), tb->( St() )
      dbGoBottom(); dbSkip(); ?? " eof", ta->( St() ), tb->( St() )
      dbAppend(); ?? " append", ta->( St() ), tb->( St() )
      dbGoto( 0 ); ?? " eof", ta->( St() ), tb->( St() )
      dbAppend(); ?? " append", ta->( St() ), tb->( St() )
      CLOSE ALL
   NEXT
   RETURN
STATIC PROCEDURE Lost()
   LOCAL aStep, oError, aSteps := { {|| dbSkip( -1 ) }, {|| dbSkip( 1 ) }, {|| dbGoTop() }, ;
      {|| ( "ta" )->( dbClearRelation() ) } }
   rddSetDefault( "DBFCDX" )
   FOR EACH aStep IN aSteps
      Make( "ta", 3 ); Make( "tb", 5 )
      USE ta NEW EXCLUSIVE
      INDEX ON FIELD->C TAG x TO one
      USE tb NEW EXCLUSIVE
      INDEX ON FIELD->C TAG x TO two
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         INDEX ON FIELD->C TAG x TO one
      RECOVER USING oError
         ? oError:subCode, IndexOrd(), ordCount()
      END SEQUENCE
      ta->( dbSetRelation( "tb", {|| FIELD->C }, "C" ) )
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         Eval( aStep )
         ?? "", "done"
      RECOVER USING oError
         ?? "", oError:subCode
      END SEQUENCE
      ?? "", IndexOrd(), St(), ta->( St() )
      CLOSE ALL
   NEXT
   RETURN
