/* Writes one row again and again, all its bytes the same letter. Usage: tear <table> <row> */
REQUEST DBFNTX

PROCEDURE Main( cTable, cRow )
   LOCAL n := 0, nEnd := hb_MilliSeconds() + 60000, cLetter

   rddSetDefault( "DBFNTX" )
   dbUseArea( .T., , cTable, "t", .T. )
   DO WHILE hb_MilliSeconds() < nEnd
      n++
      cLetter := Chr( 65 + n % 26 )
      dbGoto( Val( cRow ) )
      IF RLock()
         FIELD->N   := Replicate( cLetter, 27 )
         FIELD->PAD := Replicate( cLetter, 560 )
         dbUnlock()
      ENDIF
   ENDDO
   RETURN
