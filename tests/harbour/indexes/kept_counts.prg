// DBFCDX keeps what it counted: ordKeyNo() and ordKeyCount() with a filter, SET DELETED or both, evaluations of the filter counted
REQUEST DBFCDX
STATIC nEval := 0
PROCEDURE Main()
   LOCAL c, n, m

   LOCAL aOps := { ;
      { "top", {|| dbGoTop() }, "skip99", {|| dbSkip( 99 ) } }, ;
      { "top", {|| dbGoTop() }, "skip", {|| dbSkip() }, "skip99", {|| dbSkip( 99 ) } }, ;
      { "top", {|| dbGoTop() }, "skipe", {|| SkE() } }, ;
      { "top", {|| dbGoTop() }, "skipe", {|| SkE() }, "skip-1", {|| dbSkip( -1 ) } }, ;
      { "bot", {|| dbGoBottom() }, "skip-99", {|| dbSkip( -99 ) } }, ;
      { "bot", {|| dbGoBottom() }, "skipb", {|| SkB() } }, ;
      { "bot", {|| dbGoBottom() }, "skipb", {|| SkB() }, "skip", {|| dbSkip() } }, ;
      { "bot", {|| dbGoBottom() }, "skip", {|| dbSkip() } }, ;
      { "bot", {|| dbGoBottom() }, "skip-1", {|| dbSkip(-1) } }, ;
      { "goto5", {|| dbGoto( 5 ) }, "skipe", {|| SkE() } }, ;
      { "goto5", {|| dbGoto( 5 ) }, "no", {|| ordKeyNo() }, "skipe", {|| SkE() } }, ;
      { "goto4", {|| dbGoto( 4 ) }, "no", {|| ordKeyNo() }, "skipe", {|| SkE() } }, ;
      { "goto4", {|| dbGoto( 4 ) }, "no", {|| ordKeyNo() }, "skipb", {|| SkB() } }, ;
      { "goto4", {|| dbGoto( 4 ) }, "no", {|| ordKeyNo() }, "skip99", {|| dbSkip( 99 ) } }, ;
      { "goto4", {|| dbGoto( 4 ) }, "no", {|| ordKeyNo() }, "skip2", {|| dbSkip( 2 ) } }, ;
      { "goto3", {|| dbGoto( 3 ) }, "skip2", {|| dbSkip( 2 ) } }, ;
      { "goto3", {|| dbGoto( 3 ) }, "no", {|| ordKeyNo() }, "skip2", {|| dbSkip( 2 ) } }, ;
      { "goto3", {|| dbGoto( 3 ) }, "no", {|| ordKeyNo() }, "skip-2", {|| dbSkip( -2 ) } }, ;
      { "seek4", {|| dbSeek( "D" ) }, "skipe", {|| SkE() } }, ;
      { "seek4", {|| dbSeek( "D" ) }, "skip1", {|| dbSkip() } }, ;
      { "seeks", {|| dbSeek( "C", .T. ) }, "skip1", {|| dbSkip() } }, ;
      { "seeks", {|| dbSeek( "C", .T. ) }, "no", {|| ordKeyNo() }, "skip1", {|| dbSkip() } }, ;
      { "kgoto3", {|| ordKeyGoto( 3 ) }, "skip1", {|| dbSkip() } }, ;
      { "kgoto3", {|| ordKeyGoto( 3 ) }, "skipe", {|| SkE() } }, ;
      { "kgoto99", {|| ordKeyGoto( 99 ) } }, ;
      { "relpos", {|| ordKeyRelPos( 0.5 ) } }, ;
      { "top", {|| dbGoTop() }, "relpos", {|| ordKeyRelPos( 0.5 ) } }, ;
      { "top", {|| dbGoTop() }, "goto4", {|| dbGoto( 4 ) } }, ;
      { "top", {|| dbGoTop() }, "goto4", {|| dbGoto( 4 ) }, "goto1", {|| dbGoto( 1 ) } }, ;
      { "top", {|| dbGoTop() }, "goto4", {|| dbGoto( 4 ) }, "skip", {|| dbSkip() } }, ;
      { "top", {|| dbGoTop() }, "skipu", {|| ordSkipUnique() } }, ;
      { "bot", {|| dbGoBottom() }, "skipu", {|| ordSkipUnique( -1 ) } }, ;
      { "top", {|| dbGoTop() }, "locate", {|| __dbLocate( {|| FIELD->N == 8 } ) } }, ;
      { "top", {|| dbGoTop() }, "append", {|| dbAppend() } }, ;
      { "top", {|| dbGoTop() }, "focus", {|| ordSetFocus( 0 ), ordSetFocus( 1 ) } }, ;
      { "top", {|| dbGoTop() }, "focus", {|| ordSetFocus( 0 ), dbSkip(), ordSetFocus( 1 ) } }, ;
      { "top", {|| dbGoTop() }, "setfilter0", {|| dbClearFilter() } }, ;
      { "top", {|| dbGoTop() }, "skip0", {|| dbSkip( 0 ) } }, ;
      { "top", {|| dbGoTop() }, "dellast", {|| dbDelete() } }, ;
      { "top", {|| dbGoTop() }, "chgN", {|| FIELD->N := 1 } }, ;
      { "top", {|| dbGoTop() }, "skip", {|| dbSkip() }, "chgN", {|| FIELD->N := 1 }, "skip", {|| dbSkip() } }, ;
      { "top", {|| dbGoTop() }, "reset", {|| dbOrderInfo( 133 ) } }, ;
      { "x", {|| NIL } } }
   LOCAL x, i
   FOR EACH m IN { 1, 2, 3 }
   FOR EACH x IN aOps
      rddSetDefault( "DBFCDX" )
      SET DELETED OFF
      dbCreate( "kn", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
      USE kn
      FOR n := 1 TO 10
         dbAppend()
         FIELD->C := Chr( 64 + n ); FIELD->N := n
         IF n % 3 == 0
            dbDelete()
         ENDIF
      NEXT
      INDEX ON FIELD->C TO knx
      IF m == 1 .OR. m == 3
         SET FILTER TO F()
      ENDIF
      IF m >= 2
         SET DELETED ON
      ENDIF
      c := ""
      FOR i := 1 TO Len( x ) STEP 2
         c += x[ i ] + " "
         nEval := 0
         Eval( x[ i + 1 ] )
         c += "e" + hb_ntos( nEval ) + " "
      NEXT
      P( hb_ntos( m ) + " " + c, {|| NIL } )
      USE
   NEXT
   NEXT
   RETURN
FUNCTION SkE()
   DO WHILE ! Eof()
      dbSkip()
   ENDDO
   RETURN NIL
FUNCTION SkB()
   DO WHILE ! Bof()
      dbSkip( -1 )
   ENDDO
   RETURN NIL
FUNCTION F()
   nEval++
   RETURN FIELD->N % 2 == 0
PROCEDURE P( c, b )
   LOCAL e1, e2, e3, k, n, s, s0, n2, k2, e4, e5
   nEval := 0
   Eval( b )
   s0 := St()
   e1 := nEval
   k := ordKeyCount()
   e3 := nEval - e1
   s := St()
   e1 := nEval
   n := ordKeyNo()
   e2 := nEval - e1
   e1 := nEval
   n2 := ordKeyNo()
   e4 := nEval - e1
   e1 := nEval
   k2 := ordKeyCount()
   e5 := nEval - e1
   ? PadR( c, 34 ), PadR( s0, 10 ), "no", hb_ntos( n ), "e" + hb_ntos( e2 ), PadR( s, 10 ), "cnt", hb_ntos( k ), "e" + hb_ntos( e3 ), St(), "again", hb_ntos( n2 ), "e" + hb_ntos( e4 ), hb_ntos( k2 ), "e" + hb_ntos( e5 )
   RETURN
FUNCTION St()
   RETURN hb_ntos( RecNo() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" )
