// Which records a build along the controlling order meets: filter, SET DELETED, scope, the controlling order made anew
REQUEST DBFCDX
#include "set.ch"
PROCEDURE Main()
   LOCAL cDriver, n, lHide, cFocus
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t", { { "C", "C", 5, 0 } } )
      USE t
      FOR n := 1 TO 8
         APPEND BLANK
         FIELD->c := Chr( 65 + n * 5 % 8 )
      NEXT
      dbGoto( 5 )
      dbDelete()
      dbGoto( 2 )
      dbDelete()
      INDEX ON c TAG T1 TO b
      INDEX ON Descend( c ) TAG X TO b
      FOR EACH cFocus IN { "T1", "X", "" }
         FOR EACH lHide IN { .F., .T. }
            ? cDriver, cFocus, lHide
            Prepare( cFocus, lHide )
            ordCondSet( ,,,,,,,,,,,, .T., .T. )
            ordCreate( "b", "X", "c" )
            Contents()
            Prepare( cFocus, lHide )
            ordCondSet( ,,, {|| .T. },,,,,,,,, .T. )
            ordCreate( "b", "X", "c" )
            Contents()
            Prepare( cFocus, lHide )
            ordCondSet( ,,, {|| RecNo() != 7 },,,,,,,,, .T. )
            ordCreate( "b", "X", "c" )
            Contents()
            Prepare( cFocus, lHide )
            ordCondSet( ,,,,,,, 3,,,,, .T. )
            ordCreate( "b", "X", "c" )
            Contents()
            Prepare( cFocus, lHide )
            ordCondSet( ,,,,,,,,, .T.,,, .T. )
            ordCreate( "b", "X", "c" )
            Contents()
            Prepare( cFocus, lHide )
            ordScope( 0, "B" )
            ordScope( 1, "F" )
            ordCondSet( "RecNo()!=6", {|| RecNo() != 6 },,,,,,,,,,, .T., .T. )
            ordCreate( "b", "Y", "c" )
            Contents()
            ordDestroy( "Y" )
            ordSetFocus( "T1" )
            ordScope( 0, NIL )
            ordScope( 1, NIL )
         NEXT
      NEXT
      USE
   NEXT
   RETURN
STATIC PROCEDURE Prepare( cFocus, lHide )
   ordCreate( "b", "X", "c+Str(RecNo(),2)" )
   Set( _SET_DELETED, lHide )
   IF lHide
      dbSetFilter( {|| RecNo() != 3 }, "RecNo()!=3" )
   ENDIF
   ordSetFocus( cFocus )
   dbGoto( 4 )
   RETURN
STATIC PROCEDURE Contents()
   LOCAL n
   Set( _SET_DELETED, .F. )
   dbClearFilter()
   ?? "", IndexOrd()
   FOR n := 1 TO ordCount()
      ?? "", ordName( n )
   NEXT
   ?? ":"
   dbGoTop()
   DO WHILE ! Eof()
      ?? "", hb_ntos( RecNo() )
      dbSkip()
   ENDDO
   ? "  "
   RETURN
