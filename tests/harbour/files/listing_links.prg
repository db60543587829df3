// Attributes, sizes and types of dates of listings; links.
PROCEDURE Main()
   LOCAL c, a

   hb_DirCreate( "d" )
   hb_DirCreate( "d/sub" )
   hb_MemoWrit( "d/f1.txt", "12345" )
   hb_MemoWrit( "d/sub/in.txt", "1" )
   hb_MemoWrit( "d/.hid", "12" )
   hb_FLinkSym( "f1.txt", "d/lnk" )
   hb_FLinkSym( "sub", "d/lnks" )
   hb_FLinkSym( "nosuch", "d/dead" )
   FOR EACH c IN { "", "D", "H", "HSD", "V", "L", "R", "HSDLR" }
      ? "attributes", c
      Show( Directory( "d/*", c ) )
      Show( hb_vfDirectory( "d/*", c ) )
      Show( hb_Directory( "d/*.*", c ) )
      Show( hb_DirScan( "d", "*", c ) )
   NEXT
   Show( hb_DirScan( "d" ) )
   ? ADir( "d/*" ), ADir( "d/*",,,,, {} ), ADir( "d/" ), ADir( "d" )
   RETURN

PROCEDURE Show( a )
   LOCAL f
   ASort( a,,, {| x, y | x[ 1 ] < y[ 1 ] } )
   FOR EACH f IN a
      ? PadR( f[ 1 ], 12 ), iif( "D" $ f[ 5 ], "-", f[ 2 ] ), ValType( f[ 3 ] ), Len( f[ 4 ] ), f[ 5 ], Len( f )
   NEXT
   ?
   RETURN
