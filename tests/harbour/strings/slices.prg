// Left, Right, SubStr, Stuff at and past the edges
PROCEDURE Main()
   LOCAL c := "abcdef", n
   FOR EACH n IN { -9, -2, 0, 1, 3, 6, 9 }
      ? Str( n, 3 ), "[" + Left( c, n ) + "]", "[" + Right( c, n ) + "]", "[" + SubStr( c, n ) + "]", "[" + SubStr( c, n, 2 ) + "]", "[" + SubStr( c, 2, n ) + "]"
   NEXT
   ? Stuff( c, 2, 3, "XY" ), Stuff( c, 1, 0, ">" ), Stuff( c, 7, 0, "<" ), Stuff( c, 3, 99, "" ), Stuff( c, 20, 1, "z" )
   RETURN
