// More runs of free blocks than the list of an FPT file holds: each is marked in the file all the same.
REQUEST DBFCDX

PROCEDURE Main()

   LOCAL nRows

   rddSetDefault( "DBFCDX" )
   FOR EACH nRows IN { 600, 922, 1500 }
      dbCreate( "runs", { { "D", "N", 8, 0 }, { "NOTE", "M", 10, 0 } } )
      USE runs
      DO WHILE LastRec() < nRows
         APPEND BLANK
         REPLACE D WITH ( RecNo() * 56 ) % 366, NOTE WITH Replicate( "m", RecNo() % 600 )
      ENDDO
      INDEX ON D TAG alpha
      GO TOP
      DO WHILE ! Eof()
         REPLACE NOTE WITH ""
         SKIP
      ENDDO
      USE
      ? nRows, hb_MD5( hb_MemoRead( "runs.fpt" ) )
   NEXT
   hb_dbDrop( "runs", "runs" )

   RETURN
