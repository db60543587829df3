// ordKeyRelPos(): shares reckoned page by page, read and set, in orders of several pages
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL n, cRdd, nKeys, lDown, cText
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR EACH nKeys IN { 0, 10, 100, 900 }
         FOR EACH lDown IN { .F., .T. }
            dbCreate( "rt", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
            USE rt
            FOR n := 1 TO nKeys
               dbAppend()
               FIELD->C := PadL( n, 4, "0" )
               FIELD->N := n
            NEXT
            IF lDown
               INDEX ON FIELD->C TO rtx DESCENDING
            ELSE
               INDEX ON FIELD->C TO rtx
            ENDIF
            ? cRdd, nKeys, lDown
            Show( nKeys )
            ordDescend( ,, ! ordDescend() )
            Show( nKeys )
            ordDescend( ,, ! ordDescend() )
            ordScope( iif( lDown, 1, 0 ), "0003" )
            Show( nKeys )
            ordScope( iif( lDown, 0, 1 ), "0080" )
            Show( nKeys )
            ordScope( iif( lDown, 1, 0 ), NIL )
            Show( nKeys )
            USE
         NEXT
      NEXT
   NEXT
   RETURN
STATIC PROCEDURE Show( nKeys )
   LOCAL n, cText := ""
   FOR EACH n IN { 1, 2, 3, 4, 50, 62, 63, 64, 65, 79, 80, 81, 100, 118, 119, 400, 899, 900 }
      IF n <= nKeys
         dbGoto( n )
         cText += Str( ordKeyRelPos(), 12, 9 )
      ENDIF
   NEXT
   dbGoto( 0 )
   ? cText, Str( ordKeyRelPos(), 12, 9 )
   cText := ""
   FOR n := 0 TO 211
      dbGoTop()
      ordKeyRelPos( n / 211 )
      cText += hb_ntos( RecNo() ) + iif( Eof(), "E", "" ) + iif( Bof(), "B", "" ) + " "
   NEXT
   ? cText
   RETURN
