// FWrite() of nothing cuts the file where it stands.
PROCEDURE Main()

   LOCAL h := FCreate( "cut.txt" )

   ? FWrite( h, "abcdefghij" )
   FSeek( h, 4 )
   ? FWrite( h, "" ), FError()
   ? FSeek( h, 0, 2 )
   FSeek( h, 7 )
   ? FWrite( h, "xyz", 0 ), FSeek( h, 0, 2 )
   FClose( h )
   ? Len( MemoRead( "cut.txt" ) )
   FErase( "cut.txt" )

   RETURN
