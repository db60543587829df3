// Where PACK ends under a filter: with and without orders, in one and outside of all.
REQUEST DBFCDX

PROCEDURE Main()
   LOCAL cDriver, lIndex, nOrder, cWanted, i
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      FOR EACH lIndex IN { .F., .T. }
         FOR nOrder := 0 TO iif( lIndex, 1, 0 )
            FOR EACH cWanted IN { "A", "none" }
               FErase( "pk.cdx" )
               dbCreate( "pk", { { "C", "C", 6, 0 } } )
               USE pk EXCLUSIVE
               FOR i := 1 TO 6
                  dbAppend()
                  FIELD->C := iif( i % 3 == 0, "A", "C" )
               NEXT
               IF lIndex
                  ordCreate( "pk", "P", "C" )
                  ordSetFocus( nOrder )
               ENDIF
               dbSetFilter( {|| Trim( FIELD->C ) == cWanted } )
               dbGoto( 5 )
               __dbPack()
               ? cDriver, lIndex, nOrder, cWanted, RecNo(), Bof(), Eof()
               CLOSE
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
