// When EVAL of INDEX ON and REINDEX is asked, and where the area stands then: SIXCDX asks before the first record and at the end as well
REQUEST DBFCDX, SIXCDX
STATIC s_cSeen := "", s_nAsked, s_nStop
PROCEDURE Main()
   LOCAL cDriver, nRecs, lOrder, nKind, nEvery, nStart, nStop
   FOR EACH cDriver IN { "SIXCDX", "DBFCDX", "DBFNTX" }
      rddSetDefault( cDriver )
      FOR nRecs := 0 TO 3 STEP 3
         FOR EACH lOrder IN { .F., .T. }
            FOR nKind := 1 TO 10
               FOR nEvery := 0 TO 2 STEP iif( nKind % 2 == 0, 2, 1 )
                  FOR EACH nStart IN { 1, 99 }
                     FOR nStop := 0 TO 4
                        // A stop at the beginning damages the file under SIXCDX
                        IF nStop == 0 .OR. nStart == 1 .AND. nEvery == 1 .AND. ( cDriver # "SIXCDX" .OR. nStop > 2 .AND. nRecs > 0 )
                           s_nStop := nStop
                           One( nRecs, lOrder, nKind, nEvery, nStart )
                           ? cDriver, nRecs, lOrder, nKind, nEvery, nStart, nStop, s_cSeen, "|", hb_ntos( RecNo() ), ordKeyCount()
                        ENDIF
                     NEXT
                  NEXT
               NEXT
            NEXT
         NEXT
      NEXT
   NEXT
   rddSetDefault( "SIXCDX" )
   FOR EACH lOrder IN { .F., .T. }
      FOR nKind := 1 TO 8
         Again( lOrder, nKind )
         ? lOrder, nKind, s_cSeen, ordKeyCount()
      NEXT
   NEXT
   RETURN
STATIC PROCEDURE Fresh( lShared, nRecs )
   dbCloseAll()
   AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   dbCreate( "t", { { "N", "N", 6, 0 } } )
   dbUseArea( .F.,, "t",, lShared )
   DO WHILE LastRec() < nRecs
      dbAppend()
      FIELD->N := -RecNo()
   ENDDO
   dbUnlock()
   s_nAsked := 0
   RETURN
STATIC PROCEDURE One( nRecs, lOrder, nKind, nEvery, nStart )
   Fresh( .F., nRecs )
   IF lOrder
      INDEX ON FIELD->N TAG ORD TO ord
   ENDIF
   GO nStart
   s_cSeen := ""
   SWITCH nKind
   CASE 1
      ordCondSet( ,,,, {|| Ask() }, nEvery )
      EXIT
   CASE 2
      ordCondSet( "RecNo()%2==0", {|| s_cSeen += "f", RecNo() % 2 == 0 },,, {|| Ask() }, nEvery )
      EXIT
   CASE 3
      ordCondSet( ,,, {|| s_cSeen += "w", RecNo() < 4 }, {|| Ask() }, nEvery, RecNo() )
      EXIT
   CASE 4
      ordCondSet( ,,,, {|| Ask() }, nEvery, RecNo(), 1 )
      EXIT
   CASE 5
      ordCondSet( ,,,, {|| Ask() }, nEvery, RecNo(), 3 )
      EXIT
   CASE 6
      ordCondSet( ,,,, {|| Ask() }, nEvery, RecNo(),,, .T. )
      EXIT
   CASE 7
      ordCondSet( ,,,, {|| Ask() }, nEvery, RecNo(),, 2 )
      EXIT
   CASE 8
      ordCondSet( ,,,, {|| Ask() }, nEvery,,,,,,,,, .T. )
      EXIT
   CASE 9
      ordCondSet( ,,,, {|| Ask() }, nEvery,,,,,,,, .T. )
      EXIT
   CASE 10
      ordCondSet( ,,, {|| s_cSeen += "w", RecNo() < 4 }, {|| Ask() }, nEvery )
   ENDSWITCH
   ordCreate( "b", "TWO", "N", {|| s_cSeen += "k", FIELD->N } )
   RETURN
STATIC PROCEDURE Again( lShared, nKind )
   Fresh( lShared, 2 )
   INDEX ON FIELD->N TAG A TO b
   s_cSeen := ""
   SWITCH nKind
   CASE 1
      INDEX ON FIELD->N TAG A TO b EVAL Ask()
      EXIT
   CASE 2
      INDEX ON FIELD->N TAG B TO b EVAL Ask() ADDITIVE
      EXIT
   CASE 3
      INDEX ON FIELD->N TO b EVAL Ask()
      EXIT
   CASE 4
      ordListClear()
      INDEX ON FIELD->N TAG B TO b EVAL Ask()
      EXIT
   CASE 5
      ordListClear()
      INDEX ON FIELD->N TAG A TO b EVAL Ask()
      EXIT
   CASE 6
      INDEX ON FIELD->N TAG A TO c EVAL Ask() ADDITIVE
      EXIT
   CASE 7
      INDEX ON FIELD->N TAG B TO b
      IF ! lShared
         ordCondSet( ,,,, {|| Ask() }, 1 )
         REINDEX
      ENDIF
      EXIT
   CASE 8
      INDEX ON FIELD->N TAG B TO b
      INDEX ON FIELD->N TAG A TO b EVAL Ask()
   ENDSWITCH
   RETURN
STATIC FUNCTION Ask()
   s_cSeen += "(" + hb_ntos( RecNo() ) + iif( Eof(), "E", "" ) + iif( Bof(), "B", "" ) + ")"
   RETURN ! ++s_nAsked == s_nStop
