// ordWildSeek(): a mask need match only the beginning of a key; both directions
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, cMask, lBack, cText
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "C", "C", 8, 0 } } )
      USE t1
      FOR EACH cText IN { "A  52", "AA", "AB", "ABC", "B5", "B55", "xB5", "a5 x", "", "ABCDEFGH" }
         APPEND BLANK
         REPLACE c WITH cText
      NEXT
      ordCreate( "b1", "X", "C" )
      FOR EACH cMask IN { "*5", "A?", "A", "?B", "*B*", "*B", "B", "*x", "A*2", "a*", "ABCDEFGH", "*H", "??", "*", "zz" }
         FOR EACH lBack IN { .F., .T. }
            ? cDriver, cMask, lBack, ordWildSeek( cMask, .F., lBack ), ""
            DO WHILE ! Eof() .AND. ! Bof()
               ?? Trim( C ) + "/"
               ordWildSeek( cMask, .T., lBack )
            ENDDO
         NEXT
      NEXT
      USE
      AEval( Directory( "b1.*" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   FErase( "t1.dbf" )
   RETURN
