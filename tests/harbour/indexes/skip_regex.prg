// DBOI_SKIPREGEX and DBOI_SKIPREGEXBACK: to the next key that a regular expression matches; keys that are no text are stepped along
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX, HB_REGEX, HB_REGEXCOMP
PROCEDURE Main()
   LOCAL cDriver, xArg, oError, xRet, nOp, cOrder
   FOR EACH cDriver IN { "DBFCDX", "DBFNTX", "DBFNSX" }
      rddSetDefault( cDriver )
      dbCloseAll()
      dbCreate( "t", { { "N", "N", 6, 0 }, { "C", "C", 3, 0 }, { "D", "D", 8, 0 } } )
      USE t EXCLUSIVE
      FOR EACH xArg IN { "A", "ab", "B", "Ca", "cab", "D" }
         dbAppend()
         FIELD->N := RecNo()
         FIELD->C := xArg
         FIELD->D := 0d20200101 + RecNo()
      NEXT
      INDEX ON FIELD->C TAG C TO b
      INDEX ON FIELD->N TAG N TO b ADDITIVE
      INDEX ON FIELD->D TAG D TO b ADDITIVE
      FOR EACH cOrder IN { "C", "N", "D", "" }
         FOR EACH nOp IN { DBOI_SKIPREGEX, DBOI_SKIPREGEXBACK }
            FOR EACH xArg IN { "^A$", "A", "^C", "b", "B", "(?i)b", "[", "", NIL, 5, .T., {|| .T. }, "3", "  $", "^ab $", "^.{3}$", ;
                  hb_regexComp( "AB", .F. ), "2020", "*", "^[[:alpha:]]{2} ", 0d20200102, { "A" } }
               ordSetFocus( cOrder )
               IF nOp == DBOI_SKIPREGEX
                  GO TOP
               ELSE
                  GO BOTTOM
               ENDIF
               xRet := NIL
               BEGIN SEQUENCE WITH {| e | Break( e ) }
                  xRet := dbOrderInfo( nOp,,, xArg )
               RECOVER USING oError
                  ? "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode
               END SEQUENCE
               ? cDriver, cOrder, nOp, hb_ValToExp( iif( ValType( xArg ) $ "PB", ValType( xArg ), xArg ) ), hb_ValToExp( xRet ), Place()
               xRet := dbOrderInfo( nOp,,, "a" )
               ?? hb_ValToExp( xRet ), Place()
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
FUNCTION Place()
   RETURN hb_ntos( RecNo() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" )
