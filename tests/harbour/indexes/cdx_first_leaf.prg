// The first leaf of a DBFCDX order that gets sparse while the second has a full one behind it: its keys go to the second.
REQUEST DBFCDX

PROCEDURE Main()

   LOCAL nRows, nChange

   rddSetDefault( "DBFCDX" )
   FOR EACH nRows IN { 400, 500, 600, 700, 2000 }
      FOR EACH nChange IN { 7, 97 }
         dbCreate( "leaf", { { "QTY", "N", 6, 0 } } )
         USE leaf
         INDEX ON QTY TO leaf
         SET ORDER TO 0
         DO WHILE LastRec() < nRows
            APPEND BLANK
         ENDDO
         GO TOP
         DO WHILE ! Eof()
            REPLACE QTY WITH ( RecNo() * 734 ) % nChange
            SKIP
         ENDDO
         USE
         ? nRows, nChange, hb_MD5( hb_MemoRead( "leaf.cdx" ) )
      NEXT
   NEXT
   hb_dbDrop( "leaf", "leaf" )

   RETURN
