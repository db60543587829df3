// Making, listing, removing folders; attributes of files
PROCEDURE Main()
   LOCAL a, f
   ? MakeDir( "d1" ), hb_DirExists( "d1" ), hb_DirCreate( "d1/d2" ), MakeDir( "d1" ) != 0
   hb_MemoWrit( "d1/b.txt", "12345" )
   hb_MemoWrit( "d1/a.txt", "" )
   a := Directory( "d1/*", "D" )
   ASort( a,,, {| x, y | x[ 1 ] < y[ 1 ] } )
   FOR EACH f IN a
      ? f[ 1 ], iif( "D" $ f[ 5 ], 0, f[ 2 ] ), ValType( f[ 3 ] ), ValType( f[ 4 ] ), "D" $ f[ 5 ]
   NEXT
   ? Len( Directory( "d1/*.txt" ) ), Len( Directory( "nosuch*" ) ), hb_FSize( "d1/b.txt" )
   ? DirRemove( "d1" ) != 0, FErase( "d1/a.txt" ), FErase( "d1/b.txt" ), hb_DirDelete( "d1/d2" ), DirRemove( "d1" ), hb_DirExists( "d1" )
   RETURN
