// ++ and -- on what can be incremented, and on what cannot
PROCEDURE Main()
   LOCAL n := 1.5, d := 0d20240228, t := t"2024-01-01 06:00", c := "a", e
   PRIVATE m := 5
   ? n++, n, --n, n
   ? DToS( d++ ), DToS( d ), DToS( ++d )
   t++
   ? hb_TToS( t )
   ? m++, m, m->m, ++m
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      c++
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      --c
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN
