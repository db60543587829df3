// ordBagClear() without a name closes the bag named as the table.
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main()
 LOCAL d, x
 FOR EACH d IN { "DBFNTX", "DBFCDX", "DBFNSX" }
 FOR EACH x IN { NIL, "", 5, "bgc", "bgc.ntx", "BGC" }
 rddSetDefault( d )
 FErase( "bgc.cdx" ) ; FErase( "bgc.nsx" )
 dbCreate( "bgc", { { "A", "C", 10, 0 } } )
 USE bgc
 dbAppend()
 INDEX ON FIELD->A TAG TA TO bgc
 INDEX ON FIELD->A TAG TB TO bgc
 INDEX ON FIELD->A TAG TC TO bgc2
 SET INDEX TO bgc, bgc2
 ? d, x, ordCount(), ordBagClear( x ), ordCount(), IndexOrd(), ordName( 1 ), ordName( 2 )
 CLOSE
 USE bgc ALIAS other
 SET INDEX TO bgc, bgc2
 ?? " |", ordCount(), ordBagClear( x ), ordCount(), IndexOrd(), ordName( 1 ), ordName( 2 )
 CLOSE
 NEXT
 NEXT
 RETURN
