// FCreate, FOpen, FWrite, FRead, FSeek, FReadStr, FError
PROCEDURE Main()
   LOCAL h, c := Space( 5 ), n
   h := FCreate( "f.txt" )
   ? h >= 0, FWrite( h, "hello world" ), FWrite( h, "abcdef", 3 ), FError()
   ? FSeek( h, 0 ), FRead( h, @c, 5 ), c, FSeek( h, 0, 1 ), FReadStr( h, 3 ), FSeek( h, -3, 2 )
   ? FReadStr( h, 10 ), FRead( h, @c, 5 ), "[" + c + "]"
   ? FClose( h ), FClose( h ), FError()
   ? FOpen( "nosuch.txt" ), FError()
   h := FOpen( "f.txt", 2 )
   FSeek( h, 0, 2 )
   FWrite( h, "!" )
   FClose( h )
   ? MemoRead( "f.txt" ), Len( MemoRead( "nosuch" ) ), File( "f.txt" ), File( "nosuch" )
   ? FRename( "f.txt", "g.txt" ), hb_FileExists( "g.txt" ), FErase( "g.txt" ), FErase( "g.txt" ), FError()
   RETURN
