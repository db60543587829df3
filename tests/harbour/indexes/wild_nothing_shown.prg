// ordWildSeek() where a filter hides every record, and in an empty table.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL d, i, b, k, f, p, w, c, m, bk, x
   FOR EACH d IN { "DBFCDX", "DBFNTX" }
   rddSetDefault( d )
   FOR EACH m IN { 0, 1 }
   dbCreate( "ws", { { "C", "C", 5, 0 }, { "N", "N", 4, 0 } } )
   USE ws
   FOR i := 1 TO m
      dbAppend()
      REPLACE C WITH Chr( 64 + ( i * 7 ) % 23 ) + hb_ntos( i ), N WITH i
   NEXT
   FOR EACH k IN { "C", "N" }
   dbCreateIndex( "wsx", k, &( "{||" + k + "}" ) )
   FOR EACH f IN { NIL, {|| .F. }, {|| FIELD->N == 3 }, {|| FIELD->N == 1 }, {|| FIELD->N == 6 } }
   dbClearFilter()
   IF f != NIL
      dbSetFilter( f )
   ENDIF
   FOR EACH p IN { "top", "bot", "eof", "2" }
   FOR EACH w IN { "*", "?1*", "G*", "Z", "B?", "" }
   FOR EACH c IN { .F., .T. }
   FOR EACH bk IN { .F., .T. }
   switch p
   case "top" ; dbGoTop() ; exit
   case "bot" ; dbGoBottom() ; exit
   case "eof" ; dbGoTo( 0 ) ; exit
   case "2" ; dbGoTo( 2 ) ; exit
   endswitch
   x := ordWildSeek( w, c, bk )
   ? d, m, k, f:__enumIndex(), p, w, c, bk, x, RecNo(), Bof(), Eof(), Found()
   NEXT
   NEXT
   NEXT
   NEXT
   NEXT
   NEXT
   USE
   hb_dbDrop( "ws", "wsx" )
   NEXT
   NEXT
   RETURN
