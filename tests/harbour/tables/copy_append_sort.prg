// COPY TO, APPEND FROM, SORT, COPY STRUCTURE, SDF and DELIMITED text
PROCEDURE Main()
   LOCAL i
   dbCreate( "t1", { { "C", "C", 4, 0 }, { "N", "N", 5, 1 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 } } )
   USE t1
   FOR i := 1 TO 4
      APPEND BLANK
      REPLACE c WITH { "d", "b,x", "a", "c" }[ i ], n WITH i * 1.5, d WITH 0d20240101 + i, l WITH i % 2 == 0
   NEXT
   COPY TO t2 FIELDS c, n FOR n > 2
   COPY STRUCTURE TO t3
   COPY TO t4 SDF
   COPY TO t5 DELIMITED
   COPY TO t6 DELIMITED WITH BLANK
   SORT ON c /D TO t7
   ? hb_ValToExp( MemoRead( "t4.txt" ) )
   ? hb_ValToExp( MemoRead( "t5.txt" ) )
   ? hb_ValToExp( MemoRead( "t6.txt" ) )
   Show( "t2" ) ; Show( "t7" )
   USE t3
   APPEND FROM t1 FOR l
   APPEND FROM t4 SDF
   APPEND FROM t5 DELIMITED
   USE
   Show( "t3" )
   FOR i := 1 TO 7
      FErase( "t" + Str( i, 1 ) + ".dbf" ) ; FErase( "t" + Str( i, 1 ) + ".txt" )
   NEXT
   RETURN

STATIC PROCEDURE Show( cFile )
   USE ( cFile )
   ? cFile, LastRec(), FCount()
   dbEval( {|| QOut( "  ", FieldGet( 1 ), FieldGet( 2 ) ) } )
   USE
   RETURN
