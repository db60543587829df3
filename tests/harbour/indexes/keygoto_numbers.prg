// Where ordKeyGoto() leads: numbers that are none, with filters, in orders without keys and without an order.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL d, i, f, m, k, p, n, raw, x
   FOR EACH d IN { "DBFCDX", "DBFNTX" }
   rddSetDefault( d )
   FOR EACH m IN { 0, 1, 5 }
   FOR EACH k IN { "", ".T.", "N>2", ".F." }
   dbCreate( "ws", { { "C", "C", 5, 0 }, { "N", "N", 4, 0 } } )
   USE ws
   FOR i := 1 TO m
      dbAppend()
      REPLACE C WITH Chr( 64 + ( i * 7 ) % 23 ) + hb_ntos( i ), N WITH i
   NEXT
   IF !Empty( k )
   ordCondSet( k, &("{||" + k + "}" ) )
   ordCreate( "wsx",, "C", {|| FIELD->C } )
   ENDIF
   FOR EACH f IN { "", ".T.", "N>3", ".F." }
   dbClearFilter()
   IF !Empty( f )
      dbSetFilter( &("{||" + f + "}") )
   ENDIF
   FOR EACH raw IN { 3, 51 }
   FOR EACH p IN { 0, 1, 2, 5 }
   FOR EACH n IN { -1, 0, 1, 2, 3, 9 }
     dbGoTo( p )
     x := dbOrderInfo( raw, , , n )
     ? d, m, k, f, raw, p, n, x, RecNo(), Bof(), Eof()
     dbGoTop()
     x := dbOrderInfo( raw, , , n )
     ?? x, RecNo(), Bof(), Eof()
     dbGoBottom()
     x := dbOrderInfo( raw, , , n )
     ?? x, RecNo(), Bof(), Eof()
   NEXT
   NEXT
   NEXT
   NEXT
   USE
   FErase( "wsx.ntx" )
   FErase( "wsx.cdx" )
   NEXT
   NEXT
   NEXT
   hb_dbDrop( "ws" )
   RETURN
