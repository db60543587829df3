// Orders that were closed while records changed: which key goes when such a record changes again, and error 1012 where there is none
REQUEST DBFNTX, DBFNSX, FErase
PROCEDURE Main()
   LOCAL cDriver, lSort, nKind, nRec, nNew, nHow, oError
   FOR EACH cDriver IN { "DBFNTX", "DBFNSX" }
      rddSetDefault( cDriver )
      FOR EACH lSort IN iif( cDriver == "DBFNTX", { .F., .T. }, { .F. } )
         IF cDriver == "DBFNTX"
            rddInfo( 30 /* RDDI_SORTRECNO */, lSort )
         ENDIF
         FOR nKind := 1 TO 4
            FOR EACH nRec IN { 1, 2, 40, 90 }
               FOR EACH nNew IN { 0, 1, 33, 34, 40.5, 90, 95 }
                  FOR nHow := 1 TO 2
                     Build( nKind, nRec, nNew )
                     oError := NIL
                     BEGIN SEQUENCE WITH {| e | Break( e ) }
                        dbGoTo( nRec )
                        IF nHow == 1
                           FIELD->K := Key( 50 )
                        ELSE
                           FIELD->N := -1
                        ENDIF
                        dbSkip()
                     RECOVER USING oError
                     END SEQUENCE
                     ? cDriver, lSort, nKind, nRec, nNew, nHow, RecNo()
                     IF oError != NIL
                        ?? "", oError:subSystem, oError:subCode, oError:genCode, oError:description, oError:operation, ;
                           oError:filename, oError:canDefault, oError:canRetry, oError:osCode
                     ENDIF
                     ?? Left( Keys(), 100 )
                     dbCloseArea()
                  NEXT
               NEXT
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN

STATIC FUNCTION Key( x )
   RETURN PadR( Str( x, 8, 2 ), 20 )

// 90 records in an order that does not know of the change of record nRec
STATIC PROCEDURE Build( nKind, nRec, nNew )
   LOCAL n
   AEval( Directory( "t*.*" ), {| a | hb_ExecFromArray( "FErase", { a[ 1 ] } ) } )
   dbCreate( "t", { { "K", "C", 20, 0 }, { "N", "N", 4, 0 } } )
   dbUseArea( .T.,, "t",, .F. )
   FOR n := 1 TO 90
      dbAppend()
      FIELD->K := Key( n )
      FIELD->N := n
   NEXT
   dbGoTop()
   IF nKind == 3
      ordCondSet( ,,,,,,, 85 )
   ELSEIF nKind == 4
      ordCondSet( "N>0", {|| FIELD->N > 0 } )
   ENDIF
   ordCreate( "tt", "X", "K", {|| FIELD->K }, nKind == 2 )
   ordListClear()
   dbGoTo( nRec )
   FIELD->K := Key( nNew )
   dbCloseArea()
   dbUseArea( .T.,, "t",, .F. )
   ordListAdd( "tt" )
   ordSetFocus( 1 )
   RETURN

// The records that do not stand in the order exactly once, and whose key stands elsewhere
STATIC FUNCTION Keys()
   LOCAL cText := "", aTimes := Array( LastRec() ), n
   AFill( aTimes, 0 )
   dbGoTop()
   DO WHILE ! Eof()
      aTimes[ RecNo() ]++
      dbSkip()
   ENDDO
   FOR n := 1 TO LastRec()
      IF aTimes[ n ] != 1
         cText += " " + hb_ntos( n ) + "x" + hb_ntos( aTimes[ n ] )
      ENDIF
   NEXT
   RETURN cText
