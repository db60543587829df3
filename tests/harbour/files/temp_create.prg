// hb_FTempCreate() gives its name back in the last argument; FError() stays as it was.
PROCEDURE Main()
   LOCAL h, c
   hb_DirCreate( "x" )
   FErase( "nothere" )
   h := hb_FTempCreate( "x", "ab", 0, @c )
   ? h >= 0, ValType( c ), hb_FNameDir( c ), Len( hb_FNameNameExt( c ) ), Left( hb_FNameNameExt( c ), 2 ), FError(), File( c )
   h := hb_FTempCreate( "nodir/no", "ab", 0, @c )
   ? h, ValType( c ), c == "", FError()
   h := hb_FTempCreate( "./",,, @c )
   ? hb_FNameDir( c ), FError(), Len( hb_FNameNameExt( c ) )
   h := hb_FTempCreateEx( @c, "x", "pre", ".ext" )
   ? hb_FNameDir( c ), FError(), Len( hb_FNameNameExt( c ) ), hb_FNameExt( c ), File( c )
   h := hb_FTempCreateEx( @c, "nodir" )
   ? h, FError(), hb_FNameDir( c )
   h := hb_vfTempFile( @c, "x", "pre", ".ext" )
   ? hb_FNameDir( c ), FError(), Len( hb_FNameNameExt( c ) ), hb_FNameExt( c ), File( c )
   RETURN
