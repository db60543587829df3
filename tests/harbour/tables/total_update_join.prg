// TOTAL, UPDATE, JOIN
PROCEDURE Main()
   LOCAL i
   dbCreate( "s", { { "K", "C", 1, 0 }, { "Q", "N", 5, 0 } } )
   dbCreate( "mm", { { "K", "C", 1, 0 }, { "T", "N", 6, 0 }, { "NAME", "C", 5, 0 } } )
   USE s NEW
   FOR i := 1 TO 6
      APPEND BLANK
      REPLACE k WITH { "a", "a", "b", "b", "b", "c" }[ i ], q WITH i
   NEXT
   TOTAL ON k FIELDS q TO tot
   USE mm NEW
   FOR i := 1 TO 3
      APPEND BLANK
      REPLACE k WITH { "a", "b", "d" }[ i ], t WITH 100, name WITH "n" + k
   NEXT
   INDEX ON k TO mm
   UPDATE FROM s ON k REPLACE t WITH t + s->q
   Show( "mm" )
   JOIN WITH s TO jj FOR k == s->k FIELDS name, s->q
   CLOSE ALL
   USE tot NEW ; Show( "tot" )
   USE jj NEW ; Show( "jj" )
   CLOSE ALL
   FOR EACH i IN { "s.dbf", "mm.dbf", "mm.ntx", "tot.dbf", "jj.dbf" }
      FErase( i )
   NEXT
   RETURN

STATIC PROCEDURE Show( c )
   ? c, LastRec()
   dbEval( {|| QOut( FieldGet( 1 ), FieldGet( 2 ) ) } )
   RETURN
