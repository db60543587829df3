// A bound of a scope that is code is asked by movements and by what counts keys, not by other questions about the order.
REQUEST DBFCDX, DBFNTX
REQUEST DBORDERINFO
PROCEDURE Main()
   LOCAL d, i, b
   FOR EACH d IN { "DBFCDX", "DBFNTX" }
   rddSetDefault( d )
   dbCreate( "ws", { { "C", "C", 5, 0 }, { "N", "N", 4, 0 } } )
   USE ws
   FOR i := 1 TO 20
      dbAppend()
      REPLACE C WITH Chr( 64 + ( i * 7 ) % 23 ) + hb_ntos( i ), N WITH i
   NEXT
   INDEX ON N TO wsx
   ordScope( 0, {|| 5 } )
   ordScope( 1, {|| 11 } )
   dbGoTop(); ? RecNo()
   ordListRebuild()
   ? ordScope( 0 ), ordScope( 1 ), RecNo()
   ordScope( 0, {|| 6 } ) 
   ? ordScope( 0 ), ordScope( 1 ), RecNo()
   dbGoTop(); ? RecNo()
   dbGoBottom(); ? RecNo()
   ordScope( 1, {|| 11 } )
   dbGoTop(); ? RecNo()
   __dbPack()
   ? ordScope( 0 ), ordScope( 1 ), RecNo()
   dbGoTop(); ? RecNo()
   dbGoBottom(); ? RecNo()
   ordScope( 0, {|| ordKey(), 7 } ) 
   dbGoTop(); ? RecNo()
   ordScope( 0, {|| RecNo(), 7 } ) 
   dbGoTop(); ? RecNo()
   USE
   hb_dbDrop( "ws", "wsx" )
   NEXT
   RETURN
