// String literals: three kinds of quotes, escapes, adjacent text
PROCEDURE Main()
   ? "double 'single' inside", 'single "double" inside', [brackets "and" 'both']
   ? e"tab\there", e"quote\"inside", e"back\\slash", e"hex\x41\x42", e"octal\101"
   ? Len( e"a\nb" ), Asc( e"\n" ), Asc( e"\r" ), Asc( e"\t" ), Asc( e"\0" )
   ? "", '', [] == "", Len( "" )
   ? "a" + 'b' + [c]
   ? "no \n escape in plain strings"
   ? Len( "a;b//c" ), "a && b", "a /* b */ c"
   RETURN
