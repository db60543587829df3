/* Foreign load for the concurrency test: appends own rows, increments shared counters under a record lock, seeks own keys.
   Usage: load <driver> <table> <ops> <id>. Prints what was acknowledged: appends, increments, misses. */
REQUEST DBFNTX, DBFCDX

PROCEDURE Main( cDriver, cTable, cOps, cId )
   LOCAL n, nSeed := Val( cId ) * 7919, nRow, nApp := 0, nInc := 0, nMiss := 0, nKey

   rddSetDefault( cDriver )
   dbUseArea( .T., , cTable, "load", .T. )
   IF cDriver == "DBFNTX"
      ordListAdd( cTable + ".ntx" )
   ENDIF
   ordSetFocus( 1 )
   FOR n := 1 TO Val( cOps )
      nKey := Val( cId ) * 100000 + n
      DO WHILE ! dbAppend()
      ENDDO
      FIELD->ID := nKey
      FIELD->CNT := n
      FIELD->CHK := nKey + n
      FIELD->PAD := Replicate( Chr( 65 + nKey % 26 ), 60 )
      dbUnlock()
      nApp++
      nSeed := ( nSeed * 1103515245 + 12345 ) % 2147483648
      nRow := Int( nSeed / 65536 ) % 16 + 1
      dbGoto( nRow )
      DO WHILE ! RLock()
      ENDDO
      FIELD->CNT := FIELD->CNT + 1
      FIELD->CHK := FIELD->ID + FIELD->CNT
      dbUnlock()
      nInc++
      IF ! dbSeek( nKey )
         nMiss++
      ENDIF
   NEXT
   dbCloseAll()
   OutStd( hb_ntos( nApp ) + " " + hb_ntos( nInc ) + " " + hb_ntos( nMiss ) )
   RETURN
