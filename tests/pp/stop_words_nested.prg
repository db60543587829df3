#xcommand U1 [<x> D] <y> => m(<x>|<y>)
#xcommand U2 <w> [, <x> D] => m(<w>|<x>)
#xcommand U3 [<x> D] [E <y>] => m(<x>|<y>)
#xcommand U4 <w> [<w> BB] <x> => m( <x> )
#xcommand U5 [A <x> [B <y>] C] => m(<x>|<y>)
#xcommand U6 [A <x> [B <y>] C] Z => m(<x>|<y>)
#xcommand U7 [A [B <y> D] C] Z => m(<y>)
#xcommand U8 <x> BB => m(<x>)
#xcommand U9 <x,...> BB => m(<x>)
proc main()
U1 a + D b
U1 a D b
U1 a + D D b
U2 a , a + D
U2 a , a + D D
U3 a + D E 1
U3 a + D D E 1
U4 $ *x y \ BB AA
U4 x y \ BB AA
U4 x y BB AA
U4 x y + BB AA
U4 x y + BB BB AA
U5 A 1 B 2 C
U5 A 1 + B B 2 + C C
U5 A 1 + C C
U5 A 1 B 2 + C
U6 A 1 + Z B 2 C Z
U6 A 1 B 2 + C C Z
U6 A 1 B 2 + Z C Z
U6 A 1 B 2 + C Z
U7 A B 1 D C Z
U7 A B 1 + D D C Z
U7 A B 1 + D C Z
U7 A B 1 + Z D C Z
U8 a \ BB
U8 y&m. \ BB
U9 a \ BB
