// Deleting, SET DELETED, recalling, PACK, ZAP
PROCEDURE Main()
   LOCAL i
   dbCreate( "t1", { { "N", "N", 3, 0 } } )
   USE t1
   FOR i := 1 TO 6
      APPEND BLANK
      REPLACE n WITH i
   NEXT
   DELETE FOR n % 2 == 0
   GO 2 ; ? Deleted(), n
   ? List()
   SET DELETED ON
   ? List()
   GO 2 ; ? RecNo(), Deleted()
   RECALL
   ? List()
   SET DELETED OFF
   DELETE RECORD 1
   RECALL ALL FOR n == 4
   ? List()
   PACK
   ? LastRec(), List()
   ZAP
   ? LastRec(), Eof(), Bof()
   USE
   FErase( "t1.dbf" )
   RETURN

STATIC FUNCTION List()
   LOCAL c := ""
   dbEval( {|| c += hb_ntos( FIELD->n ) + iif( Deleted(), "* ", " " ) } )
   RETURN c
