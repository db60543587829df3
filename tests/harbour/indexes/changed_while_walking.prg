// Changing the key of the order one is walking
PROCEDURE Main()
   LOCAL i, r := ""
   dbCreate( "t1", { { "N", "N", 4, 0 } } )
   USE t1
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE n WITH i
   NEXT
   INDEX ON n TO t1
   GO TOP
   DO WHILE ! Eof() .AND. Len( r ) < 60
      r += hb_ntos( n ) + " "
      IF n < 3
         REPLACE n WITH n + 10
      ENDIF
      SKIP
   ENDDO
   ? r
   r := ""
   dbEval( {|| r += hb_ntos( t1->n ) + " " } )
   ? r
   USE
   FErase( "t1.dbf" ) ; FErase( "t1.ntx" )
   RETURN
