// &x. with following text, macros in the middle of names and commands
MEMVAR p, q, nn1, fname
PROCEDURE Main()
   LOCAL i
   PRIVATE p := "nn", q := "1", nn1 := "found", fname := "tmp1"
   ? &p.1, &p&q, &p.&q
   FOR i := 1 TO 2
      q := hb_ntos( i )
      PRIVATE nn&q := "v" + q
   NEXT
   ? nn1, &p.2
   dbCreate( fname, { { "A", "C", 3, 0 } } )
   USE &fname NEW ALIAS x&q
   ? Alias(), Select( "x2" ) > 0
   USE
   ERASE &fname..dbf
   ? File( "tmp1.dbf" )
   RETURN
