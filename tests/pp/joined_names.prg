#xtranslate M0 <x> <y> => r(<x><y>)
#xtranslate M1 <x> => &<x>
#xtranslate M2 <x> => &<x>.
#xtranslate M3 <x> => a<x>
#xtranslate M4 <x> => <x>.
#xtranslate M5 <x> => x_<x>_y
#xtranslate M6 <x> => :<x>:<x>
#xtranslate M7 <x> => <x><x>
#xtranslate M8 <x> => -<x>
#xtranslate M9 <x> => <x>[1]
#xtranslate MA <x> => 0<x>
#xtranslate MB <x> => .<x>.
#xtranslate MC <x> => <x>&<x>
#xtranslate MD => a \[ b \]
#xtranslate ME <x> => \#<x>
#xtranslate MF <x> => <"x"><"x">
#xtranslate MG <x> => e<"x">
#xcommand N1 <z: &> => macro(<(z)>)
#xcommand N2 <!z!> => id(<(z)>)
#xcommand N3 <z> => reg(#<z>|<(z)>)
#xcommand N4 <z> <y> => two(<z>|<y>)
#xcommand N5 <z> , <y> => two(<z>|<y>)
#define DD a
#define EE _b
#define F1( x ) x
#define F2( x ) x##_c
#define F3( x ) x_c
#define F4( x ) x _c
#define F5( x ) &x.
#define F6( x ) &x
#define F7( x ) x.y
proc main()
N1 M1 k
N1 M2 k
N2 M3 k
N3 M4 k
N2 M5 k
N2 M5 1
N2 M3 1
N3 M6 k
N2 M7 k
N3 M7 1
N4 M7 1
N4 M7 k
N4 M7 "s"
N3 M8 -1
N4 1 M8 1
N4 a M8 a
N3 M9 a
N3 MA xFF
N3 MB T
N3 MB and
N1 MC a
N3 MC a
N3 MD
N3 ME a
N4 MF a
N3 MG a
N4 DDEE
N2 DD EE
N3 DD/**/EE
N3 F1( a )F1( b )
N3 F1( a )_b
N3 F2( a )
N3 F3( a )
N3 F4( a )
N1 F5( a )
N1 F6( a )
N3 F7( a )
N2 M3 &k
N2 M3 a.b
N2 M3 "s"
N2 M3 k(1)
N4 M3 k m
N2 M5 k_
N4 M0 a b
N2 M0 a b
N3 M0 a 1
N3 M0 1 a
N3 M0 &a b
N3 M0 a &b
N3 M0 &a. b
N3 M0 + +
