// DBFFPT through DBFCDX: memos with zero bytes, block reuse after rewriting, BLOB functions not used
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL c := "", i
   FOR i := 0 TO 255
      c += Chr( i )
   NEXT
   dbCreate( "t1", { { "ID", "N", 3, 0 }, { "M", "M", 4, 0 } }, "DBFCDX" )
   USE t1 VIA "DBFCDX"
   FOR i := 1 TO 3
      APPEND BLANK
      REPLACE id WITH i, m WITH Replicate( c, i )
   NEXT
   FOR i := 1 TO 3
      GO i
      ? id, Len( m ), m == Replicate( c, i )
   NEXT
   GO 2
   REPLACE m WITH "short"
   GO 3
   ? Len( m ), m == Replicate( c, 3 )
   GO 2
   ? m
   DELETE
   PACK
   GO 2
   ? id, Len( m )
   USE
   ? File( "t1.fpt" )
   FErase( "t1.dbf" ) ; FErase( "t1.fpt" )
   RETURN
