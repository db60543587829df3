// Skipping from any record, with and without a key, inside and outside of scopes; positions; all kinds of orders
REQUEST DBFCDX
#include "set.ch"
STATIC s_cText
PROCEDURE Main()
   LOCAL cDriver, n, nStep, lDown, lUnique, lFor, lDeleted, aScope
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
         FOR EACH lUnique IN { .F., .T. }
            FOR EACH lFor IN { .F., .T. }
               IF lFor
                  ordCondSet( "n>4", {|| FIELD->n > 4 },,,,,,,,, lDown )
               ELSE
                  ordCondSet( ,,,,,,,,,, lDown )
               ENDIF
               ordCreate( "b", "A", "c", {|| FIELD->c }, lUnique )
               FOR EACH lDeleted IN { .F., .T. }
                  Set( _SET_DELETED, lDeleted )
                  FOR EACH aScope IN { { NIL, NIL }, { "", "3" }, { "3", NIL }, { NIL, "7" }, { "4", "8" }, { "7", "3" } }
                     ordScope( 0, aScope[ 1 ] )
                     ordScope( 1, aScope[ 2 ] )
                     ? cDriver, lDown, lUnique, lFor, lDeleted, aScope[ 1 ], aScope[ 2 ], "|"
                     s_cText := ""
                     FOR n := 1 TO 16
                        FOR EACH nStep IN { 1, -1, 2, -2, -3, 4 }
                           dbGoto( n )
                           dbSkip( nStep )
                           Mark()
                        NEXT
                        ?? iif( n < 5 .OR. n % 5 == 0, s_cText + ";", "" )
                        s_cText := iif( n < 5, "", s_cText )
                     NEXT
                     ?? hb_MD5( s_cText )
                     s_cText := ""
                     FOR n := 1 TO 16
                        dbGoto( n )
                        s_cText += hb_ntos( ordKeyNo() ) + "," + Str( ordKeyRelPos(), 6, 3 )
                        ordSkipUnique( 1 )
                        Mark()
                        dbGoto( n )
                        ordSkipUnique( -1 )
                        Mark()
                     NEXT
                     ?? ";", hb_MD5( s_cText ), Left( s_cText, 60 )
                     s_cText := ""
                     FOR n := -1 TO 14
                        ordKeyGoto( n )
                        Mark()
                     NEXT
                     ?? ";", s_cText
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
