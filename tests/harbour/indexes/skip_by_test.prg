// Skipping to a key that passes a block or a mask, ordWildSeek(), ordFindRec(): hidden records, scopes, records without a key
REQUEST DBFCDX
#include "set.ch"
#include "dbinfo.ch"
STATIC s_cText
PROCEDURE Main()
   LOCAL cDriver, n, x, lDown, lUnique, lFor, nHide, aScope, w
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t", { { "C", "C", 5, 0 }, { "N", "N", 5, 0 } } )
      USE t EXCLUSIVE
      FOR n := 1 TO 15
         APPEND BLANK
         FIELD->c := Chr( 49 + Int( ( n - 1 ) / 3 ) * 2 ) + iif( n % 2 == 0, "b", "" )
         FIELD->n := n * 7 % 16
         IF n == 5 .OR. n == 8 .OR. n == 9
            dbDelete()
         ENDIF
      NEXT
      FOR EACH lDown IN { .F., .T. }
         FOR EACH lUnique IN { .F. }
            FOR EACH lFor IN { .F. }
               IF lFor
                  ordCondSet( "n>4", {|| FIELD->n > 4 },,,,,,,,, lDown )
               ELSE
                  ordCondSet( ,,,,,,,,,, lDown )
               ENDIF
               ordCreate( "b", "A", "c", {|| FIELD->c }, lUnique )
               FOR nHide:=0 TO 2
                  Set( _SET_DELETED, nHide==1 )
                  dbClearFilter()
                  if nHide==2
                  dbSetFilter({||FIELD->n%3!=0},"n%3!=0")
                  ENDIF
                  FOR EACH aScope IN { { NIL, NIL }, { "3", NIL }, { NIL, "7" } }
                     ordScope( 0, aScope[ 1 ] )
                     ordScope( 1, aScope[ 2 ] )
                     ? cDriver, lDown, lUnique, lFor, nHide, aScope[ 1 ], aScope[ 2 ], "|"
                     for each x in {{||.T.},{||FIELD->n%4==1},"*b*","*"}
                     FOR n := 1 TO 16
                        s_cText := ""
                        FOR w:=0 TO 1
                           dbGoto( n )
                           s_cText+=iif(dbOrderInfo(iif(hb_isstring(x),104,100)+w,,,x),"T","")
                           Mark()
                        NEXT
                        if hb_isstring(x)
                           dbGoto( n )
                           s_cText+=iif(ordWildSeek(x),"T","")
                           Mark()
                           dbGoto( n )
                           s_cText+=iif(ordWildSeek(x,.t.),"T","")
                           Mark()
                           dbGoto( n )
                           s_cText+=iif(ordWildSeek(x,.f.,.t.),"T","")
                           Mark()
                           dbGoto( n )
                           s_cText+=iif(ordWildSeek(x,.t.,.t.),"T","")
                           Mark()
                           dbGoto( n )
                           s_cText+=iif(ordFindRec(n),"T","")
                           Mark()
                           dbGoto( n )
                           s_cText+=iif(ordFindRec(n+1),"T","")
                           Mark()
                           dbGoto( n )
                           s_cText+=iif(ordFindRec(n+2,.T.),"T","")
                           Mark()
                        endif
                     ?? "",s_cText
                     NEXT
                     NEXT
                  NEXT
               NEXT
            NEXT
         NEXT
      NEXT
      USE
   NEXT
   RETURN
STATIC PROCEDURE Mark()
   s_cText += iif( Found(), "F", "" ) + iif( Eof(), "E", "" ) + iif( Bof(), "B", "" ) + hb_ntos( RecNo() ) + ","
   RETURN
