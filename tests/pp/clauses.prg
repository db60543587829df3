#xcommand AA <x> [OPT <y>] [MM <m>] => r_aA(<x>[, <y>][, <m>])
#xcommand AB <x> [OPT <y>] => r_aB(<x>, <y> [, once <y>])
#xcommand AC [A <a>] [B <b>] => r_aC([(<a>:<b>)])
#xcommand AD <x> [, <y>] => r_aD(<x> [, <x>+<y>])
#xcommand AE <x> [, <y>] => r_aE([ <x>;][-<y>-])
#xcommand AF [A <a>] => r_aF([x])
#xcommand AG [A <a>] => r_aG([<.a.>])
#xcommand AH [A <a>] => r_aH([#<a>] | [<"a">] | [<(a)>] | [<{a}>])
#xcommand AI <x> [W <y>] [W <z>] => r_aI(<x> [y <y>] [z <z>])
#xcommand AJ <x,...> [IN <y,...>] => r_aJ([<x>] [<y>])
#xcommand AK [A <a> [B <b>]] => r_aK([<a> [|<b>]])
#xcommand AL [A <a>] [B <b>] => r_aL([<a>] [<b>] [<a>-<b>] [<-a-> f])
#xcommand AM [<a: ON>] [<b: OFF>] => r_aM(<.a.>,<.b.>)
#xcommand AN <x> [<a: ON>] [<y>] => r_aN(<x>,<.a.>,<y>)
#xcommand AO [<x> TO] <y> => r_aO(<x>|<y>)
#xcommand AP [A <a>] [B <b>] [C <c>] END => r_aP([<a>], [<b>], [<c>])
#xcommand AQ <x> OF <y> [, <x2> OF <y2>] => r_aQ(<x>=<y> [; <x2>=<y2>])
#xcommand AR <x> [WITH <p1> [, <pn>]] => r_aR(<x> [{<p1>[,<pn>]}])
#xcommand OF <x> [FOR <f>] [WHILE <w>] [NEXT <n>] [<rest:REST>] [ALL] => r_aS(<x>, <{f}>, <{w}>, <n>,, <.rest.>)
#xcommand AT [<a>] [<b>] => r_aT(<a>,<b>)
#xcommand AU <x> [[A] B] => r_aU(<x>)
#xcommand AV <x> [A [<y>]] => r_aV(<x> <.y.> )
proc main()
AA a
AA a OPT b
AA a OPT b OPT c
AA a MM 1 OPT b MM 2
AB a
AB a OPT b
AB a OPT b OPT c
AC A 1
AC B 1
AC A 1 B 2
AC A 1 A 2 B 3
AC A 1 A 2 B 3 B 4
AC
AD a, b
AD a, b, c
AD a
AE a
AE a,b
AE a,b,c
AF A 1
AF
AG A 1
AG
AH A 1
AH
AH A 1 A 2
AI a W 1
AI a W 1 W 2
AI a W 1 W 2 W 3
AJ a,b IN c,d
AJ a
AK A 1
AK A 1 B 2
AK A 1 B 2 B 3
AK A 1 B 2 A 3 B 4
AL A 1
AL A 1 A 2 B 3
AL B 1
AM ON
AM OFF
AM ON OFF
AM OFF ON
AM
AN a ON b
AN a b ON
AN a ON
AN ON
AN ON ON
AO a TO b
AO a
AO TO b
AP END
AP A 1 END
AP C 1 B 2 A 3 END
AP C 1 C 2 END
AQ a OF b, c OF d, e OF f
AQ a OF b
AR a WITH 1,2,3
AR a WITH 1
AR a
AT 1
AT 1 2
AT
AU a
AU a B
AU a A B
AU a A
AV a
AV a A
AV a A b
AV a A b A
AV a A A b
