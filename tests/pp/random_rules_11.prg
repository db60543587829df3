proc main()
#xtranslate Z0 [DD <w: ON, OFF, &> <z> AA] + [BB <!y!>] ) => r( [, <-y->|] | <y> | [, <"y">|] | [<-y-> q] | )
q Z0 DD $
q Z0 .T.
q Z0 = ) &m.
q Z0 -1
q Z0 a.b( a , b ) &(a) , == $
q Z0 CC * a OFF ++ |
q Z0 !a# = DD
q Z0 .T.  ON
q Z0 &m.x
q Z0 --
q Z0 -- ON ON OFF ,  !
q Z0 CC ...BB a.b
#command Z1 AA , => r( p p r )
Z1 = OFF |  ( a , b )
Z1 c:\d b AA
Z1 b&m  -- #  a->b \
Z1 AA !a &(a) ON a
Z1 .T.&
Z1 - -- .T. <
Z1 : .AND.
Z1 .AND.
Z1 ^ a.b BB AA  :: c  a->b
Z1 EE
Z1 DD  &m.x  | .T. b BB :
Z1 CC DD # .T.  AA /
#command Z2 <y> [<*w*>] [<x> <w> <z,...>] <x> => r( <.x.> / <(y)> )
Z2 :=  "s"-- ,
Z2 \NIL &(a)? CCBB "s"
Z2 ( NIL c:\d2.5 *
Z2 AA + >  NIL (a).T.
Z2 AA ...,  ,\
Z2 DD  : < 2.5 -
Z2 # {CC c :: /
Z2 2.5 AA ON &(a) a[1] BBf(x)
Z2 $ :: | CC a->b ( &m.
Z2 x y  b/EE CC @[
Z2 1 EE ::  AA
Z2 EE (OFF
#command Z3 BB [<x: ON, OFF, BB>] <(x)> AA => r( <"x"> <{x}> <-x-> )
Z3 CC "s" EE b
Z3 = !a  ->  := ++
Z3 )
Z3 <  < DD --
Z3 f(x)
Z3 &(a) a->b DD (a) { { CC
Z3 !a =:: 2.5  - DD
Z3 b
Z3 BB .AND. CC
Z3 | ,
Z3 {a} ONDD
Z3 # > 1 &m.
#xcommand Z4 <x> ) <x> => r( [p <.x.> q] <"x"> | <.x.> <(x)> [, <"x">] p )
Z4 # | 'q'
Z4 EE
Z4 \ c
Z4 BB\ .AND.  < {|| a} } -1
Z4 b @  -1
Z4 CC a BB AAb { a[1]
Z4 > ... EE &(a)
Z4 'q' AABB 1 -%
Z4 .AND. =  !a (
Z4 &m b {a} EE - a
Z4 {b CC CC  ![1]AA
Z4 CC !&m. x y  / 2.5 &m
#translate Z5 <w,...> <z> => r( <(w)> | )
q Z5 f(x)
q Z5 ON ON &(a) DD?& &m
q Z5 &(a) .AND.
q Z5 @ BB &m. 'q'
q Z5 f(x)&m.
q Z5 (a)
q Z5 a CC  {|| a}  @
q Z5 (++  AA & &m.x
q Z5 @ CC EE/
q Z5 .T.DD
q Z5 .T.
q Z5 {  &m
#xtranslate Z6 BB CC <x,...> => r( [<{x}> q] #<x> / )
q Z6 OFF 1  ?c f(x)
q Z6 (a)&
q Z6 @ BB
q Z6 b c:\d ) f(x)  [ ...
q Z6 { DD [  > BB
q Z6 DD
q Z6 DD ... $ a"s" {OFF
q Z6 BBa->b == ON b
q Z6 + a->b NIL
q Z6 ON EE :: .T.2.5 =  EE
q Z6 a  ON , .T. -!
q Z6 &(a)== .AND. &m ONCC ->
#ytranslate Z7 <x> [<z: ON, OFF, &> <*y*>] <!w!> => r( [<(z)>|] <"w"> <{w}> <{x}> , )
q Z7 --  DD ,* DD1
q Z7 NIL *
q Z7 'q'
q Z7 -= <*% ++
q Z7 a->b f(x) CC {a}
q Z7 CC ... == OFF + -
q Z7 + , EE  'q'
q Z7 , DD ++ CC ,= 1
q Z7 { .AND.
q Z7 ^ % ,
q Z7 [1]
q Z7 -  BB b ? ^  $CC
#translate Z8 CC <z> => r( <{z}> , #<z> [p <(z)>] p [<{z}>] [p <{z}>|] )
q Z8 (a) * BB -1 EE
q Z8 a[1] "s" -& ON=
q Z8 BB
q Z8 EE
q Z8 == -- : EE
q Z8 1  & , \ ON f(x) #
q Z8 / . CC+ -\ NIL
q Z8 @ c DD  a[1] CC -1{
q Z8 => ++ 'q'
q Z8 ON EE ON ) -- $
q Z8 |  1 DDb  ! ?
q Z8 1 {a} { $ CC (a)
#ytranslate Z9 <x> [<x> [<(w)> <y,...>] [<x,...>] [<!z!> <y> <z> ,]] => r( [p #<z>|] / [, <(x)> q] , <-x-> )
q Z9 -- := ONAA CC
q Z9 !
q Z9 EE
q Z9 , AA++  =BB
q Z9 b AA + |
q Z9 .  :: >@ , \
q Z9 : | c DD => 'q'
q Z9 BB
q Z9 , 'q' #
q Z9 AA ?
q Z9 :
q Z9 }BB ON { ?CCON
#command Z10 AA [, [<*w*> <(y)>]] <(y)> => r( [p <-w-> q] | <"y"> / )
Z10 -1 DD ] BB BB CC :
Z10 { AA  -1 ,.T.[ &
Z10 EE  , CC
Z10 ( a , b ) := ON  .
Z10 {|| a} } b / a- ->
Z10 BB  , )ON ->! b
Z10 ) -- & BBa->b
Z10 AA
Z10 :
Z10 c:\d f(x)EE b BB f(x)
Z10 DDDD {|| a}x y
Z10 EE  ON
#command Z11 AA <*z*> [<w,...>] BB => r( <z> | [, <"w">] <w> )
Z11 {a} CC CC (a) DD
Z11 b AA ==CC x y &(a)  a
Z11 {a}BB
Z11 * } [ DD AA >
Z11 &m.  < +-1  )AA  ++
Z11 == EE (a)a DD
Z11 }  b &m. , <
Z11 ->  -1 x y&  ,!a OFF
Z11 {a} b OFF a  BB  =  BB
Z11 =>
Z11 CC BB DD  NIL #BB"s"
Z11 : ?b
#ytranslate Z12 <y,...> [<w> <w,...> <(x)>] <y: ON, OFF, BB> [+] => r( [, <(x)>|]p[p <-y->|],[p <(x)> q]/#<w> )
q Z12 2.5
q Z12 a  &m.x
q Z12 * c --  ---1 -> CC
q Z12 CCa[1]
q Z12 * .  DD | / : &(a)
q Z12 == (a) EE AA  {|| a} {|| a}
q Z12 BB 1 ::.T.  {a} -1 &m
q Z12 ,  [1]CC
q Z12 -1a ^ AA == [1] ^
q Z12 BB , b : - |^
q Z12 - [1] !a
q Z12 CC *--CC ==,  ++
#command Z13 <y> => r( <"y"> | #<y> <"y"> p <(y)> )
Z13 ON CC NIL a
Z13 < {a}
Z13 a->b (a) OFF DD 1...
Z13 ON&m c CC BB
Z13 ON -1 {|| a} AA
Z13 \ CC , } ON & CC
Z13 a  < {
Z13 -- ON a[1] -> a
Z13 a[1]  EE  a &(a) %
Z13 NIL f(x) NIL  {|| a}
Z13 DD DD (
Z13 / EE !a
#command Z14 <!z!> ) [EE [<w> <*x*>]] => r( <-x-><.x.>[p <z> q]/ )
Z14 ( a , b )  EE b NIL  DD CC
Z14 + (a)
Z14 < 1
Z14 &m.x DD == a ^ &m.
Z14 ... . $ :: =>
Z14 - BB
Z14 {  / { 2.5
Z14 CC !  < AA  EE ON AA
Z14 f(x)
Z14 ( a , b ) ++ DD  b ( a , b )
Z14 (
Z14 $  &m.x ONBB
#translate Z15 <w: ON, OFF, &> <x: ON, OFF, BB> <w> => r( [p <{w}>|]<.x.>[| <.x.>|]/ )
q Z15 a->b ==
q Z15 ac } ? EE
q Z15 AA ,  &  !a )AA
q Z15 a  c aa ON  {  DD
q Z15 ]:= DD \
q Z15 , {|| a}
q Z15 AA( DD (a) AA
q Z15 -1 AA
q Z15 @ .  , AA EE:: <
q Z15 a CC CC : a EE
q Z15 DD  \> -1
q Z15 BB 'q'[1]  DD DD
#xtranslate Z16 <z> => r( [p <z> q][#<z> q]<"z"> )
q Z16 ++ a], == CC
q Z16 2.5 ON  a->b +
q Z16 DD => %:=OFFAA
q Z16 &(a) [AAON ++  a.b  &
q Z16 b ,= ^ CC ,
q Z16 {a}
q Z16 a[1] > CC a  == EE
q Z16 { BB ! ON - (a)
q Z16 #  a # DD |{|| a}
q Z16 CC NIL  DD CC BB f(x)
q Z16 ?  .  a a[1]AA b CC
q Z16 BB-> &(a) ^ => ?&m.
#ytranslate Z17 AA => r( p )
q Z17 $
q Z17 ( a , b ) |  CC := BB
q Z17 CC  & (a)  ..AND. EE
q Z17 NILEE
q Z17 , b AA /  \ &
q Z17 a
q Z17 c:\dON +
q Z17 c:\d  <
q Z17 f(x)[1]  DD a[1]
q Z17 1
q Z17 ::  &m. --  a->b AA  c:\d
q Z17 a[1]
#xtranslate Z18 CC <!z!> => r( <{z}>|<"z">,[| #<z> q]/ )
q Z18 .
q Z18 := / b
q Z18 ON (a) => CC
q Z18 &m.{|| a}
q Z18 | DD  "s" a[1] ON,
q Z18 DD a  OFF @
q Z18 DD CC = OFF
q Z18 CC {
q Z18 {a}\ ^ EE {  DD %
q Z18 { ON
q Z18 'q' DD
q Z18 ^
#command Z19 <!z!> [,] EE [[AA <z,...> <z,...>] CC] => r( [| <{z}>] | <.z.> p [| <-z->] p [| #<z>] | <(z)> p )
Z19 :: aBB &m &m.
Z19 a[1]
Z19 := AA <
Z19 ...
Z19 ] AA EE f(x) .AND.  a b
Z19 &m !  CC ,
Z19 EE  {a}=>a
Z19 a[1] ON NIL(a) + ON BB
Z19 => a->b |
Z19 >[1] :: }  a
Z19 |
Z19 AA? &m.x
#command Z20 <y> => r( [<(y)>|]<(y)>| )
Z20 ==... @ DD ] a {
Z20 ->
Z20 OFFb (  ] DD \ =>
Z20 CC ? DD
Z20 CC !aAA
Z20 ...
Z20 (
Z20 : b  CC  =>AADD
Z20 a! ON =
Z20 ?
Z20 BB EEBB ++ ? a.b /
Z20 )[
#xtranslate Z21 [DD )] , EE => r( p )
q Z21 AA  ++
q Z21 *.AND.  ( a , b )  % a  {|| a} DD
q Z21 &(a) b
q Z21 OFF  AA %  AAON  <  EE
q Z21 b
q Z21 ON ]  BB $ CC CC
q Z21 'q'  'q' OFF DD  DD  -1 ON
q Z21 "s"EE >-1BBON  b
q Z21 AA.AND. &m.
q Z21 (a) } a
q Z21 ... b:= ...=> :
q Z21 CC EE &m.CC]# !
#command Z22 <x: ON, OFF, &> <y> + <!y!> => r( <y> <y> <.x.> )
Z22 ON
Z22 ! a &(a) {
Z22 CC .AND. := $ a ON
Z22 DD  # x y AA
Z22 ) < b ::
Z22 AA + .T. / DD
Z22 | :=  :: AA
Z22 , == &m.  (a)
Z22 * ?a.b , ->
Z22 a BB ON  - a.b
Z22 DD :
Z22 &(a)  -> --  CC{|| a} AA  ON
#command Z23 [<y> [<y> <(z)>]] <*x*> [BB <(x)>] DD => r( <(x)> )
Z23 {|| a}  ON x y  {a} BB
Z23 .AND.\ : {a}a[1]
Z23 ),
Z23 &m
Z23 :1
Z23 EE  :=
Z23 ,AA AA CC- {|| a} .
Z23 'q'++> -> b ,  .
Z23 :=AA  - ]
Z23 EE
Z23 a->b x y  .AND. x y 'q'
Z23 !a :=... &m.EE,
#translate Z24 <w,...> [<*y*> ,] + => r( [, <w> q] )
q Z24 a  EE AA !a  %
q Z24 AA 1 ,
q Z24 a.b
q Z24 ON a->b a &(a)c:\d
q Z24 b
q Z24 EE CC
q Z24 -> +
q Z24 :ON'q' \
q Z24 [  ON  EE
q Z24 b {|| a}b[1]  :: DD CC
q Z24 AA
q Z24 DD -1-
#translate Z25 [, BB] => r( qppp )
q Z25 EE &m1 &m.x * !a 'q'
q Z25 &m.x
q Z25 \
q Z25 ON +
q Z25 [&m.x , -- | ON
q Z25 ( >  ONb AA {|| a} --
q Z25 ^
q Z25 }BB -- !a [1](a)
q Z25 AA EE
q Z25 NIL  f(x) cDD 1,
q Z25 ...{  !a => BB  DD->
q Z25 [- a <}c
#xcommand Z26 <w,...> <(y)> <w> <z: ON, OFF, x y> => r( <-z-> )
Z26 a
Z26 'q'b :=  {|| a} EE{
Z26 1ONa  &
Z26 ^  !
Z26 f(x) { 2.5 ... (
Z26 > :  DD b &(a)
Z26 ? . (
Z26 ::
Z26 , ! b ON > a
Z26 AA
Z26 BB a [1] a.b = ++
Z26 x y NIL  &m'q' 1
#command Z27 , <y: ON, OFF, x y> CC => r( <"y"> [<"y"> q] | <{y}> | <-y-> )
Z27 {|| a} a->b AA &(a) -> EE
Z27 . # DDBB
Z27 b & , +
Z27 ++  "s" a  %  $ f(x) [1]
Z27 a->b AAEE'q' NIL
Z27 b
Z27 &m.x CC
Z27 ! "s"
Z27 AA
Z27 } (a)
Z27 = x y  EE == 1
Z27 .  &(a)  ) DD #  b 'q'
#command Z28 + => r( q q )
Z28 x y
Z28 x y
Z28 a.ba 'q'  a{a} NIL
Z28 f(x)DD ON a  x y CC f(x)
Z28 ,  a.b AA
Z28 \ON&m [1].
Z28 EE * ,?  ==
Z28 ::  'q' #
Z28 ON DD > [ , BB ->
Z28 x y  &m a
Z28 BB "s"x y
Z28 DD BB { ,
#command Z29 <y,...> [BB] => r( <y> <(y)> p [, <"y"> q] <(y)> , )
Z29 BB [
Z29 OFF  1 \ {|| a}2.5 \
Z29 DD /
Z29 + x y f(x)
Z29 EE /} 1 DD a.b
Z29 f(x) a->b a ( a , b )
Z29 { AA CC(a)  c:\d  c:\dON
Z29 EE /.
Z29 , $ c:\d #
Z29 ]
Z29 /  [ ON AA ,a[1]  &m
Z29 AA
#command Z30 EE [[CC] EE] <y> => r( [<"y"> q] <y> p <y> <.y.> #<y> )
Z30 [1]a->b EE  .T. &m
Z30 {
Z30 OFF ( a , b ). CC  ]
Z30 DD
Z30 AA CC ^ (a)OFFEE
Z30 a.b  b DD |
Z30 : ]
Z30 ,b x y  -- & # *
Z30 CC  AA
Z30 <
Z30 'q' AA > ( a , b ) DD
Z30 @ < BB
#xcommand Z31 , <y,...> <x,...> => r( <x> #<x> <.y.> <"y"> <y> )
Z31 ++ a  (  }
Z31 * b
Z31 / a  ON ... EE
Z31 .T. ::
Z31 #  . BB= &m a&m
Z31 ? a  NIL DD , &m
Z31 &m.x ++ , OFF
Z31 a[1] @
Z31 / EE  < :=BB &  ::
Z31 + ?BB ! +
Z31 f(x)
Z31 !$& BB .
#xtranslate Z32 [<x>] <w: ON, OFF, x y> <z> => r( <"x"> [| <.z.> q] )
q Z32 | := a /
q Z32 .T.  % ^ ON c:\d OFF ,
q Z32 .T. AA  $a @ AA ON
q Z32 a.b
q Z32 := { AA b AA == ( a , b )
q Z32 BB
q Z32 { ON  BB AA  ++ :: |
q Z32 , AA
q Z32 } ) BB BB
q Z32 EE
q Z32 ) !a a ON
q Z32 AA
#translate Z33 BB => r( ppprr )
q Z33 BB }  f(x)  ^
q Z33 # b #ON  CC  /  CC
q Z33 , -1
q Z33 - ( a , b ) x y a.b
q Z33 BB ^ ba
q Z33 --=>
q Z33 :a->b )ac >
q Z33 f(x) !  DD =>  b
q Z33 "s" <\ { CC
q Z33 -- /= #
q Z33 BB .AND. "s"-- |  =>
q Z33 &m CC  ^ ]
#translate Z34 <z,...> ) [) <z> <w> <z,...>] => r( [p #<z>]/<"w">p<.z.>/#<w>|<(z)>| )
q Z34 ... b AA
q Z34 {|| a}  &m.x (a)
q Z34 b ==( a , b )
q Z34 \&(a) ! a.b
q Z34 BB.T. .AND.
q Z34 ^  a.b DD AA
q Z34 b [  EE -
q Z34 EE=>  :=
q Z34 AA {a} {a} &m.x ON
q Z34 CC => EEON  ,
q Z34 b  = CC b ,
q Z34 ) -1f(x)
#xcommand Z35 <x> [EE] <z,...> => r( <{x}> | <(x)> , [p <-x->|] , )
Z35 a := == AA 1
Z35 ..AND.
Z35 , x yOFF ... =>
Z35 }BB b  &m.x &m.x CC[
Z35 >$ EE  => (a)
Z35 DD  (a) a aa
Z35 ON BB "s" EE CC c:\d,
Z35 ?  (
Z35 b ! DD } CC
Z35 EE
Z35 . ( a , b )  &m.
Z35 ab  EE a.b
#ytranslate Z36 <y: ON, OFF, BB> <w> [AA [<y,...>] [<x,...> <w> ,]] => r( <{x}> [| <.x.>] <y> )
q Z36 cDD
q Z36 f(x)
q Z36 AA -> 'q' DD a
q Z36 DD b a-- CC [ ->
q Z36 .AND. , ,
q Z36 {a}
q Z36 f(x) CC -- ->  @BB
q Z36 ON^:: DD&(a)
q Z36 @ $ ! @ CC
q Z36 [ & + "s"a
q Z36 a.b CC AA 'q' +
q Z36 --BB ( a , b )
#translate Z37 <y> EE => r( #<y> )
q Z37 ==/ DD  $  DD : c
q Z37 !  DD EE
q Z37 &!a  .T.  [1] c:\d &(a) 'q'
q Z37 ON BB
q Z37 f(x)AA ==
q Z37 a ( a , b ) ( 'q' ( c
q Z37 , AAAA
q Z37 CC AA  b  AA ...
q Z37 .T. b,
q Z37 CC DD ::  BB BB'q' ON
q Z37 a[1] EE AA  EE ON
q Z37 ( = AA  ! ?
#ytranslate Z38 + BB <x,...> => r( <.x.>|[<-x->|]/ )
q Z38 ++ AA? , , "s"
q Z38 CCON
q Z38 &m. EE {
q Z38 c:\d BB EEOFF
q Z38 a ... 'q' DD  !
q Z38 := c EE a\  EE
q Z38 a.b  b .  &(a) @ ,
q Z38 -- .T.
q Z38 &(a) &m > a->b AADD
q Z38 & , :: "s" ! 1
q Z38 AA  + ON ^
q Z38 ON ! a + a
#ytranslate Z39 <z: ON, OFF, x y> [BB , DD <y>] [<y> <(x)> <!x!>] ) => r( <"z">,[, <.z.> q]p )
q Z39 ON  ON ( a , b ) AA AA
q Z39 & \ON
q Z39 !a &m.x
q Z39 AA  ::
q Z39 NIL } ON !a -1 ::
q Z39 AA &(a) &(a)ON %
q Z39 EE  &m
q Z39 BB c:\d a
q Z39 CC  b < ^ a
q Z39 b  ,AA <
q Z39 : AA NIL
q Z39 b ON x y . % CC^
