// REINDEX and PACK obey the conditions that wait for the next order: which of them, how long, and from which record on
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main()
   LOCAL cRdd, aCase, n, nTimes
   LOCAL aCases := { ;
      { "eval", {|| ordCondSet( ,,,, {|| n++, .T. }, 3 ) } }, ;
      { "eval stops", {|| ordCondSet( ,,,, {|| n++, n < 4 } ) } }, ;
      { "eval stops at the end", {|| ordCondSet( ,,,, {|| n++, n < 14 } ) } }, ;
      { "for", {|| ordCondSet( "N>5", {|| FIELD->N > 5 } ) } }, ;
      { "while", {|| dbGoto( 3 ), ordCondSet( ,,, {|| FIELD->N < 6 } ) } }, ;
      { "while, no focus", {|| ordSetFocus( 0 ), dbGoto( 3 ), ordCondSet( ,,, {|| FIELD->N <> 6 } ) } }, ;
      { "descending", {|| ordCondSet( ,,,,,,,,,, .T. ) } }, ;
      { "next", {|| dbGoto( 4 ), ordCondSet( ,,,,,,, 3 ) } }, ;
      { "next 0", {|| dbGoto( 4 ), ordCondSet( ,,,,,,, 0 ) } }, ;
      { "start, next", {|| dbGoto( 4 ), ordCondSet( ,,,,,, 5, 3 ) } }, ;
      { "start", {|| ordCondSet( ,,,,,, 5 ) } }, ;
      { "record", {|| ordCondSet( ,,,,,,,, 2 ) } }, ;
      { "record 0", {|| ordCondSet( ,,,,,,,, 0 ) } }, ;
      { "rest", {|| dbGoto( 4 ), ordCondSet( ,,,,,,,,, .T. ) } }, ;
      { "start, rest", {|| dbGoto( 4 ), ordCondSet( ,,,,,, 6,,, .T. ) } }, ;
      { "use current", {|| ordSetFocus( 2 ), ordCondSet( ,,,,,,,,,,,,, .T. ) } }, ;
      { "custom", {|| ordCondSet( ,,,,,,,,,,,,,, .T. ) } }, ;
      { "who controls", {|| ordCondSet( ,,,, {|| QQOut( ordNumber(), RecNo(), "" ), .T. }, 6 ) } } }
   FOR EACH cRdd IN { "DBFNTX", "DBFNSX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR EACH aCase IN aCases
         n := 0
         ? cRdd, aCase[ 1 ], ""
         Make()
         Eval( aCase[ 2 ] )
         FOR nTimes := 1 TO 2
            REINDEX
            Told( n )
         NEXT
         PACK
         Told( n )
         ordCondSet()
         REINDEX
         Told( n )
         CLOSE
         FErase( "rca" + ordBagExt() )
         FErase( "rcb" + ordBagExt() )
      NEXT
   NEXT
   // An order that waits takes them before REINDEX does.
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      n := 0
      ? cRdd
      Make()
      REINDEX EVAL {|| n++, n < 4 }
      INDEX ON FIELD->N TO rcc
      ?? n, ordKeyCount()
      REINDEX
      ?? n, ordKeyCount()
      CLOSE
   NEXT
   RETURN
STATIC PROCEDURE Make()
   LOCAL n
   dbCreate( "rc", { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } } )
   USE rc NEW EXCLUSIVE
   FOR n := 1 TO 10
      dbAppend()
      FIELD->C := Chr( 75 - n )
      FIELD->N := n
   NEXT
   INDEX ON FIELD->C TAG c TO rca
   INDEX ON FIELD->N TAG n TO rcb FOR FIELD->N > 3
   SET INDEX TO rca, rcb
   RETURN
STATIC PROCEDURE Told( n )
   // Where DBFNSX stands after a part of the records: see differences.md.
   ?? n, ordKeyCount( 1 ), ordKeyCount( 2 ), iif( rddName() == "DBFNSX", "", RecNo() ), "/"
   IF rddName() == "DBFNSX"
      dbGoto( 4 )
   ENDIF
   RETURN
