// Every variable of a FOR EACH has a position of its own.
PROCEDURE Main()
   LOCAL a, b, x := { 1, 2, 3 }
   FOR EACH a, b IN { 1, 2 }, { 10, 20, 30 } DESCEND
      ? a, b, a:__enumIndex(), b:__enumIndex(), a:__enumIsFirst(), b:__enumIsFirst(), a:__enumIsLast(), b:__enumIsLast()
   NEXT
   FOR EACH a, b IN { 1, 2 , 3}, { 10, 20 }
      ? a, b, a:__enumIndex(), b:__enumIndex(), a:__enumIsFirst(), b:__enumIsFirst(), a:__enumIsLast(), b:__enumIsLast()
      IF a == 1
         ( @a ):__enumIndex( 2 )
      ENDIF
   NEXT
   FOR EACH a IN x DESCEND
      ? a
      IF a == 2
        AAdd( x, 9 )
      ENDIF
   NEXT
   FOR EACH a IN { 4, 5 }
      ? a:__enumKey()
   NEXT
   FOR EACH a IN { 4, 5, 6, 7 }
      ( @a ):__enumValue( 7 )
      ? a, a:__enumValue(), a:__enumBase()[ a:__enumIndex() ]
      a:__enumValue( 8 )
      ? a, a:__enumValue(), a:__enumBase()[ a:__enumIndex() ]
   NEXT
   RETURN
