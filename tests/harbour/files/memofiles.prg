// MemoWrit and MemoRead with line ends and binary bytes
PROCEDURE Main()
   LOCAL c := "", i
   FOR i := 0 TO 255
      c += Chr( i )
   NEXT
   ? MemoWrit( "m1", c ), Len( MemoRead( "m1" ) ), hb_MemoRead( "m1" ) == c, hb_MemoWrit( "m2", c ), hb_FSize( "m2" )
   ? hb_FSize( "m1" ), MemoRead( "m1" ) == c
   ? FErase( "m1" ), FErase( "m2" ), MemoWrit( "nodir/x", "a" )
   RETURN
