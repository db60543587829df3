// ordWildSeek() in orders without any key.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL d, i, b, k, f, p, w, c, m, bk, x
   FOR EACH d IN { "DBFCDX", "DBFNTX" }
   rddSetDefault( d )
   FOR EACH m IN { 0, 4 }
   dbCreate( "ws", { { "C", "C", 5, 0 }, { "N", "N", 4, 0 } } )
   USE ws
   FOR i := 1 TO m
      dbAppend()
      REPLACE C WITH Chr( 64 + ( i * 7 ) % 23 ) + hb_ntos( i ), N WITH i
   NEXT
   FOR EACH k IN { "C", "N" }
   ordCondSet( ".F.", {|| .F. } )
   ordCreate( "wsx",, k, &( "{||" + k + "}" ) )
   FOR EACH f IN { NIL, {|| .F. }, {|| FIELD->N == 3 } }
   dbClearFilter()
   IF f != NIL
      dbSetFilter( f )
   ENDIF
   FOR EACH p IN { "top", "bot", "eof", "2", "4" }
   FOR EACH w IN { "*", "A*", "Z", "" }
   FOR EACH c IN { .F., .T. }
   FOR EACH bk IN { .F., .T. }
   switch p
   case "top" ; dbGoTop() ; exit
   case "bot" ; dbGoBottom() ; exit
   case "eof" ; dbGoTo( 0 ) ; exit
   case "2" ; dbGoTo( 2 ) ; exit
   case "4" ; dbGoTo( 4 ) ; exit
   endswitch
   ? d, m, k, f:__enumIndex(), p, w, c, bk
   x := ordWildSeek( w, c, bk )
   ?? x, RecNo(), Bof(), Eof(), Found()
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
