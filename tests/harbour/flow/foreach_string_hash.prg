// FOR EACH over strings and hashes
PROCEDURE Main()
   LOCAL s := "abc", c, h := { "k1" => 1, "k2" => 2 }, v
   FOR EACH c IN s
      ?? c, c:__enumIndex()
   NEXT
   ?
   FOR EACH c IN s DESCEND
      ?? c
   NEXT
   ? s
   FOR EACH c IN @s
      c := Upper( c )
   NEXT
   ? s
   FOR EACH v IN h
      ? v:__enumKey(), v:__enumValue(), v, v:__enumIndex()
      v *= 10
   NEXT
   ? hb_ValToExp( h )
   FOR EACH v IN h DESCEND
      ? v:__enumKey(), v
   NEXT
   RETURN
