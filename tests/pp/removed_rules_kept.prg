#command AA <x> => aa1(<x>)
AA 1
#uncommand AA <x> =>
AA 2
#command AA <x> => aa1(<x>)
#uncommand AA <x> => zz
AA 3
#uncommand AA <x> => aa1(<x>)
AA 4
#xcommand AB <x> => abb(<x>)
#uncommand AB <x> =>
AB 1
#xuncommand AB <x> =>
AB 2
#command AC <x> [B <y>] => acc(<x>)
#uncommand ac <x> [b <y>] =>
AC 1
#command AC <x> [B <y>] => acc(<x>)
#uncommand AC <x> [B <z>] =>
AC 2
#uncommand AC <z> [B <y>] =>
AC 3
#uncommand AC <X> [B <Y>] =>
AC 3
#command LONGWORD <x> => lw(<x>)
#uncommand LONG <x> =>
LONGWORD 1
#uncommand LONGWORD <x,...> =>
LONGWORD 2
#uncommand LONGWORD <(x)> =>
LONGWORD 2
#uncommand LONGWORD <x: A> =>
LONGWORD 2
#uncommand LONGWORD =>
LONGWORD 2
#command DUP <x> => dup1(<x>)
#command DUP <x> => dup2(<x>)
DUP 1
#uncommand DUP <x> =>
DUP 1
#uncommand DUP <x> =>
DUP 1
#translate T1( <x> ) => t1[<x>]
#uncommand T1( <x> ) =>
? T1( 1 )
#xuntranslate T1( <x> ) =>
? T1( 2 )
#untranslate T1( <x> ) =>
? T1( 3 )
#ycommand Yc <x> => yc(<x>)
#uncommand Yc <x> =>
#xuncommand Yc <x> =>
#yuncommand yc <x> =>
Yc 1
#yuncommand Yc <x> =>
Yc 2
