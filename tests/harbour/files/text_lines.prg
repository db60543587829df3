// FReadLine-like reading with hb_FUse-free means: splitting by line ends
PROCEDURE Main()
   LOCAL c, a, h
   hb_MemoWrit( "t.txt", "one" + hb_eol() + "two" + hb_eol() + hb_eol() + "four" )
   c := MemoRead( "t.txt" )
   a := hb_ATokens( c, hb_eol() )
   ? Len( a ), hb_ValToExp( a )
   h := FOpen( "t.txt" )
   ? FReadStr( h, 100 ) == c, FSeek( h, 0 ), Len( hb_FReadLen( h, 4 ) )
   FClose( h )
   FErase( "t.txt" )
   RETURN
