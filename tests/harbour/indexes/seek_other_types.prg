// Values of other types than the keys have: what dbSeek() does with them, and where the area stands after the error.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
   LOCAL d, k, v, s, l, lg, i
   FOR EACH d IN { "DBFCDX", "DBFNTX" }
   rddSetDefault( d )
   dbCreate( "ws", { { "C", "C", 5, 0 }, { "L", "L", 1, 0 }, { "N", "N", 4, 0 }, { "D", "D", 8, 0 } } )
   USE ws
   FOR i := 1 TO 20
      dbAppend()
      REPLACE C WITH Chr( 64 + ( i * 7 ) % 23 ) + hb_ntos( i ), N WITH i % 7 - 3, D WITH stod( "20200101") + i % 9, L WITH i % 3 == 0
   NEXT
   dbAppend()
   REPLACE C WITH "2020"
   dbAppend()
   REPLACE C WITH "F"
   dbAppend()
   REPLACE C WITH "   -2"
   FOR EACH k IN { "C", "N", "D", "L", "Left(C,1)", "C+STR(N,4)" }
      dbCreateIndex( "wsx", k, &( "{||" + k + "}" ) )
      ? d, k
      FOR EACH v IN { .F., .T., 3, -2, 0, 99, 10000000000, "F", "", "   -2", stod( "20200103" ), stod( "" ), NIL, "20200103", {}, Chr(255), " " }
      FOR EACH s IN { .F., .T. }
      FOR EACH l IN { .F., .T. }
         dbGoTo( 3 )
         BEGIN SEQUENCE WITH {|e| Break( e ) }
            lg := dbSeek( v, s, l )
         RECOVER USING lg
            lg := lg:subCode
         END
         ? d, k, hb_valtoexp(v), s, l, lg, RecNo(), Found(), Eof(), Bof()
      NEXT
      NEXT
      NEXT
   NEXT
   USE
   hb_dbDrop( "ws", "wsx" )
   NEXT
   RETURN
