/* Storage that fails: faults CASE DRIVER. Each case prints what its test in faults.rs expects. */

REQUEST DBFNTX, DBFCDX

STATIC s_cRdd

PROCEDURE Main( cCase, cRdd )

   s_cRdd := cRdd
   rddSetDefault( cRdd )
   SWITCH cCase
   CASE "fill"
      Fill()
      EXIT
   CASE "left"
   CASE "shared"
      dbCreate( "left", { { "TXT", "C", 100, 0 } } )
      dbUseArea( .T., , "left", "l", cCase == "shared" )
      Told( {|| AppendMany( 590 ) }, .T. )
      ? Eof()
      IF cCase == "left"
         RETURN
      ENDIF
      EXIT
   CASE "text"
      // A text of quotes and commas is a little longer than its table.
      dbCreate( "t", { { "TXT", "C", 100, 0 } }, , .T., "t" )
      AppendMany( 590 )
      dbCommit()
      Told( {|| __dbDelim( .T., "t.txt" ) }, .T. )
      EXIT
   CASE "cut"
      Cut()
      EXIT
   CASE "index"
      CutIndex()
      EXIT
   CASE "vanished"
      Told( {|| dbUseArea( .T., , "nothere", "t", .T. ) }, .T. )
      EXIT
   CASE "denied"
      MakeTable( 3 )
      hb_FSetAttr( "t.dbf", 0 )
      hb_run( "chmod 000 t.dbf" )
      Told( {|| dbUseArea( .T., , "t", "t", .T. ) }, .T. )
      EXIT
   CASE "readonly"
      MakeTable( 3 )
      dbUseArea( .T., , "t", "t", .T., .T. )
      Told( {|| FIELD->ID := 5 }, .F. )
      EXIT
   CASE "removed"
      MakeTable( 300 )
      dbUseArea( .T., , "t", "t", .T. )
      FErase( "t.dbf" )
      dbAppend()
      FIELD->ID := 301
      dbCommit()
      dbUnlock()
      ? LastRec()
      EXIT
   ENDSWITCH
   dbCloseAll()

   RETURN

STATIC PROCEDURE Told( bDo, lOs )

   LOCAL oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      Eval( bDo )
      ? "no error"
   RECOVER USING oError
      ? hb_ntos( oError:subCode ) + iif( lOs, " " + hb_ntos( oError:osCode ), "" )
   END SEQUENCE

   RETURN

STATIC PROCEDURE AppendMany( nRows )

   LOCAL i

   FOR i := 1 TO nRows
      dbAppend()
      FIELD->TXT := Replicate( "x", 100 )
   NEXT

   RETURN

STATIC PROCEDURE MakeTable( nRows )

   LOCAL i

   dbCreate( "t", { { "ID", "N", 8, 0 }, { "TXT", "C", 200, 0 }, { "NOTE", "M", 10, 0 } } )
   dbUseArea( .T., , "t", "t", .F. )
   FOR i := 1 TO nRows
      dbAppend()
      FIELD->ID := i
   NEXT
   IF s_cRdd == "DBFNTX"
      ordCreate( "t", , "ID", {|| FIELD->ID } )
   ELSE
      ordCreate( "t", "ID", "ID", {|| FIELD->ID } )
   ENDIF
   dbCloseAll()

   RETURN

STATIC PROCEDURE Open()

   dbUseArea( .T., , "t", "t", .T. )
   IF s_cRdd == "DBFNTX"
      ordListAdd( "t" )
   ENDIF
   ordSetFocus( 1 )

   RETURN

/* Appends until the disk is full; every row that was committed has to be there afterwards */
STATIC PROCEDURE Fill()

   LOCAL i, nOk := 0, nFound := 0, oError

   MakeTable( 0 )
   Open()
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      FOR i := 1 TO 5000
         dbAppend()
         FIELD->ID   := i
         FIELD->TXT  := Replicate( Chr( 65 + i % 26 ), 200 )
         FIELD->NOTE := Replicate( "m", i % 90 + 1 )
         dbCommit()
         dbUnlock()
         nOk := i
      NEXT
   RECOVER USING oError
      ? hb_ntos( oError:subCode ) + " " + hb_ntos( oError:osCode )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbCloseAll()
   RECOVER USING oError
      ? "close: " + hb_ntos( oError:subCode ) + " " + hb_ntos( oError:osCode )
      dbCloseAll()
   END SEQUENCE
   dbUseArea( .T., , "t", "again", .T. )
   ordSetFocus( 0 )
   DO WHILE ! Eof()
      IF FIELD->ID == RecNo() .AND. Len( FIELD->NOTE ) == FIELD->ID % 90 + 1 .AND. FIELD->TXT == Replicate( Chr( 65 + FIELD->ID % 26 ), 200 )
         nFound++
      ENDIF
      dbSkip()
   ENDDO
   ? iif( nOk > 50 .AND. nFound >= nOk, "kept", "lost: " + hb_ntos( nOk ) + " told, " + hb_ntos( nFound ) + " found" )

   RETURN

/* Ends a file at an offset, as a stranger would */
STATIC PROCEDURE EndAt( cFile, nAt )

   LOCAL h := FOpen( cFile, 2 )

   FSeek( h, nAt )
   FWrite( h, "" )
   FClose( h )

   RETURN

STATIC PROCEDURE Cut()

   MakeTable( 500 )
   Open()
   ordSetFocus( 0 )
   dbGoto( 480 )
   EndAt( "t.dbf", 1000 )
   Told( {|| dbGoto( 450 ), QOut( FIELD->ID ) }, .F. )
   dbGoto( 3 )
   ? hb_ntos( FIELD->ID )

   RETURN

STATIC PROCEDURE CutIndex()

   LOCAL i, n := 0

   MakeTable( 300 )
   Open()
   dbSeek( 200 )
   EndAt( iif( s_cRdd == "DBFNTX", "t.ntx", "t.cdx" ), 0 )
   Told( {|| dbSeek( 100 ) }, .F. )
   ordSetFocus( 0 )
   FOR i := 1 TO 300
      dbGoto( i )
      IF FIELD->ID == i
         n++
      ENDIF
   NEXT
   ? "rows " + hb_ntos( n )

   RETURN
