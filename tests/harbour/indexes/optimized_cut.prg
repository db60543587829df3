// An order that EVAL has cut short lacks records: no filter and no FOR may go by it, in the program that made it or in a later one.
REQUEST DBFCDX, DBFNTX

STATIC nCalls

PROCEDURE Main()

   LOCAL cDriver

   FOR EACH cDriver IN { "DBFCDX", "DBFNTX" }
      rddSetDefault( cDriver )
      dbCreate( "cut", { { "N", "N", 6, 0 }, { "C", "C", 4, 0 } } )
      USE cut
      DO WHILE LastRec() < 3000
         APPEND BLANK
         REPLACE N WITH RecNo() % 100, C WITH Str( RecNo() % 70, 4 )
      ENDDO
      COMMIT
      ? cDriver
      nCalls := 0
      INDEX ON N TAG byn TO cut EVAL ++nCalls < 10 EVERY 100
      nCalls := 0
      INDEX ON C TAG byc TO cut EVAL ++nCalls < 20 EVERY 100 ADDITIVE
      Show( "made" )
      USE cut
      SET INDEX TO cut
      Show( "opened again" )
      REINDEX
      Show( "built anew" )
      CLOSE
      hb_dbDrop( "cut", "cut" )
   NEXT

   RETURN

STATIC PROCEDURE Show( cWhen )

   LOCAL nHits, nFound := 0

   SET ORDER TO 0
   ? cWhen
   COUNT TO nHits FOR N == 7
   ?? nHits
   COUNT TO nHits FOR C == "  12"
   ?? nHits
   COUNT TO nHits FOR N >= 98 .OR. N < 2
   ?? nHits
   SET FILTER TO N == 7
   GO TOP
   DO WHILE ! Eof()
      nFound++
      SKIP
   ENDDO
   ?? nFound
   GO BOTTOM
   ?? RecNo()
   SET FILTER TO
   LOCATE FOR N == 55 .AND. RecNo() > 2000
   ?? RecNo(), Found()

   RETURN
