// Orders can be made while others have the table open, too.
REQUEST DBFNTX, DBFCDX

PROCEDURE Main()

   LOCAL cRdd, i

   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      dbCreate( "shc", { { "ID", "N", 5, 0 }, { "NAME", "C", 10, 0 } } )
      USE shc SHARED
      INDEX ON field->NAME TAG BYNAME TO shc
      FOR i := 1 TO 50
         dbAppend()
         FIELD->ID := i
         FIELD->NAME := Str( ( i * 37 ) % 101, 4 )
         dbUnlock()
      NEXT
      ? cRdd, ordKeyCount(), ordName(), dbSeek( Str( 37, 4 ) ), FIELD->ID
      INDEX ON field->ID TO shc2
      ? ordKeyCount(), dbSeek( 50 ), RecNo()
      USE shc EXCLUSIVE
      SET INDEX TO shc
      ? ordKeyCount(), dbSeek( Str( 37, 4 ) ), FIELD->ID
      dbCloseAll()
      AEval( Directory( "shc*.*" ), {| a | FErase( a[ 1 ] ) } )
   NEXT

   RETURN
