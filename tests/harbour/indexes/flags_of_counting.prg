// What counting the keys of a filtered order, going to the n-th one and the like leave behind: record, Bof(), Eof(), Found()
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, nOrder, nFilter, bStart, bThen, n
   LOCAL aStart := { {|| dbGoTop() }, {|| dbGoTop(), dbSkip( -1 ) }, {|| dbGoBottom(), dbSkip() }, {|| dbSeek( "B" ) }, {|| dbSeek( "Bx" ) }, ;
      {|| dbGoto( 3 ) }, {|| dbGoto( 99 ) }, {|| __dbLocate( {|| N > 0 } ) }, {|| dbSetFilter( {|| .F. } ), dbGoTop() } }
   LOCAL aThen := { {|| ordKeyCount() }, {|| ordKeyNo() }, {|| ordKeyRelPos() }, {|| ordKeyGoto( 2 ) }, {|| ordKeyGoto( 99 ) }, {|| ordSkipUnique( 1 ) } }
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
      USE t1
      FOR n := 1 TO 8
         APPEND BLANK
         REPLACE c WITH SubStr( "BABCADBB", n, 1 ) + iif( n % 2 == 0, "x", "" ), n WITH n % 3
         IF n % 3 == 1
            DELETE
         ENDIF
      NEXT
      ordCreate( "b1", "X", "C" )
      FOR nOrder := 0 TO 1
         FOR nFilter := 0 TO 3
            FOR EACH bStart IN aStart
               IF nOrder == 0 .AND. AScan( { 4, 5 }, bStart:__enumIndex() ) > 0
                  LOOP
               ENDIF
               ? cDriver, nOrder, nFilter, bStart:__enumIndex()
               FOR EACH bThen IN aThen
                  ordSetFocus( nOrder )
                  Fresh( nFilter )
                  Eval( bStart )
                  ?? " " + Flags() + "=>" + hb_ValToExp( Eval( bThen ) ) + " " + Flags()
               NEXT
            NEXT
         NEXT
      NEXT
      USE
      AEval( Directory( "b1.*" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   FErase( "t1.dbf" )
   RETURN
// Nothing is counted any more.
PROCEDURE Fresh( nFilter )
   dbClearFilter()
   SET DELETED OFF
   dbGoto( 1 )
   FieldPut( 1, "Q" )
   dbSkip( 0 )
   FieldPut( 1, "B" )
   dbSkip( 0 )
   DO CASE
   CASE nFilter == 1
      dbSetFilter( {|| N > 0 }, "N>0" )
   CASE nFilter == 2
      dbSetFilter( {|| N > 0 } )
   CASE nFilter == 3
      SET DELETED ON
   ENDCASE
   RETURN
FUNCTION Flags()
   RETURN hb_ntos( RecNo() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" )
