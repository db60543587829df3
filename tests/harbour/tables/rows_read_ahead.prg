// A record changed and not yet written when its neighbours are read together: what was read ahead is not shown once it is written.
PROCEDURE Main()

   LOCAL n

   dbCreate( "ra", { { "NUM", "N", 4, 0 } } )
   USE ra EXCLUSIVE
   FOR n := 1 TO 6
      dbAppend()
      FIELD->NUM := n
   NEXT
   USE
   USE ra EXCLUSIVE
   dbGoto( 4 )
   FIELD->NUM := 44
   dbGoto( 2 )
   ? FIELD->NUM
   dbSkip()
   ? FIELD->NUM
   dbCommit()
   dbGoto( 4 )
   ? FIELD->NUM
   dbGoto( 6 )
   FIELD->NUM := 66
   dbGoto( 4 )
   ? FIELD->NUM
   dbGoto( 6 )
   ? FIELD->NUM
   dbCommit()
   ? FIELD->NUM
   USE
   FErase( "ra.dbf" )

   RETURN
