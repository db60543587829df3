// SAVE TO and RESTORE FROM memory files
MEMVAR a1, a2, b1, d1, l1
PROCEDURE Main()
   PRIVATE a1 := "text", a2 := 12.5, b1 := "other", d1 := 0d20240131, l1 := .T.
   SAVE TO m1
   SAVE TO m2 ALL LIKE a*
   SAVE ALL EXCEPT a* TO m3
   a1 := a2 := b1 := d1 := l1 := NIL
   RESTORE FROM m2 ADDITIVE
   ? a1, a2, b1, d1
   RESTORE FROM m1 ADDITIVE
   ? a1, a2, b1, d1, l1
   Check()
   ? File( "m1.mem" )
   FErase( "m1.mem" ) ; FErase( "m2.mem" ) ; FErase( "m3.mem" )
   RETURN

STATIC PROCEDURE Check()
   RELEASE ALL
   RESTORE FROM m3
   ? Type( "a1" ), Type( "b1" ), Type( "d1" )
   RETURN
