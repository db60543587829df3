// The date in the header: two digits belong to the century that SET EPOCH names
PROCEDURE Main()
   LOCAL c, i, e
   dbCreate( "t", { { "C", "C", 5, 0 } } )
   c := hb_MemoRead( "t.dbf" )
   FOR EACH e IN { 1900, 1950, 1980, 2000, 2050 }
      SET EPOCH TO e
      ? e
      FOR EACH i IN { 0, 1, 25, 49, 50, 51, 79, 80, 99, 100, 101, 126, 200, 255 }
         hb_MemoWrit( "u.dbf", Left( c, 1 ) + Chr( i ) + Chr( 3 ) + Chr( 9 ) + SubStr( c, 5 ) )
         USE u
         ?? " " + DToS( LUpdate() )
         CLOSE
      NEXT
   NEXT
   hb_MemoWrit( "u.dbf", Left( c, 1 ) + Chr( 99 ) + Chr( 13 ) + Chr( 40 ) + SubStr( c, 5 ) )
   USE u
   ? LUpdate()
   CLOSE
   FErase( "t.dbf" ); FErase( "u.dbf" )
   RETURN
