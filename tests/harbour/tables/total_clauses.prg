// TOTAL with NEXT, RECORD, REST and WHILE: the groups that come out
PROCEDURE R( c )
   ? c, ":", RecNo(), Eof()
   USE b3 ALIAS b3x NEW
   DO WHILE ! Eof(); ?? " ", FIELD->CC, FIELD->N; SKIP; ENDDO
   USE
   SELECT src
   RETURN
PROCEDURE Main()
   LOCAL e, n, g
   dbCreate( "src", { { "CC", "C", 4, 0 }, { "N", "N", 4, 0 } }, , .T., "src" )
   FOR EACH e IN { "a", "a", "b", "c", "c", "c", "a", "b" }
   dbAppend(); FIELD->CC := e; FIELD->N := RecNo()
   NEXT
   FOR n := 0 TO 6
   FOR g := 1 TO 9
     GO g; TOTAL TO b3 ON CC FIELDS N NEXT n; R( "next" + Str( n ) + Str( g ) )
     GO g; TOTAL TO b3 ON CC FIELDS N NEXT n FOR N % 2 == 0; R( "nextfor" + Str( n ) + Str( g ) )
     GO g; TOTAL TO b3 ON CC FIELDS N RECORD n; R( "rec" + Str( n ) + Str( g ) )
     GO g; TOTAL TO b3 ON CC FIELDS N REST FOR N > n; R( "rest" + Str( n ) + Str( g ) )
     GO g; TOTAL TO b3 ON CC FIELDS N WHILE N < n; R( "while" + Str( n ) + Str( g ) )
   NEXT
   NEXT
   RETURN
