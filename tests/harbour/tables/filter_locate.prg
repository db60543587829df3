// SET FILTER, LOCATE, CONTINUE, scopes of commands
PROCEDURE Main()
   LOCAL i, n
   dbCreate( "t1", { { "K", "N", 3, 0 }, { "C", "C", 3, 0 } } )
   USE t1
   FOR i := 1 TO 10
      APPEND BLANK
      REPLACE k WITH i, c WITH Chr( 64 + i % 3 )
   NEXT
   LOCATE FOR c == "A  "
   DO WHILE Found()
      ?? k
      CONTINUE
   ENDDO
   ? Found(), Eof(), k
   SET FILTER TO k > 3 .AND. c = "B"
   GO TOP
   DO WHILE ! Eof()
      ?? k
      SKIP
   ENDDO
   ? dbFilter(), k
   COUNT TO n
   ? n
   SET FILTER TO
   COUNT TO n FOR c = "A" ; ? n
   GO 4
   COUNT TO n NEXT 3 ; ? n, RecNo()
   GO 4
   COUNT TO n REST WHILE k < 8 ; ? n, RecNo()
   SUM k TO n ; ? n
   AVERAGE k TO n ; ? n
   GO 5
   LOCATE REST FOR k == 2 ; ? Found()
   LOCATE FOR k == 2 ; ? Found(), RecNo()
   USE
   FErase( "t1.dbf" )
   RETURN
