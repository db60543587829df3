// Splitting and joining file names
PROCEDURE Main()
   LOCAL f, p, n, e, d
   FOR EACH f IN { "/a/b/c.txt", "c.txt", "c", ".hidden", "/a/b/", "a.b.c", "../x.y", "" }
      hb_FNameSplit( f, @p, @n, @e, @d )
      ? "[" + f + "]", "[" + p + "]", "[" + n + "]", "[" + e + "]", "[" + hb_FNameDir( f ) + "]", "[" + hb_FNameNameExt( f ) + "]"
   NEXT
   ? hb_FNameMerge( "/a/b/", "c", ".txt" ), hb_FNameMerge( "/a/b", "c", "txt" ), hb_FNameExtSet( "a.b", ".c" ), hb_FNameExtSetDef( "a", ".c" ), hb_FNameExtSetDef( "a.b", ".c" )
   ? hb_ps(), hb_osPathSeparator(), hb_osPathListSeparator(), hb_DirSepAdd( "a" ), hb_DirSepDel( "a/" ), hb_PathNormalize( "/a/b/../c/./d" )
   RETURN
