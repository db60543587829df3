// ordKeyNo() and ordKeyCount() of an order that is not there, while DBFCDX has a filter, go along the order that controls.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL i, f, m, k, o, p
   rddSetDefault( "DBFCDX" )
   FOR EACH m IN { 0, 6 }
   dbCreate( "ws", { { "C", "C", 5, 0 }, { "N", "N", 4, 0 } } )
   USE ws
   FOR i := 1 TO m
      dbAppend()
      REPLACE C WITH Chr( 64 + ( i * 7 ) % 23 ) + hb_ntos( i ), N WITH i
   NEXT
   FOR EACH k IN { ".T.", "N>2", "N%2==0", ".F." }
   FOR EACH f IN { "", ".T.", "N>3", "N!=4", ".F." }
   FOR EACH o IN { 1, 2 }
   dbClearFilter()
   IF o == 1
   ordCondSet( k, &("{||" + k + "}" ) )
   ELSE
   ordCondSet( k, &("{||" + k + "}" ),,,,,,,,,.T. )
   ENDIF
   ordCreate( "wsx",, "C", {|| FIELD->C } )
   IF !Empty( f )
      dbSetFilter( &("{||" + f + "}") )
   ENDIF
   FOR p := 0 TO m + 1
     dbGoTo( p )
     ? m, k, f, o, p, ordKeyNo( "xx" ), RecNo(), Bof(), Eof()
     ?? ordKeyCount( "xx" ), RecNo(), Bof(), Eof()
     dbGoTo( p )
     ?? ordKeyCount( "xx" ), ordKeyNo( "xx" ), ordKeyNo(), RecNo(), Bof(), Eof()
     if p == 2
       ordScope( 0, "H" )
       ?? ordKeyNo( "xx" ), RecNo(), Bof(), Eof()
       dbGoTo( p )
       ?? ordKeyCount( "xx" ), ordKeyNo( "xx" ), RecNo(), Bof(), Eof()
       ordScope( 0, "I" )
       ?? ordKeyNo( "xx" ), RecNo(), Bof(), Eof()
       dbGoTo( p )
       ?? ordKeyCount( "xx" ), ordKeyNo( "xx" ), RecNo(), Bof(), Eof()
       ordScope( 0, NIL )
     endif
   NEXT
   NEXT
   NEXT
   NEXT
   USE
   hb_dbDrop( "ws", "wsx" )
   NEXT
   RETURN
