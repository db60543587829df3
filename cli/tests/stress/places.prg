/* Does one thing with a shared table for every line it reads, and says so, for whoever looks at the locks meanwhile.

      places make DRIVER TABLE
      places work DRIVER TABLE SCHEME AUTOPEN

   SCHEME is the number of the lock scheme, AUTOPEN 1 or 0. The answer to a line is "." on a line of its own. */

#include "dbinfo.ch"
#include "set.ch"

REQUEST DBFNTX, DBFCDX, DBFNSX

STATIC s_cTable

PROCEDURE Main( cWhat, cRdd, cTable, cScheme, cAutopen )

   LOCAL cLine, n

   s_cTable := cTable
   Set( _SET_HARDCOMMIT, .F. )
   rddSetDefault( cRdd )
   IF cWhat == "make"
      dbCreate( cTable, { { "ID", "N", 6, 0 }, { "NAME", "C", 20, 0 }, { "NOTE", "M", 10, 0 } } )
      dbUseArea( .T., , cTable, "t", .F. )
      FOR n := 1 TO 20
         dbAppend()
         FIELD->ID   := n
         FIELD->NAME := "name" + hb_ntos( n )
         FIELD->NOTE := Replicate( "x", n )
      NEXT
      ordCreate( cTable, "ID", "ID" )
      ordCreate( cTable + "x", "NAME", "NAME" )
      dbCloseAll()
      RETURN
   ENDIF
   Set( _SET_DBFLOCKSCHEME, Val( cScheme ) )
   Set( _SET_AUTOPEN, cAutopen == "1" )
   DO WHILE ! ( cLine := Line() ) == ""
      Step( cLine )
      FWrite( hb_GetStdOut(), "." + hb_eol() )
   ENDDO
   dbCloseAll()

   RETURN

STATIC FUNCTION Line()

   LOCAL cText := "", cByte := " "

   DO WHILE FRead( hb_GetStdIn(), @cByte, 1 ) == 1 .AND. ! cByte == Chr( 10 )
      cText += cByte
   ENDDO

   RETURN cText

STATIC PROCEDURE Step( cWhat )

   SWITCH cWhat
   CASE "open"
      dbUseArea( .T., , s_cTable, "t", .T. )
      EXIT
   CASE "orders"
      IF rddName() == "DBFNTX"
         ordListAdd( s_cTable )
      ENDIF
      ordListAdd( s_cTable + "x" )
      EXIT
   CASE "record"
      dbGoto( 3 )
      RLock()
      EXIT
   CASE "records"
      dbRLock( 7 )
      dbRLock( 20 )
      EXIT
   CASE "release"
      dbRUnlock( 7 )
      EXIT
   CASE "change"
      FIELD->NAME := "other" + hb_ntos( RecNo() )
      EXIT
   CASE "memo"
      FIELD->NOTE := Replicate( "y", 100 )
      EXIT
   CASE "write"
      dbCommit()
      EXIT
   CASE "unlock"
      dbUnlock()
      EXIT
   CASE "append"
      dbAppend()
      EXIT
   CASE "file"
      FLock()
      EXIT
   CASE "phantom"
      dbGoto( 0 )
      RLock()
      EXIT
   CASE "read"
      dbOrderInfo( DBOI_READLOCK, , 1, .T. )
      EXIT
   CASE "readend"
      dbOrderInfo( DBOI_READLOCK, , 1, .F. )
      EXIT
   CASE "writing"
      dbOrderInfo( DBOI_WRITELOCK, , 1, .T. )
      EXIT
   CASE "writeend"
      dbOrderInfo( DBOI_WRITELOCK, , 1, .F. )
      EXIT
   CASE "clear"
      ordListClear()
      EXIT
   CASE "close"
      dbCloseAll()
      EXIT
   OTHERWISE
      OutErr( "no step " + cWhat )
      ErrorLevel( 1 )
      QUIT
   ENDSWITCH

   RETURN
