// What DBFCDX has counted by walking to the end is forgotten when a bound of the scope is set, though it be the same, and when one that
// was there is cleared; not when there was none.
REQUEST DBFCDX

PROCEDURE Main()

   LOCAL aOps := { ;
      { "walk", {|| Walk() } }, ;
      { "seek", {|| dbSeek( "A" ) } }, ;
      { "soft", {|| dbSeek( " B", .T., .T. ) } }, ;
      { "clear", {|| ordScope( 0, NIL ) } }, ;
      { "set", {|| ordScope( 0, "A" ) } }, ;
      { "delete", {|| dbDelete() } } }
   LOCAL i, j, k, l

   rddSetDefault( "DBFCDX" )
   FOR i := 1 TO 5 STEP 4
      FOR j := 1 TO 6
         FOR k := 1 TO 6
            FOR l := 1 TO 6
               Try( aOps, { i, j, k, l, 6, 1 } )
            NEXT
         NEXT
      NEXT
   NEXT
   hb_dbDrop( "kn", "kn" )

   RETURN

STATIC PROCEDURE Try( aOps, aChosen )

   LOCAL n, cText := ""

   SET DELETED OFF
   dbCreate( "kn", { { "C", "C", 6, 0 } } )
   USE kn
   FOR n := 1 TO 4
      dbAppend()
      FIELD->C := Chr( 64 + n )
   NEXT
   INDEX ON FIELD->C TO kn
   SET DELETED ON
   FOR EACH n IN aChosen
      cText += aOps[ n ][ 1 ] + " "
      Eval( aOps[ n ][ 2 ] )
   NEXT
   ? cText, ordKeyCount(), ordKeyNo(), RecNo()
   USE

   RETURN

STATIC PROCEDURE Walk()

   dbGoTop()
   DO WHILE ! Eof()
      dbSkip()
   ENDDO

   RETURN
