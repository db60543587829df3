// What is asked about a record that has no key in the order settles the flags when it had been read; SKIPEVAL and its kin go on from its place
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX
PROCEDURE Main()
   LOCAL cDriver, cFor, nState, bAsk, aAsk, nRec, nOp, lDescend, xRet
   aAsk := { {|| NIL }, {|| ordKeyNo() }, {|| ordKeyRelPos() }, {|| ordKeyCount() }, {|| ordKeyVal() }, {|| dbOrderInfo( DBOI_KEYNORAW ) }, ;
      {|| dbOrderInfo( DBOI_RELKEYPOS,, 1 ) }, {|| dbOrderInfo( DBOI_KEYVAL,, 2 ) }, {|| ordScope( 0 ) } }
   FOR EACH cDriver IN { "DBFCDX", "DBFNTX", "DBFNSX" }
      rddSetDefault( cDriver )
      FOR EACH cFor IN { "N>1", "N>0", "N>5", ".T." }
         FOR nState := 1 TO 6
            FOR EACH bAsk IN aAsk
               dbCloseAll()
               AEval( Directory( "b.*" ), {| a | FErase( a[ 1 ] ) } )
               dbCreate( "t", { { "N", "N", 6, 0 } } )
               USE t EXCLUSIVE
               FOR nRec := 1 TO 3
                  dbAppend()
                  FIELD->N := nRec
               NEXT
               ordCreate( "b", "ONE", "N", {|| FIELD->N } )
               ordCondSet( cFor, &( "{||" + cFor + "}" ),,,,,,,,,, .T. )
               ordCreate( "b", "TWO", "N", {|| FIELD->N } )
               SWITCH nState
               CASE 1
                  ordSetFocus( 0 )
                  LOCATE FOR N == 1
                  EXIT
               CASE 2
                  ordSetFocus( 1 )
                  SEEK 1
                  EXIT
               CASE 3
                  ordSetFocus( 1 )
                  GO TOP
                  SKIP -1
                  EXIT
               CASE 4
                  ordSetFocus( 1 )
                  GO TOP
                  SKIP -1
                  FIELD->N := 0
                  dbCommit()
                  EXIT
               CASE 5
                  ordSetFocus( 1 )
                  GO TOP
                  SKIP -1
                  SET FILTER TO FIELD->N # 2
                  EXIT
               CASE 6
                  ordSetFocus( "TWO" )
                  GO TOP
                  SKIP -1
               ENDSWITCH
               ordSetFocus( "TWO" )
               xRet := Eval( bAsk )
               ? cDriver, cFor, nState, bAsk:__enumIndex(), hb_ValToExp( xRet ), Place()
               SKIP
               ?? "", Place()
            NEXT
         NEXT
      NEXT
   NEXT
   rddSetDefault( "DBFCDX" )
   FOR EACH lDescend IN { .F., .T. }
      FOR EACH cFor IN { "unique", "for", "plain", "custom" }
         dbCloseAll()
         FErase( "b.cdx" )
         dbCreate( "t", { { "C", "C", 3, 0 } } )
         USE t EXCLUSIVE
         FOR nRec := 1 TO 12
            dbAppend()
            FIELD->C := Chr( 65 + nRec % 4 )
         NEXT
         IF cFor == "for"
            ordCondSet( 'C#"B".AND.RecNo()<9', {|| FIELD->C # "B" .AND. RecNo() < 9 },,,,,,,,, lDescend )
         ELSE
            ordCondSet( ,,,,,,,,,, lDescend,,,, cFor == "custom" )
         ENDIF
         ordCreate( "b", "ONE", "C", {|| FIELD->C }, cFor == "unique" )
         IF cFor == "custom"
            FOR nRec := 1 TO 12 STEP 2
               GO nRec
               ordKeyAdd()
            NEXT
         ENDIF
         FOR nRec := 1 TO 13
            ? lDescend, cFor, nRec
            FOR nOp := 1 TO 8
               GO nRec
               SWITCH nOp
               CASE 1
                  xRet := dbOrderInfo( DBOI_SKIPEVAL,,, {|| .T. } )
                  EXIT
               CASE 2
                  xRet := dbOrderInfo( DBOI_SKIPEVALBACK,,, {|| .T. } )
                  EXIT
               CASE 3
                  xRet := dbOrderInfo( DBOI_SKIPWILD,,, "*" )
                  EXIT
               CASE 4
                  xRet := dbOrderInfo( DBOI_SKIPWILDBACK,,, "*" )
                  EXIT
               CASE 5
                  xRet := dbOrderInfo( DBOI_SKIPWILDBACK,,, "B*" )
                  EXIT
               CASE 6
                  xRet := ordSkipUnique( 1 )
                  EXIT
               CASE 7
                  xRet := ordSkipUnique( -1 )
                  EXIT
               CASE 8
                  dbSkip( -1 )
                  xRet := NIL
               ENDSWITCH
               ?? " ", hb_ValToExp( xRet ), Place()
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
FUNCTION Place()
   RETURN hb_ntos( RecNo() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" )
