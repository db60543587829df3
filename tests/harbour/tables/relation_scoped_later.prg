// A scoped relation is followed by the order that controls when the child is looked at, not by questions about the list.

REQUEST DBFCDX, DBFNSX

PROCEDURE Main()

   LOCAL cDriver, n

   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      rddSetDefault( cDriver )
      ? cDriver
      dbCreate( "t1", { { "QTY", "N", 5, 0 } } )
      dbCreate( "t2", { { "QTY", "N", 5, 0 } } )
      USE t1 ALIAS one NEW
      FOR n := 1 TO 4
         APPEND BLANK
         REPLACE qty WITH n
      NEXT
      USE t2 ALIAS two NEW
      FOR n := 1 TO 8
         APPEND BLANK
         REPLACE qty WITH n % 4
      NEXT
      INDEX ON qty TAG q TO t2x
      SELECT one
      GO 2
      SET RELATION TO qty INTO two SCOPED
      SELECT two
      ? ordCount(), dbOrderInfo( 111 ), ordBagExt()
      SET ORDER TO 0
      ? ordKeyCount(), RecNo(), Eof()
      SET ORDER TO 1
      ? ordKeyCount(), RecNo(), Eof(), ordScope( 0 )
      SELECT one
      GO 3
      SELECT two
      ? ordCount(), ordKeyCount(), RecNo(), ordScope( 0 )
      dbCloseAll()
   NEXT

   RETURN
