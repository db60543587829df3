// Length, record count and end mark of a table after PACK and ZAP, by how it was written before
REQUEST DBFNTX, DBFCDX, FErase
PROCEDURE Main()
   LOCAL cDriver, nBefore, nRows, nStep, n, cText
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBF" }
      rddSetDefault( cDriver )
      FOR nBefore := 0 TO 2
         FOR nRows := 0 TO 3
            FOR nStep := 0 TO 12
               hb_ExecFromArray( "FErase", { "t.dbf" } )
               dbCreate( "t", { { "C", "C", 3, 0 } } )
               dbUseArea( .T.,, "t",, nBefore == 1 )
               FOR n := 1 TO nRows
                  dbAppend()
                  IF nBefore == 2 .AND. n == 1
                     dbCommit()
                  ENDIF
                  FIELD->C := Str( n, 3 )
               NEXT
               dbUnlock()
               dbCloseArea()
               cText := Shown()
               dbUseArea( .T.,, "t",, .F. )
               Step( nStep, nRows )
               cText += "|" + Shown()
               dbCommit()
               cText += "|" + Shown()
               dbCloseArea()
               ? cDriver, nBefore, nRows, nStep, cText + "|" + Shown()
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN

STATIC PROCEDURE Step( nStep, nRows )
   SWITCH nStep
   CASE 1 ; __dbPack() ; EXIT
   CASE 2 ; dbGoTo( 1 ) ; dbDelete() ; __dbPack() ; EXIT
   CASE 3 ; dbGoTo( nRows ) ; dbDelete() ; __dbPack() ; EXIT
   CASE 4 ; dbGoTo( nRows ) ; dbDelete() ; dbCommit() ; __dbPack() ; EXIT
   CASE 5 ; __dbZap() ; EXIT
   CASE 6 ; __dbZap() ; dbAppend() ; EXIT
   CASE 7 ; dbAppend() ; __dbPack() ; EXIT
   CASE 8 ; dbAppend() ; dbDelete() ; __dbPack() ; EXIT
   CASE 9 ; dbGoTo( 1 ) ; FIELD->C := "zz" ; __dbPack() ; EXIT
   CASE 10 ; dbGoTo( 1 ) ; FIELD->C := "zz" ; dbDelete() ; __dbPack() ; FIELD->C := "yy" ; EXIT
   CASE 11 ; dbGoTo( 1 ) ; FIELD->C := "zz" ; dbDelete() ; __dbPack() ; dbAppend() ; EXIT
   CASE 12 ; dbEval( {|| dbDelete() } ) ; __dbPack() ; EXIT
   ENDSWITCH
   RETURN

// Length, count in the header, records and end mark
STATIC FUNCTION Shown()
   LOCAL nFile := FOpen( "t.dbf", 64 ), cText := Space( 200 ), nLen
   nLen := FRead( nFile, @cText, 200 )
   FClose( nFile )
   RETURN hb_ntos( nLen ) + ":" + hb_ntos( Bin2L( SubStr( cText, 5, 4 ) ) ) + ":" + StrTran( SubStr( Left( cText, nLen ), 66 ), Chr( 26 ), "^" )
