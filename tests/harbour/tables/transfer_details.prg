// What COPY, SORT, APPEND FROM and text files make of unset fields, deleted marks and conditions
PROCEDURE Main()
   LOCAL n
   dbCreate( "t1", { { "C", "C", 4, 0 }, { "N", "N", 4, 0 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 } } )
   USE t1
   FOR n := 1 TO 5
      APPEND BLANK
      IF n % 2 == 1
         REPLACE c WITH Chr( 70 - n ), n WITH n, d WITH 0d20240101 + n, l WITH n > 2
      ENDIF
   NEXT
   GO 3
   DELETE
   COPY TO c1
   COPY TO c2 FIELDS n, l
   SORT ON c TO s1
   COPY TO x1 SDF
   COPY TO x2 FIELDS n, l SDF
   COPY TO x3 DELIMITED
   COPY TO x4 FOR n > 1 SDF
   FOR EACH n IN { "c1.dbf", "c2.dbf", "s1.dbf", "x1.txt", "x2.txt", "x3.txt", "x4.txt" }
      ? n, hb_StrToExp( iif( ".dbf" $ n, SubStr( hb_MemoRead( n ), 66 ), hb_MemoRead( n ) ) )
   NEXT
   ZAP
   APPEND FROM x1 SDF FOR n > 1
   ? LastRec(), n, c
   APPEND FROM x1 SDF NEXT 2
   ? LastRec(), n, c
   APPEND FROM x1 SDF RECORD 3
   ? LastRec(), n, c
   APPEND FROM x1 SDF WHILE n > 0
   ? LastRec(), n, c
   APPEND FROM x3 DELIMITED FOR ! Empty( c )
   ? LastRec(), n, c
   APPEND FROM c2
   ? LastRec(), n, c, l
   APPEND FROM c1 FOR Deleted()
   ? LastRec(), n, c, Deleted()
   dbCreate( "o1", { { "ZZ", "C", 4, 0 } } )
   USE o1 NEW
   APPEND FROM c1
   ? LastRec(), Eof()
   CLOSE ALL
   AEval( Directory( "*.dbf" ), {| a | FErase( a[ 1 ] ) } )
   AEval( Directory( "*.txt" ), {| a | FErase( a[ 1 ] ) } )
   RETURN
