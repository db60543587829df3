#xcommand T1 <x> [,] CC => m(<x>)
#xcommand T2 [<x,...> D] C => m([<x>])
#xcommand T3 [<x> D] C => m([<x>])
#xcommand T4 [D <x>] C => m([<x>])
#xcommand T5 [D <x>] [E <y>] C => m([<x>] [<y>])
#xcommand T6 [D <x> E] C => m([<x>])
#xcommand T7 <x> [D <y>] C => m(<x> [<y>])
#xcommand T8 <x> [D <y>] [E <z>] => m(<x> [<y>] [<z>])
#xcommand T9 [A [B <x>]] C => m([<x>])
#xcommand TA [<x,...>] [E <y>] C => m([<x>] [<y>])
#xcommand TB [A <x> [B <y>]] C => m([<x>] [<y>])
#xcommand TC <(x)> [,] C => m(<x>)
#xcommand TD <(x)> C => m(<x>)
#xcommand TE <x,...> [,] C => m(<x>)
#xcommand TF <x> <y: ON, OFF> => m(<x> <y>)
#xcommand TG <x> [<y: ON, OFF>] => m(<x> <y>)
#xcommand TH [<x>] <y: ON, OFF> => m([<x>] <y>)
#xcommand TI <x> [<y: ON, OFF>] C => m(<x> <y>)
#xcommand TJ <x> "s" => m(<x>)
#xcommand TK <x> \( => m(<x>)
#xcommand TL <x> ; <y> => m(<x> <y>)
#xcommand TM <x> , <y> => m(<x> <y>)
#xcommand TN [<x>] , <y> => m([<x>] <y>)
#xcommand TO <x> + <y> => m(<x>|<y>)
#xcommand TP <x,...> , <y> => m(<x>|<y>)
#xcommand TQ ( <x> ) => m(<x>)
#xcommand TR ( <x,...> ) => m(<x>)
#xcommand TS <x> -> <y> => m(<x>|<y>)
#xcommand TT [ON] <(x)> => m(<x>)
#xcommand TU <x> [[A] B <y>] => m(<x> [<y>])
proc main()
T1 a + CC
T1 a CC
T1 a + CC CC
T1 a + CC , CC
T2 a + b + c + d c
T2 a + b + c + d d c
T2 a + b + c d c
T2 a + d d c
T3 a d c
T3 a + d c
T3 a + c d c
T4 d a + c c
T4 d a c
T4 d c c
T5 d a + e e b c
T5 d a e b + c c
T5 d a + e c
T5 d a + c e b c
T5 e b + d d a c
T6 d a + e c
T6 d a + e e c
T6 d a + c e c
T7 a + d d b c
T7 a + c c
T7 a d b + c c
T7 a d b + c
T8 a + d d b
T8 a d b + e e c
T8 a d b + d d c
T9 a b c
T9 a b c c
T9 a b d + c
T9 a c
TA a,b,e c
TA a,b,e e c
TA a, e b c
TA a,b + e b c
TA a, c c
TA a,b e c + c
TB a 1 b 2 c
TB a 1 + b b 2 c
TB a 1 + c c
TC a c
TC a+c c
TC c c
TC a + c
TD a+c c
TD c
TD c c
TE a, c
TE a, c, c
TE a + c , c
TF a + ON ON
TF a + ON
TF a ON
TF ON ON
TG a + ON ON
TG a + ON
TG ON ON
TG ON
TH a + ON
TH ON
TH ON ON
TI a + ON ON C
TI a + ON C
TI a + c c
TJ a + "s"
TJ a "s"
TK a + ( b )
TK a (
TK a + (
TL a ; b
TM a , b
TM a , b , c
TN a , b
TN , b
TN a , , b
TO a + b
TO a + b + c
TO a * b + c
TO (a + b) + c
TP a , b
TP a , b , c
TQ ( a )
TQ ( a + (b) )
TQ ( a , b )
TR ( a , b )
TR ( a , (b) )
TR ( )
TS a->b
TS a->b->c
TT ON a
TT ON
TT ONa
TT ON ON
TU a b c
TU a a b c
TU a a
TU a b c a b d
