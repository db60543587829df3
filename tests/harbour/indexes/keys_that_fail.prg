// Opening orders whose key is no expression or cannot be evaluated
REQUEST DBFNTX, DBFNSX, FErase
PROCEDURE Main()
   LOCAL cDriver, cKey, cBag, oError
   FOR EACH cDriver IN { "DBFNTX", "DBFNSX" }
      rddSetDefault( cDriver )
      FOR EACH cKey IN { "NOSUCH(K)", "K+", "NOVAR", "NOAL->K", "N/0", "K", "Str(N,5)+NOFLD", "K+(" }
         AEval( Directory( "t*.*" ), {| a | hb_ExecFromArray( "FErase", { a[ 1 ] } ) } )
         dbCreate( "t", { { "K", "C", 9, 0 }, { "N", "N", 4, 0 } } )
         USE t
         dbAppend()
         FIELD->K := "D"
         ordCreate( "tt", "X", PadR( "K", Len( cKey ) ) )
         USE
         cBag := "tt" + ordBagExt()
         hb_MemoWrit( cBag, StrTran( hb_MemoRead( cBag ), PadR( "K", Len( cKey ) ), cKey ) )
         USE t
         ? cDriver, cKey
         oError := NIL
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            ordListAdd( "tt" )
         RECOVER USING oError
            ?? "", oError:subSystem, oError:subCode, oError:description, oError:operation
         END SEQUENCE
         ?? ordCount(), ordKey( 1 )
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            ordSetFocus( 1 )
            dbGoTop()
            ?? RecNo(), ordKeyCount(), ordKeyNo(), dbSeek( "D" ), Found()
         RECOVER USING oError
            ?? "", oError:subSystem, oError:subCode
         END SEQUENCE
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            FIELD->K := "E"
            dbCommit()
         RECOVER USING oError
            ?? "", oError:subSystem, oError:subCode
         END SEQUENCE
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            dbCloseAll()
         RECOVER
         END SEQUENCE
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            dbCloseAll()
         END SEQUENCE
      NEXT
   NEXT
   RETURN
