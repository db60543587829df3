MEMVAR zeta, alpha, mid, beta, g1, g2, loc, qq
PROCEDURE Main()
   PUBLIC zeta := 1
   PRIVATE mid := 2, alpha := 3
   PUBLIC beta := 4
   g1 := 5
   Sub()
   RETURN
PROCEDURE Sub()
   PRIVATE loc := 6, alpha := 7
   g2 := 8
   PUBLIC qq := 9
   SAVE HBV TO o1 ALL
   SAVE TO o1 ALL
   D()
   RELEASE alpha
   RELEASE mid
   SAVE HBV TO o1 ALL
   SAVE TO o1 ALL
   D()
   alpha := 11
   mid := 12
   SAVE HBV TO o1 ALL
   SAVE TO o1 ALL
   D()
   SAVE HBV TO o1 ALL LIKE ?e*
   SAVE TO o1 ALL LIKE ?e*
   D()
   RETURN
PROCEDURE D()
   LOCAL c := hb_MemoRead("o1.hbv"), m := hb_MemoRead("o1.mem"), i := 8
   ? "hbv", hb_StrToHex(c)
   ? "mem", hb_StrToHex(m)
   RETURN
