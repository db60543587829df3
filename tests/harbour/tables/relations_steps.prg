// SET RELATION over a record number and an order
PROCEDURE Main()
   LOCAL i
   dbCreate( "cust", { { "ID", "N", 3, 0 }, { "NAME", "C", 8, 0 } } )
   dbCreate( "ord", { { "NO", "N", 3, 0 }, { "CUST", "N", 3, 0 } } )
   USE cust NEW
   FOR i := 1 TO 3
      APPEND BLANK
      REPLACE id WITH i * 10, name WITH "cust" + Str( i, 1 )
   NEXT
   INDEX ON id TO cust
   USE ord NEW
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE no WITH i, cust WITH { 20, 10, 30, 99, 20 }[ i ]
   NEXT
   SET RELATION TO cust INTO cust
   GO TOP
   DO WHILE ! Eof()
      ? ord->no, ord->cust, cust->name, cust->( Found() ), cust->( Eof() )
      SKIP
   ENDDO
   ? dbRelation( 1 ), dbRSelect( 1 )
   SET RELATION TO
   cust->( dbGoTop() )
   GO 3
   ? cust->name
   CLOSE ALL
   FErase( "cust.dbf" ) ; FErase( "ord.dbf" ) ; FErase( "cust.ntx" )
   RETURN
