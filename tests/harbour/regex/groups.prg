// hb_regex: groups, positions, case, all matches, split, replace
PROCEDURE Main()
   LOCAL a
   ? hb_ValToExp( hb_regex( "(\d+)-(\w+)", "x 12-ab y" ) )
   ? hb_ValToExp( hb_regex( "nomatch", "abc" ) )
   ? hb_regexLike( "a.c", "abc" ), hb_regexLike( "a.c", "xabc" ), hb_regexHas( "a.c", "xabcx" ), hb_regexHas( "ABC", "abc", .F. ), hb_regexHas( "ABC", "abc" )
   a := hb_regexAll( "(\w)(\d)", "a1 b2 c3" )
   ? Len( a ), hb_ValToExp( a )
   ? hb_ValToExp( hb_regexSplit( ",\s*", "a, b,c,  d" ) ), hb_ValToExp( hb_regexSplit( "x", "abc" ) )
   ? hb_ValToExp( hb_regexAtX( "b(.)d", "abcde" ) )
   a := hb_regexComp( "^[a-z]+$" )
   ? hb_IsRegex( a ), hb_regexLike( a, "abc" ), hb_regexLike( a, "abc1" ), hb_IsRegex( hb_regexComp( "(" ) )
   RETURN
