proc main()
#command Z0 AA [CC <!w!>] <x,...> => r( [| <"w">] #<x> / )
Z0 , EE DD DD . {|| a} ==
Z0 & = 1 'q' c
Z0 AAa b
Z0 .T.
Z0 f(x) ... BB| &m . \
Z0 = CC  !a
Z0 => : { BB , CC
Z0 "s" EE a->bON < c:\d BB
Z0 CC  a !a a  BB .AND.
Z0 EE b --
Z0 ->:: :  b CC  .
Z0 "s" ON { ^  EE
#translate Z1 AA <w: ON, OFF, &> <y: ON, OFF, &> => r( <y>/#<w>p )
q Z1 , | .AND. a == %
q Z1 :: => a[1]!a BB
q Z1 AA \ ? , ? CC==
q Z1 < -> (a)
q Z1 DD {a} =>c:\d !
q Z1 EE c:\d(a) EE &...
q Z1 ( a , b ) a->b  DD }
q Z1 !a .T. ON bc:\d
q Z1 NIL }
q Z1 BB  x y AA ON DD
q Z1 &(a)  EE  CC ) , ?  EE
q Z1 ([ -1 | :=
#ytranslate Z2 [<y> [DD]] CC <x: ON, OFF, &> => r( [| <-y->], )
q Z2 ... # b
q Z2 &(a) ON ? EE a ::  [
q Z2 ,  ON 1 -1 :
q Z2 } &m. a[1] #
q Z2 &(a) EE
q Z2 BB a
q Z2 a->b
q Z2 BB  a->b  a[1] AAx y.  f(x)
q Z2 f(x) CC  CC
q Z2 ! a.b  CC ^&m.
q Z2 -1
q Z2 ++  $ ) DD
#command Z3 <w> <(z)> => r( [, <{z}>|]p<(w)>/[| <-z->]<"z"><-w->| )
Z3 }.AND.
Z3 DD  -> BB b
Z3 CC
Z3 c
Z3 !
Z3 CC "s" > \  AA ( a , b ) *
Z3 }
Z3 :: a[1]  EE
Z3 {|| a} b < ON]
Z3 a[1]-1( a , b ) , - :: .T.
Z3 ^ DD ++  AA: - &m.
Z3 -> a =>.T.
#command Z4 <(y)> => r( [| <{y}>|] , <-y-> [| <{y}> q] )
Z4 DD AA b AA DD &m
Z4 DD (a) \
Z4 b ... a |
Z4 =
Z4 "s" 1 \  + ++ x ya
Z4 &(a) 1 &m.x  a
Z4 -1
Z4 OFF f(x)  +  !a a[1] [1] &m.x
Z4 > &m.x ON | x y \ (a)
Z4 a &  :=
Z4 a
Z4 b NIL
#translate Z5 EE => r( p r q )
q Z5 - OFF
q Z5 ON b ::
q Z5 {|| a} AA #, ON x y c:\d
q Z5 $
q Z5 AA ) b CC
q Z5 2.5 BB
q Z5 2.5 .
q Z5 (a)
q Z5 OFF  ) c  af(x) .1
q Z5 |
q Z5 :=BB ( !a-c#
q Z5 EE ,
#ytranslate Z6 DD [[<!w!>]] => r( [<(w)> q] <.w.> [, <(w)>|] )
q Z6 ,&m.| : ,EE
q Z6 {|| a}
q Z6 .AND. BB AA
q Z6 ++  ] DD
q Z6 b NIL  AA
q Z6 )  ]=>  ON  &m
q Z6 ==
q Z6 BB  ! = == a
q Z6 ON , , :: ]$
q Z6 -1 a.b
q Z6 CC NIL,
q Z6 {a
#ytranslate Z7 <w> => r( <.w.> | [p <"w">|] , [p <.w.>] p )
q Z7 & b ON
q Z7 b
q Z7 , \ % BB
q Z7 ++ &m. \ !
q Z7 } % 1 ... DD
q Z7 / -- &m. a->b
q Z7 ON "s"  a.b a[1]  ==a
q Z7 (a)
q Z7 !a  EE-> := ( a , b ) BB a[1]
q Z7 -> ON a  b aON =>
q Z7 DD DD  BB +
q Z7 DD  ON  a
#xcommand Z8 <x> ) [[<x,...>]] => r( #<x> , <"x"> , )
Z8 ]
Z8 a |
Z8 a ==
Z8 b BB , a.b AA .T.
Z8 EE b ON  >CC CC
Z8 [ EE [1]  &m.x  f(x) x y
Z8 EE  !a
Z8 @b ] := BBx y  <
Z8 )
Z8 CC (a)BB
Z8 c:\d [1] a.b^
Z8 EE EE :
#command Z9 <!z!> <x,...> <w> ) => r( #<z>, )
Z9 %b  ( ON BB
Z9 &m.x {|| a}  &m.xAA EE  [  [
Z9 @%ON
Z9 CC <] &
Z9 a.b
Z9 \ 1
Z9 ( [1] ON BB
Z9 ( / EE : AA BB ,
Z9 a a->b
Z9 2.5
Z9 ++ : "s" $ -1 ON
Z9 , &m. * (a)  ++ -1 AA
#command Z10 , <!y!> [AA DD <x,...>] => r( [, #<y> q] #<y> , )
Z10 =  1\  :^ "s"=
Z10 a 2.5  c
Z10 AA a[1]
Z10 EE =  ++ .AND.
Z10 BB [1] !a$
Z10 /  /  [CC +
Z10 AA DD ...  f(x) ON
Z10 - , a.b  b  -1
Z10 {a} BB 1 a ^
Z10 DD NIL  a a CC -- DD
Z10 ON!a
Z10 , < DD
#translate Z11 [[<w> EE <x>] <y,...> [<y> <x>]] [BB <z,...> <y> [<w> ) )]] <x> => r( [| <{y}>|], )
q Z11 AA (
q Z11 ON
q Z11 < + ON :=  f(x)
q Z11 + [1] ON, ONCC
q Z11 ON EE
q Z11 .DD | BB
q Z11 "s" ) {
q Z11 CC  AA BB bc:\d  } $
q Z11 < ) = + a
q Z11 ::
q Z11 @
q Z11 "s" $ EE  AA  &m.x AA
#xcommand Z12 AA [[DD] CC ,] <y: ON, OFF, x y> => r( <"y">,[p <.y.>] )
Z12 - BB )  .
Z12 AA >  (a)DD
Z12 NIL BB + ( a , b ) DD
Z12 !  ^ +[
Z12 &(a) -1NIL )  BB
Z12 "s" a->b  { : b AAc
Z12 ON ) # OFF % NIL
Z12 b 2.5 = )> [1] .T.
Z12 | NIL OFF  CCAAc&m.
Z12 AAON ? &(a)
Z12 ! f(x)
Z12 2.5 BB
#ytranslate Z13 AA EE [<y> CC <z> ,] <y> => r( <-y->/[p <z> q]<(y)>/ )
q Z13 EE DD  ON \ |  b
q Z13 {
q Z13 a  >  (a)
q Z13 ON BB-1 EE a |DD
q Z13 EE BB |
q Z13 *
q Z13 !  ? ] x y |
q Z13 ? { .AND.  / $
q Z13 # := NIL] a ]
q Z13 c:\d
q Z13 a=> * 1
q Z13 * a.b  'q' AA |:=
#xcommand Z14 AA <w> [)] [<(y)> )] => r( [, <(w)>|][<-y->]<-w->, )
Z14 $ ++ {a} ! BB ? -1
Z14 b >DD
Z14 >  \ *  * |
Z14 {a}  == < & a DD
Z14 CC$  {|| a}
Z14 }  BB a b c
Z14 a $ = AA
Z14 c [ .AND.$ EE
Z14 ?
Z14 , &m ==
Z14 AA CC ( a , b ) .T.  "s" ON
Z14 CC {|| a}  EE>CC
#xcommand Z15 [) <z: ON, OFF, BB> <(x)>] DD => r( <"z"> / [, <-x-> q] p )
Z15 ::
Z15 {  ...ON OFF ,
Z15 } f(x) a.b  b  =&m. :
Z15 &(a) : DD
Z15 -
Z15 BB EE
Z15 (a) / \
Z15 |
Z15 CC < ++ } .T.> )
Z15 -> 2.5  DD BB % a->b
Z15 b=>  := DD  NIL ( a , b )
Z15 ( EE {a} DD
#ytranslate Z16 ) [, AA] AA => r( rrrrq )
q Z16 ON !a |
q Z16 , ON .T.ON  ^/
q Z16 BB "s" b
q Z16 -
q Z16 -- ?} ,  ON  /b
q Z16 :=
q Z16 <  !a \
q Z16 &(a)x y AA
q Z16 * a  ...
q Z16 {a}EEAA &m.
q Z16 -- AA
q Z16 CC "s"  # OFF
#xtranslate Z17 AA => r( qrr )
q Z17 ->
q Z17 &m.  ) & . AA
q Z17 CC a.b
q Z17 AA OFF  ( a , b )AAON  EE DD
q Z17 -1 \ ... DD -  :=
q Z17 1
q Z17 (a) EE (  )BB
q Z17 DDa[1]  CC EE ON  a
q Z17 => ++ |
q Z17 * a | EE DD &(a) BB
q Z17 f(x) {a} 1 DD
q Z17 = )  {|| a} AA AA-> CC
#ytranslate Z18 <x> => r( [p #<x> q]<.x.>,#<x>/[| <"x"> q]/ )
q Z18 , DD
q Z18 &m.x
q Z18 EE OFF ==  &m BB DD &(a)
q Z18 & =={a}  /  EE
q Z18 @ DD ^
q Z18 x y
q Z18 b (a) 'q' AA &(a)
q Z18 b => => ON 2.5 *
q Z18 AA -- 2.5 ==
q Z18 DD
q Z18 [
q Z18 [1]  NIL ) EE DD  /
#command Z19 DD => r( r q r r r )
Z19 EE BB
Z19 -1c:\d ON:= ^: (
Z19 EE ... @ {
Z19 CC:: :=  * ON  {|| a}
Z19 .T. "s"| CC &m
Z19 BB => AA x y a.b -
Z19 BB } x y ++ !
Z19 BB ] EEb * ==
Z19 2.5 !(a).AND. AA
Z19 &(a) . AA ++ == CC
Z19 .  b -- @
Z19 a.bb 1AA -  ? >
#translate Z20 <y: ON, OFF, BB> <w: ON, OFF, &> <z> <z: ON, OFF, BB> => r( <"w"> )
q Z20 @ EE
q Z20 + b
q Z20 -1 a[1]
q Z20 b::CC  -- AAa
q Z20 < ON
q Z20 |,  CC AA .
q Z20 * ,BB  ::AA ON ?
q Z20 BB
q Z20 | { 2.5 a
q Z20 , 1 ,&m.a
q Z20 == BB AA ^  ==  DD
q Z20 'q' , #  ,&
#xtranslate Z21 <!w!> [<z> ) <z: ON, OFF, BB>] <y> <w,...> => r( <{y}>#<z>#<w> )
q Z21 =>  "s"% -CC
q Z21 'q'  ONAA - #
q Z21 ?
q Z21 (a) AA
q Z21 ( a , b ) @ \  EE ON &m.x AA
q Z21 }
q Z21 ONBB
q Z21 } ->
q Z21 'q' ++
q Z21 b
q Z21 \ -- &m. AA(a)
q Z21 a a->b ON 1 BB a $
#ytranslate Z22 DD <x> => r( [<.x.>] , [p <x>] <x> <-x-> )
q Z22 ^
q Z22 == ( a , b ) EE
q Z22 .T.
q Z22 NIL b a
q Z22 !a@ {|| a} ? ,
q Z22 {|| a} BB-1 ,
q Z22 \ [ON  < CC
q Z22 a[1] [ < BB EE NIL [
q Z22 a.b  a.b{a}  ]
q Z22 ON .AND.
q Z22 x y&(a) 'q'b OFF1
q Z22 2.5 EE CC a
#translate Z23 <!w!> AA <w: ON, OFF, BB> => r( [| <"w">] / <.w.> [, <-w-> q] )
q Z23 !a  ,  AA a)
q Z23 ,.AND.
q Z23 !
q Z23 &m.x BB 2.5 DD <> ,
q Z23 > a[1]  ON &m. a EE  a
q Z23 OFF  = &m.x !  OFF
q Z23 {|| a}  ^ :
q Z23 > ] a a.b CC &  DD
q Z23 &%  >  ^  a.b
q Z23 AA  , BB  .T.BB
q Z23 ON (  } "s"x y 2.5b
q Z23 $  &m  &m = |
#command Z24 <z> <!w!> <*w*> <y> => r( #<z>, )
Z24 } ON,-> a.b /
Z24 , &m EE -
Z24 & -1
Z24 &
Z24 DD  -> AA
Z24 &(a) &m AA .AND. -1EE
Z24 b &m.x {|| a} &(a)
Z24 ( a , b )  ++ 1 {  a.b
Z24 "s"{a}EE {  a->b
Z24 a.b  ,b
Z24 a )  & "s" ++
Z24 &(a)b -1 -- (
#command Z25 [+ DD [<y> <!z!>]] <z> <y> => r( [, <-z->] / )
Z25 b:: f(x) [1]
Z25 \  /  &m #<:  |
Z25 = NIL == BBa->b[  &(a)
Z25 BB DD "s"  c
Z25 BB] ==  ( a , b ) 'q' BBb
Z25 BB ON -1 & \
Z25 a .T.++ BB
Z25 AA *
Z25 DD
Z25 BB1 DD  a[1] &m= {a}
Z25 1 BB CC
Z25 ... a
#command Z26 <z> + [AA [AA]] AA => r( <{z}> <(z)> <"z"> <-z-> / <.z.> / )
Z26 #
Z26 'q' CC ( !a ->
Z26 a a[1] a ON
Z26 BB
Z26 EE -> DD  a->b f(x)
Z26 DD
Z26 'q' -1  -> b * ,DD
Z26 b ON &m.x
Z26 => .T. ON ++,
Z26 CC==: .  a|
Z26 , ^ :: b ( a , b )
Z26 f(x) CC  EE CC
#xcommand Z27 <z: ON, OFF, &> <(z)> <x> <*w*> => r( <.w.><(x)>[<x> q]p<x>/<.z.> )
Z27 == a->b
Z27 EEa.b . &(a).  AA
Z27 := ON { EEa
Z27 CC + ,  'q' a[1]  AA |
Z27 EE  a->b  } !a :
Z27 DD  &m.x !a ::$
Z27 {|| a}  NIL
Z27 EE ... :: AA
Z27 c:\d 2.5
Z27 [== a
Z27 ON
Z27 CC
#command Z28 [, <z>] => r( <{z}><z><-z-><.z.><(z)> )
Z28 'q' BB
Z28 b  { EE
Z28 ++ ,  a CC
Z28 # .  ]a
Z28 , AA BB  bb EE &
Z28 EE
Z28 % 'q'CC
Z28 f(x)  $  + DD
Z28 &(a)ON .
Z28 ) $  /
Z28 ( a , b ) &m.x %
Z28 AA (a) BB DD NIL ] ( a , b )
#translate Z29 <y,...> <y: ON, OFF, x y> <z> => r( <y>p )
q Z29 EE .  } EE .T.  +
q Z29 $ {  ::  DD c a
q Z29 -1 # \ ( a , b ) =>
q Z29 .T. 'q'!
q Z29 , } , OFF BB =
q Z29 CC BB \
q Z29 =
q Z29 2.5 f(x)ON DD
q Z29 - . @ DD
q Z29 (a) ON
q Z29 CC=>
q Z29 &(a)  &m.  .AND.DD  .AND. | DD
#command Z30 [<(y)> [) DD BB] [<z> <y: ON, OFF, x y>]] => r( <y>[<.z.>|][| <(z)> q],[p <.y.> q]| )
Z30 b ON ->(a)
Z30 ( a , b )
Z30 ::  {a}
Z30 a[1]  f(x)[1] BB
Z30 2.5ON AA  ( b AA
Z30 b AA&m  b 2.5 CC
Z30 AA\!a ] DD & *
Z30 a
Z30 ( =  :: =>
Z30 CC a
Z30 AA  CCAA
Z30 DDc
#translate Z31 BB => r( q r r q r )
q Z31 b ,CC %OFF&m.x
q Z31 ++ &m.x  BB
q Z31 . (
q Z31 / b &mBB
q Z31 a.b AA a[1] (
q Z31 &(a) DD : @
q Z31 EE
q Z31 c:\d  BB  BB DD  & .T.
q Z31 !a
q Z31 EE ++ [ DD /
q Z31 )CC $
q Z31 CC <  BB
#ytranslate Z32 [<*w*> AA [BB] <z,...>] <w,...> AA => r( <(w)> <{z}> p <.w.> [| <{w}> q] , [| <-z->|] p )
q Z32 ! , CC  DD  { & -1
q Z32 EE} OFF
q Z32 x y  -- "s" .T.  DD
q Z32 (a)=>ON(a)
q Z32 EE &m. .AND.  2.5 .
q Z32 -
q Z32 DD  } a a DD
q Z32 DD'q' == OFF
q Z32 ... BB ?
q Z32 - > = f(x)a
q Z32 := ( a , b ) 'q' OFF
q Z32 EEaDD BB &m {|| a}
#command Z33 ) , <x> ) => r( <{x}> )
Z33 b BB 2.5 @
Z33 BB 2.5 DD
Z33 ,BB !a x yBB ...
Z33 a.b {a} - BB "s" AA,
Z33 a[1] > % / )  c
Z33 a x y => \  BB  @
Z33 CC
Z33 c &
Z33 a  ::
Z33 ] %{a}=> == AA
Z33 b .T. -1  &(a)
Z33 ++ :: 1( a , b ) \ .
#command Z34 <x> <y> [[<y,...> <w: ON, OFF, &> <!w!>] <*y*> <x>] => r( <.x.><-w->#<y>[| <(y)>]/ )
Z34 ,& ++ {  (a) |
Z34 DD  AA EE
Z34 %
Z34 < .AND. a &
Z34 AA &m | a.b,  !a
Z34 [ =>- {c:\d
Z34 CC
Z34 BB :=f(x)
Z34 BB %
Z34 BB
Z34 $a.b
Z34 a BB , 'q' 2.5 EE  {|| a}
#translate Z35 EE + => r( qqqpq )
q Z35 a {a}--,DD,
q Z35 ( a , b ) > ++ a
q Z35 EE &m.x EE  ON&
q Z35 c  } AA
q Z35 EEAA
q Z35 c:\d  c:\d AA
q Z35 .  [1]
q Z35 ON BB=>  ,@ { CC
q Z35 @ )
q Z35 AA "s"
q Z35 -- =>,
q Z35 BB -- OFF
#translate Z36 <z> <y> => r( [p #<z>] / #<y> p [, #<y>|] )
q Z36 a->b := CC
q Z36 x y  :( a , b )  EE
q Z36 ONa->b 2.5) f(x)
q Z36 1 EE { ON %a
q Z36 2.5
q Z36 CC  DD
q Z36 ] b ON  ( a , b ) .AND.AA ON
q Z36 EE c:\d% % OFF  AA
q Z36 & (
q Z36 ON  < {a} :: >f(x)
q Z36 --DD : ] DD c
q Z36 -1 * .AND. ? ^ "s" EE
#command Z37 <z> <(x)> [) [<z> ) ,] [<!w!> <y>]] => r( [p <(w)>]<-x->[#<w>|] )
Z37 ] )
Z37 b  a  a->b --DD
Z37 1 b
Z37 &(a)
Z37 -> "s"AA  x y a[1] CC a[1]
Z37 BB
Z37 | ::
Z37 'q' b EE !a c:\d
Z37 BB |  < &m.x
Z37 CC ]  DD
Z37 a.b )$ DD EE a.b \
Z37 b ON^ = c ) +
#xtranslate Z38 ) <!y!> [BB] => r( <.y.>, )
q Z38 2.5. | , , (a)
q Z38 f(x)
q Z38 \ == c EE  AA EE ++
q Z38 [1] &  ON "s" ]
q Z38 a.b&  ON AA DD }
q Z38 AA EE *
q Z38 b DDBB x y
q Z38 } [1]
q Z38 1 CC b&m.x ON :=
q Z38 := OFF BB (a) BB EE =
q Z38 a {a} a
q Z38 > DD] b
#ytranslate Z39 [[BB]] => r( r )
q Z39 b ) ? &(a)  ++  NIL
q Z39 ? | x y :=
q Z39 ++] b
q Z39 ]
q Z39 CC BB DDNIL  !aDD
q Z39 b
q Z39 1  OFF * "s"/
q Z39 .  EE a[1]{a}  , b
q Z39 ( CC
q Z39 ?%
q Z39 @ ON !a=>&m. {
q Z39 ] a 1 *a.b CC
