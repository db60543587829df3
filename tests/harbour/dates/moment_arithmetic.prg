PROCEDURE Main()
   LOCAL i, t
   SET DATE ANSI
   SET CENTURY ON
   FOR i := 0 TO 999 STEP 37
      t := hb_DateTime( 2024, 2, 29, 13, 5, 7, i )
      ? i, hb_TSToStr( t - 0.5 ), hb_TSToStr( t + 0.5 ), hb_TSToStr( t - 0.1 ), hb_TSToStr( t + 1 ), hb_TSToStr( t - 1 ), Str( t - 0d20240101, 20, 12 ), hb_TSToStr( t + 0.3333 )
   NEXT
   ? hb_PathRelativize( "/a/b/c/", "/a/b/d/e" ), hb_PathRelativize( "/a/b/", "/a/b/c" ), hb_PathRelativize( "/a/b/c/", "/a/b/d/e", .T. ), hb_PathRelativize( "/a/b/", "/a/b/c/d/", .T. ), hb_PathRelativize( "/a/b/c/", "/x/y" ), hb_PathRelativize( "/a/b/c/", "/x/y", .T. ), hb_PathRelativize( "a/b/", "a/b/c" ), hb_PathRelativize( "", "a" ), hb_PathRelativize( "/a/b/", "/a/b/" ), hb_PathRelativize( "/a/b/", "/a" ), hb_PathRelativize( "/a/", "/a/b/c.txt" ), hb_PathRelativize( "/a/b/c/d/", "/a/x" )
   ? hb_PathJoin( "/base/d", "rel/x" ), hb_PathJoin( "base", "x" ), hb_PathJoin( "/a/b/", "../c" ), hb_PathJoin( "", "x" ), hb_PathJoin( "/a/", "" ), hb_PathJoin( , "x" ), hb_PathJoin( "a/b/", "./c" ), hb_PathJoin( "a/b/c", "../../../x" )
   RETURN
