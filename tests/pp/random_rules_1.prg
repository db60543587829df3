proc main()
#translate Z0 BB <(w)> => r( <w><(w)><"w">|[<w> q] )
q Z0 , DD , AA BB :=
q Z0 / 2.5 NILBB ( .
q Z0 a % b AA $  /
q Z0 DD
q Z0 :: AA CCDD ON
q Z0 / :: =>@ +
q Z0 1 EE
q Z0 BB ON EE 1 "s" "s"  :=
q Z0 c:\d # 2.5 % b $
q Z0 a[1]
q Z0 }ON AA >  EE  ,
q Z0 OFF EE  --
#ytranslate Z1 AA => r( r q )
q Z1 AA &m. [&m.x  / ( .T.
q Z1 CC !  ?=> DD x y =>
q Z1 EE &(a) -1
q Z1 &m.x OFF CC ? ,
q Z1 a
q Z1 &(a) BB AA&m CC
q Z1 b "s"
q Z1 &m.x b
q Z1 --  &m. CC :=  a.b ON ON
q Z1 \  :: ,
q Z1 x y a.b
q Z1 & = <EE \&m
#command Z2 <y> <x: ON, OFF, &> => r( <-y-> / )
Z2 a 'q' CC %,
Z2 AA DD => ++ ON
Z2 ]$ -1 b::
Z2 {a} EE
Z2 &m 'q']  , !a
Z2 .AND.  OFF| , ==f(x)
Z2 b
Z2 ,DD
Z2 : "s"CCEE  x y BB
Z2 b > -1 => EE a c
Z2 DD -> ! --  "s"{
Z2 # &m.x b{a} = ::(a)
#command Z3 <w> ) <w> EE => r( <(w)> [, <.w.> q] <{w}> | [p <.w.>|] / [, <-w->] )
Z3 b  [1] ON
Z3 !} ] a[1]
Z3 .AND.
Z3 , EE ^
Z3 DD ! +
Z3 !a a  ++  ( DD
Z3 "s"{|| a}
Z3 a[1] ON (
Z3 =
Z3 >
Z3 AA
Z3 ,  ...  ON .AND. 'q' + "s"
#xtranslate Z4 [+ <z> DD [<!x!>]] <(w)> => r( #<w> <-z-> / )
q Z4 ( a , b ) == EEAA b
q Z4 ( a , b )  2.5
q Z4 ! ++ 'q' ^
q Z4 => => BB
q Z4 OFF &m. ,
q Z4 &m| AA ]  $  ON !
q Z4 BB # <
q Z4 ? EE
q Z4 DD b( a , b )  AA
q Z4 | &m. ON => < ^
q Z4 [1]
q Z4 >.AND. .  BBCC --
#command Z5 <z> , CC => r( [, <.z.>] , [p <-z->|] p )
Z5 x y DD  b -1  DD -
Z5 \ BB b  ?
Z5 %CC ON ==
Z5 \ a->^ = /
Z5 a[1] }  BB ->  AA
Z5 b
Z5 |  !a &(a) {
Z5 EE
Z5 -> % .AND. -1 -1 &m [1]
Z5 -- &m. 1 DD} &m.x
Z5 (a) 'q' AA &m a.b
Z5 $ !a .T. {  EE \
#ytranslate Z6 [<!z!>] [<w> [<z>] <y>] <x,...> => r( [| <(x)>|] , [| <(x)>] / [p <{w}>|] <"x"> | #<x> | )
q Z6 .T.= c DD .AND.  &
q Z6 ? : {|| a}  : &m.x
q Z6 ... x y a
q Z6 &m.  bBB CCEE ...
q Z6 $ EE% , c
q Z6 ... (  | \ /
q Z6 = [1] CC  DD a
q Z6 ? {|| a} b
q Z6 CC
q Z6 &m. [.AND. f(x) BB  a
q Z6 {a}:::: DD:: CC  :
q Z6 EE? & DD  {|| a} &(a)
#translate Z7 ) [[DD]] => r( q r )
q Z7 @
q Z7 ON  NIL
q Z7 2.5 \ ! ? AA  1 EE
q Z7 BB $
q Z7 +ab &  =>CC
q Z7 , CC/  => f(x)
q Z7 # !a DD = {
q Z7 </ $  .T. a
q Z7 'q'  . EE
q Z7 .AND.[1] DD
q Z7 DD
q Z7 -a->b x y  CC
#command Z8 <w> => r( <.w.> / [| #<w> q] )
Z8 {|| a} :=
Z8 DD  :=| EE a
Z8 &m.x DD  / , ^ EE  (a)
Z8 !a! / EE  ! ( a , b ) a->b
Z8 => BB CC DD
Z8 % .T. ON ON CC
Z8 EE / b EE :: AAON
Z8 < .AND. a ^
Z8 BB&m. ||x y
Z8 \ a {|| a}<
Z8 a BB  ++ b
Z8 x y ! ->
#xcommand Z9 <x> EE [[,] [<(z)> <z>]] => r( <.z.> #<x> | <{z}> #<x> , <{x}> | )
Z9 --+ 'q' DD
Z9 -1$  1 ==
Z9 . &m.x  [  &
Z9 % ONa.b!  EEb
Z9 = CC :: ,  @
Z9 [ :: \  ? =AA
Z9 (a)  BB EE + CC.
Z9 ... BB +
Z9 ,
Z9 ,==  . = {|| a} b
Z9 ON BB.AND.
Z9 BB
#xcommand Z10 <!y!> EE <y> CC => r( [<y> q] [<y>|] | [, <{y}> q] p )
Z10 EE ON
Z10 (a) /  1
Z10 &m. CC
Z10 + : ] CC DD  &m  ->
Z10 ++  -- ::
Z10 b  } ON BB [ @ .
Z10 c:\d( a , b ) ( a , b )
Z10 "s" [1] -- < c:\d [1]
Z10 BB ON  =>
Z10 2.5
Z10 .a|
Z10 ? DD == ++ DD a
#ytranslate Z11 [<z> <z,...>] => r( <-z->#<z>,[, <"z">]#<z>p[, <{z}>]/ )
q Z11 c !a
q Z11 a
q Z11 -1 =&m OFF >
q Z11 DD --
q Z11 b := [::
q Z11 ->'q' &m. 2.5 CC DD
q Z11 x y  ^!a  ^ NIL a.b
q Z11 DD  :: \ ON {a}
q Z11 .'q'bEE % ON {a}
q Z11 ... } =
q Z11 =DD a ?  'q'
q Z11 => , &m.x {a}
#translate Z12 <w,...> DD [EE [<x,...>] [EE] <z>] [<w>] => r( [| <{x}>|]<.w.>[, #<x>|]/<.x.>| )
q Z12 |
q Z12 b a.b ==
q Z12 := 1 &m.x< ON
q Z12 a  f(x) $CC ++
q Z12 EE AA ) EE #  AA :
q Z12 DD < := : CC 'q' [
q Z12 EE "s"{|| a} ^ @
q Z12 <:: NIL&m {|| a} {a} a
q Z12 ... DD a  CC
q Z12 OFF BB a.b  ON  [ # ,
q Z12 -
q Z12 a->b&m.
#translate Z13 [<z>] [[AA CC ,] , <y: ON, OFF, &>] => r( [p <"z">]|<y> )
q Z13 /
q Z13 $  )
q Z13 < ,| &m.x &m
q Z13 - EE== AA ON
q Z13 > EE
q Z13 ] 1 $  $ DD
q Z13 {|| a}
q Z13 a EECC {a} ON >b
q Z13 BB !
q Z13 ( >a.b ... CC
q Z13 &(a) ...
q Z13 CC, [ ->BBc ->
#translate Z14 <x> [[<z,...> <(y)> <x>]] [[<w> AA] EE [DD]] + => r( [| #<z>|] p #<y> / [| <{y}> q] <(y)> | [, <-y->] , )
q Z14 !a%
q Z14 CC*  AA
q Z14 &m. &m. x y ? ( a , b )ON
q Z14 EE ++  a->b CC BB
q Z14 = => > a+ , EE
q Z14 a  + CC
q Z14 {a} BB ,
q Z14 (
q Z14 DD  %  x y + a->b "s"
q Z14 2.5 ,= EE
q Z14 b
q Z14 ON < &(a) &(a) {a}AA AA
#xtranslate Z15 [[<x>] <x,...>] <w> => r( [| <{w}>|] [| <"w">|] / [p <{x}>] , )
q Z15 c:\dBB  )!
q Z15 ==
q Z15 AA=>a[1] !a
q Z15 (
q Z15 &m.
q Z15 c:\d DD&m.x  , / |
q Z15 DD ( + BB : NIL ON
q Z15 + &m .AND.@ [  ]
q Z15 # EE
q Z15 x y 1 x y
q Z15 a.b  &m.xx y  c
q Z15 'q'
#xcommand Z16 , <z> [AA <y> [<x> <y>]] <z: ON, OFF, BB> => r( <-y->, )
Z16 AA { CC/
Z16 ! -> ON -> \
Z16 * BB # -- !a &(a)
Z16 &m.
Z16 f(x) DD, &(a) b
Z16 +  : [[1]
Z16 b <CC
Z16 &(a)+ a[1] {a}  -1 BB|
Z16 $ !
Z16 ON EE ON ON 2.5
Z16 \*&m.x  -
Z16 {a}  ?  :  AA  <=>
#xtranslate Z17 AA ) [<!x!>] [<(w)>] => r( [p <.w.>|]<-w-> )
q Z17 --  $b a->b ( a , b )BB
q Z17 b BB  a[1]  b b
q Z17 &m.x ON AA &m.  &(a) {|| a} #
q Z17 CC"s" bCC OFF
q Z17 AAa.b DD  =EE , ( a , b )
q Z17 AA ON CC -- {|| a}
q Z17 AA !a
q Z17 & ON ... < DD  :
q Z17 -1!a .AND. } ], .
q Z17 --AA !a
q Z17 c *  BB | a
q Z17 ) EE EE
#command Z18 [<!w!> [<x>] [<x> <(y)> +] +] => r( <.w.>[p <-w-> q] )
Z18 == @.AND. := a[1] @ ]
Z18 CC , = &m.x> a ^
Z18 x y ] .AND.  , "s" #
Z18 BB DD -1%  (  -
Z18 ON b  -- * -- = DD
Z18 DD (
Z18 ==
Z18 &m. .T. ?c AA  {
Z18 CC $  a[1] a.b-- -- :=
Z18 CC  ./
Z18 DD&m.x
Z18 > BB*
#command Z19 + <!x!> => r( <"x"> p <"x"> <(x)> [#<x> q] , )
Z19 AA a  NIL b
Z19 -1 $ BB  & ? b .T.
Z19 ON {a}
Z19 : "s" !aAA++
Z19 b
Z19 , CC a[1]
Z19 ( a , b ) CC$CC
Z19 DD
Z19 ++
Z19 {|| a}ONBB 'q'  [
Z19 , (a) | $ 1
Z19 af(x)[1] !a, -> BB
#xtranslate Z20 [EE AA] <x> => r( [| <(x)> q] | [| <{x}>] <{x}> , <.x.> / <{x}> )
q Z20 AA 'q' --&m# BB
q Z20 !a .T.a  !a
q Z20 DD b &ma->b{a}
q Z20 CC
q Z20 a DD x y -> |  a.b
q Z20 ==  DD  @
q Z20 c
q Z20 >  ...
q Z20 ++
q Z20 b NIL
q Z20 { [a ON
q Z20 CC ++[1] @ &(a) EE {|| a}
#translate Z21 <*w*> => r( [| <.w.> q] <"w"> p [<"w"> q] | <{w}> / )
q Z21 # .AND. a[1] a + =>
q Z21 BB "s" :: NILa->b ON  @
q Z21 > OFF a:  @ == {a}
q Z21 CC EE BB
q Z21 1  a.bON NIL ? ( a , b )
q Z21 } .EE  c ...{
q Z21 ,EE  &m ! {a} ) CC
q Z21 ON
q Z21 = # ON b  OFF b
q Z21 DD := ON  %
q Z21 x y  ==  ON { $ ON
q Z21 AA NIL
#xcommand Z22 BB => r( q p q p )
Z22 # {|| a} CC ,f(x)  EE a.b
Z22 : , f(x)EE  -> BB
Z22 ->DDa
Z22 ++ b
Z22 x y ?
Z22 ! [1] ->
Z22 {[1] CC[ a  BB
Z22 : , EE aAA b c:\d
Z22 * c f(x)
Z22 # c , ) a CC [
Z22 a.b&m b a .
Z22 &m. a[1] x y :=ON
#xcommand Z23 [<(w)> [<z> DD] [)] <w,...>] <w,...> + ) => r( <w> / [| #<w> q] )
Z23 [1] -1 ON
Z23 OFF AA  &m EE b :: CC
Z23 }
Z23 &m.x AA , a[1] AA :=  [1]
Z23 a[1]
Z23 {|| a} --  ON OFF AA
Z23 'q' a->b .T."s" BB ====
Z23 BB , &m.
Z23 a c:\d !aDD=>  [  DD
Z23 DD a ,
Z23 a.b ON *
Z23 BB a DD b =  DD ++
#command Z24 <!x!> <y: ON, OFF, BB> [[EE] <x> <y: ON, OFF, BB> BB] => r( <-y-> [p <.y.> q] [p <-x-> q] , <y> <.y.> )
Z24 ( .T.
Z24 {
Z24 ( a , b ) .AND.ON =)
Z24 NILAA := =>
Z24 AA := / EE &m. )CC
Z24 ^ [1] >  OFF&m
Z24 . 'q'  CC =  .
Z24 c:\d ) ON
Z24 EE ON... ( a , b ) c:\d DD
Z24 . b b  x y $ b [1]
Z24 ? >
Z24 a.bNIL DD  *
#xtranslate Z25 <x> [<z> [CC] <z>] <x: ON, OFF, x y> => r( [| <"x"> q] )
q Z25 &m.x a
q Z25 - , EE ,ON f(x) }
q Z25 DD
q Z25 #
q Z25 @ BB -1 \ .AND.  &(a)
q Z25 CC {|| a} , &(a) @
q Z25 | OFF ON [ \!a
q Z25 .AND.  EE  "s"  a a[1] c (
q Z25 EE / < {a}{a}{|| a}.T.
q Z25 ONa ... DD  !AABB
q Z25 DD ^ | BB  ] / =>
q Z25 -1 BB 'q'  + OFF c:\d  CC
#translate Z26 <w,...> => r( [p <-w-> q] / [, <"w"> q] <.w.> , <-w-> p <w> )
q Z26 -> a a ,
q Z26 BB
q Z26 &(a)  [1] AA
q Z26 > /
q Z26 ( a , b )AA -1 &(a)  [1] *
q Z26 a
q Z26 a[1] *
q Z26 !a
q Z26 NIL .T. &m 2.5 :x y
q Z26 &m  |
q Z26 .
q Z26 = b {a} b ++
#xcommand Z27 ) [<z,...>] + => r( #<z>/<.z.>|#<z>p<z>,<-z->/ )
Z27 DD
Z27 (a) {a}BB
Z27 $
Z27 b&m  .T. < b
Z27 * b * !a ON BB b
Z27 & -- CC (AA {|| a}
Z27 &m.x % a
Z27 + b f(x) | { BB
Z27 *  AA- @
Z27 CC  BB ,] BB
Z27 => ) a->b !  , .T.
Z27 $  -> ON
#translate Z28 <y,...> , [<z>] <!y!> => r( <.z.>#<z> )
q Z28 --&m  . \
q Z28 c @  OFFEE }
q Z28 --
q Z28 &m.x ,b &m ... =
q Z28 NIL [1]!ON  a.b ( a->b
q Z28 b  x y , : &m. +  .T.
q Z28 % --
q Z28 : , NIL a . 2.5
q Z28 DD CC a  EE
q Z28 . CC
q Z28 CC BB -> +++
q Z28 EE b
#command Z29 DD <!w!> [, <y,...> <(x)> [BB <y,...> <(w)>]] => r( <.x.> )
Z29 b  DD +
Z29 , BB f(x)
Z29 + &
Z29 \  a.b |  + @ ,  {a}
Z29 ON b {|| a}
Z29 #
Z29 &m  , ? ^
Z29 DD BB a ON b DD
Z29 !a
Z29 NIL... CC = 1  :=
Z29 "s" DD
Z29 ON2.5  ?
#xtranslate Z30 AA BB <y> => r( <.y.> p <-y-> | )
q Z30 ON ] -1
q Z30 1
q Z30 2.5AA & x y a
q Z30 c:\d AA
q Z30 ON
q Z30 } &m.x + }  NIL EE {a}
q Z30 a -- ...
q Z30 a->b :: / & AA CC!a
q Z30 $ &ma[1]ON  ON
q Z30 !a( a , b ) => f(x) @
q Z30 1 |  ++
q Z30 :=EE CC ...^
#ytranslate Z31 <y,...> <w: ON, OFF, BB> DD => r( <w> | [| <-y->] <w> | [, <y> q] )
q Z31 a (? := ( EE
q Z31 a[1]  2.5 ) AA .
q Z31 b
q Z31 BB = x y < ON ( a , b )
q Z31 a->b (a) {  , b  c:\dx y
q Z31 == DD 'q'
q Z31 (  +-1  [1]  BB cON
q Z31 -> c:\d
q Z31 BB ^ CCAA /  AA
q Z31 ON!a ...  OFF c
q Z31 : a,
q Z31 ...  ON\  =
#ytranslate Z32 <x,...> EE <(w)> => r( <"x"> <-x-> , <(x)> [<.w.>|] / )
q Z32 OFF -- - *
q Z32 -1
q Z32 x yBB *( a , b )
q Z32 AA AA % 1  ,  ,  #
q Z32 ON ==  OFF\ (a) "s" >
q Z32 DDa.b &m % ab
q Z32 a.b -- \(a)
q Z32 b
q Z32 OFF
q Z32 !a  a[1] $  a.b ++NIL
q Z32 f(x) (
q Z32 AA
#command Z33 CC [+ [+]] ) [<z,...> <z> CC] => r( <.z.> , [<(z)> q] / #<z> [p <-z-> q] [| <z>] )
Z33 BB ,< DD 'q'
Z33 == ON CCDD %
Z33 , CC
Z33 f(x) ++ } DD b  NIL  =
Z33 ...  &m
Z33 . a .  = a&m. CC
Z33 ON
Z33 ]!
Z33 a  (a)  $ ->
Z33 DD
Z33 b  2.5[1] ? DD
Z33 2.5
#xcommand Z34 ) => r( p )
Z34 ++ \ ca.b CC
Z34 ONDD
Z34 a[1] DD =>
Z34 &m.x=( a , b )
Z34 c  AA ,
Z34 b
Z34 a.b 2.5  --* #
Z34 @ , a.b $ EE .T. c:\d
Z34 DD == ++  .AND.| . a.b
Z34 ^f(x)
Z34 (
Z34 -1::
#command Z35 BB DD EE EE => r( q p )
Z35 CC EE
Z35 b
Z35 {a}2.5 NIL
Z35 CC  DD /
Z35 b !
Z35 EE
Z35 ON * a[1] c:\d BB
Z35 = EE
Z35 ( a , b )  DDBB
Z35 =>DD
Z35 BB a.b AA  DD &m 2.5
Z35 AA^ NIL  -DD  > %
#xtranslate Z36 <!x!> <w,...> <y> , => r( [| <y>],#<y><(y)>[| <w>][, <(w)>] )
q Z36 # OFF ::
q Z36 =
q Z36 a[1]  %b
q Z36 ,
q Z36 a[1]
q Z36 f(x)  CC2.5
q Z36 &(a)  (a) # EE ! ] ON
q Z36 &(a)x y
q Z36 x y "s"  NIL  /
q Z36 ON => .AND.
q Z36 ON
q Z36 \ 1
#translate Z37 CC => r( pq )
q Z37 CC{ b
q Z37 := AA ^ c}  .
q Z37 NIL  EE -> ... &m / BB
q Z37 a .AND. ON c:\d b
q Z37 %  / .T.{|| a}
q Z37 &m. DD AA
q Z37 *  x y  !
q Z37 DDaa 'q' 2.5 +
q Z37 a b , AA
q Z37 2.5 ,  $ := . ? ->
q Z37 :: &m a=b
q Z37 [1][1]  == *.
#command Z38 <w,...> <x> BB <z> => r( <"z"> #<w> p [#<w>] , )
Z38 [1] a->b + (
Z38 CC EE NIL a.b !
Z38 AA
Z38 ->=
Z38 !a
Z38 BBBB  + ] bEE1
Z38 |"s"  -1.a  b
Z38 b &m. DD EE
Z38 { AA EE
Z38 OFF 'q' a[1]  c:\d a[1]
Z38 x yAA -- EE DD ,
Z38 )  ON
#ytranslate Z39 + <z> => r( [p #<z>] / [| <"z"> q] <-z-> [| <-z-> q] )
q Z39 =
q Z39 a=
q Z39 -AA DD BB
q Z39 ?  ? :: =>
q Z39 &m.  : 1
q Z39 EE
q Z39 CC $
q Z39 ::  'q'
q Z39 DD  ^ EE ! f(x)
q Z39 BB  DD  NIL # AA := /
q Z39 a[1] ?  (@ =>  EE
q Z39 CC AA &m.x ...
