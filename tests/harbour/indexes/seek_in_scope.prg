// dbSeek() in every combination of soft and last, in orders with scopes, ascending and descending, unique, with SET DELETED
REQUEST DBFCDX
#include "set.ch"
PROCEDURE Main()
   LOCAL cDriver, n, lDown, lUnique, lDeleted, aScope, cKey, aHow, cText
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t", { { "C", "C", 5, 0 } } )
      USE t EXCLUSIVE
      FOR n := 1 TO 15
         APPEND BLANK
         FIELD->c := Chr( 49 + Int( ( n - 1 ) / 3 ) * 2 ) + iif( n % 2 == 0, "b", "" )
         IF n == 5 .OR. n == 8 .OR. n == 9
            dbDelete()
         ENDIF
      NEXT
      FOR EACH lDown IN { .F., .T. }
         FOR EACH lUnique IN { .F., .T. }
            ordCondSet( ,,,,,,,,,, lDown )
            ordCreate( "b", "A", "c", {|| FIELD->c }, lUnique )
            FOR EACH lDeleted IN { .F., .T. }
               Set( _SET_DELETED, lDeleted )
               FOR EACH aScope IN { { NIL, NIL }, { "", "" }, { "3", NIL }, { NIL, "7" }, { "3", "7" }, { "7", "3" }, { "4", "8" } }
                  ordScope( 0, aScope[ 1 ] )
                  ordScope( 1, aScope[ 2 ] )
                  ? cDriver, lDown, lUnique, lDeleted, aScope[ 1 ], aScope[ 2 ], "|"
                  FOR EACH cKey IN { "", "1", "3", "3b", "4", "7", "8", "A", "5 b" }
                     cText := ""
                     FOR EACH aHow IN { { .F., .F. }, { .T., .F. }, { .F., .T. }, { .T., .T. } }
                        dbSeek( cKey, aHow[ 1 ], aHow[ 2 ] )
                        cText += iif( Found(), "F", "" ) + iif( Eof(), "E", "" ) + iif( Bof(), "B", "" ) + hb_ntos( RecNo() ) + ","
                     NEXT
                     ?? cText + ";"
                  NEXT
               NEXT
            NEXT
         NEXT
      NEXT
      USE
   NEXT
   RETURN
