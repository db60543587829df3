// What stands in the record when the program or a thread ends without closing its tables is written.
PROCEDURE Main( cStep )

   LOCAL i

   dbCreate( "atend", { { "ID", "N", 5, 0 }, { "NAME", "C", 10, 0 } }, "DBFNTX" )
   FOR i := 1 TO 2
      hb_threadJoin( hb_threadStart( @Work(), i ) )
   NEXT
   USE atend EXCLUSIVE
   SET INDEX TO atend
   ? LastRec(), ordKeyCount()
   dbEval( {|| QOut( FIELD->ID, FIELD->NAME ) } )
   dbCloseAll()
   FErase( "atend.dbf" )
   FErase( "atend.ntx" )

   RETURN

PROCEDURE Work( n )

   USE atend SHARED VIA "DBFNTX"
   IF n == 1
      INDEX ON FIELD->NAME TO atend
   ELSE
      SET INDEX TO atend
   ENDIF
   dbAppend()
   FIELD->ID := n
   FIELD->NAME := "row " + hb_ntos( 9 - n )

   RETURN
