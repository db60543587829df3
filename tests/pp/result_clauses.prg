#xcommand BA <x> [, <y>] => r(<x> [, <y>] [+ <y>] [(<y>)] [- <y>] [; <y>] [{<y>}] [= <y>] [: <y>] [. <y>] ["s" <y>] [1 <y>] [)<y>(] [:=<y>] [<y>,] [.f. <y>])
#xcommand BB <x> OF <y> => r(<x>=<y>)
#xcommand BC <x> OF <y> => r(<x>= <y>)
#xcommand BD <x> OF <y> => r(<x> = <y>)
#xcommand BE <x> OF <y> [, <x2> OF <y2>] => r(<x> <y> [; <x2> <y2>])
#xcommand BF <x> OF <y> [, <x2> OF <y2>] => r(<x> <y> [; <x2> <y2>] )
#xcommand BG <x> [A [<y>]] => r(<x> <.y.> )
#xcommand BH <x> [A [<y>]] => r(<x> <y>)
#xcommand BI <x> [A [<y>]] => r(<x>)
#xcommand BJ <x> [A [B]] => r(<x>)
#xcommand BK <x> [A <y>] => r(<x>)
#xcommand BL <x> [A <y>] => r(<x> <.y.>)
#xcommand BM <x> A <y> => r(<x>==<y>)
#xcommand BN <x> A <y> => r(<x>:=<y>)
#xcommand BO <x>=> r(<x>)
#xcommand BP <x> [A <y>]=> r([<x> and <y>])
#xcommand BQ [<a>] B <b> => r([<a>] <b> [<a>] [[])
#xcommand BR <a> => r(\[<a>\] [\[<a>\]] \<a> \# )
#xcommand BS <a> => r(#<a> # <a> ##<a> #<(a)> #<"a"> <a>#<a>)
#xcommand BU <a> => r(<b> <b< <<a>> < a > <a > <"a" > <( a )> <{ a }> <. a .> # <a> )
#xcommand BV < a > B <b > C <( c )> D <* d *> => r(<a> <b> <c> <d>)
#xcommand BW <a: ON , OFF> <b:X> => r(<a> <b>)
#xcommand BX <a> => <a> => <a>
#xcommand BY [<a>] => r([<a>,] x [,<a>])
#xcommand BZ [A <a>] [A <b>] => r(<a> <b>)
proc main()
BA 1
BA 1,2
BA 1,2,3
BB a OF b
BC a OF b
BD a OF b
BE a OF b
BE a OF b, c OF d
BF a OF b, c OF d
BG a
BG a A
BG a A b
BH a A b
BI a A b
BI a
BI a A A
BJ a A B
BK a
BK a A b
BL a
BM 1 A 2
BN 1 A 2
BO 1
BP 1
BQ B 2
BQ 1 B 2
BR 1
BS x
BS "x"
BU x
BV 1 B 2 C 3 D 4
BW ON X
BX 1
BY 1
BY
BZ A 1 A 2
BZ A 1
