proc main()
#ytranslate Z0 CC <w: ON, OFF, &> => r( <"w">, )
q Z0 [1] ^ ON AA
q Z0 ! #  b ] BB , b
q Z0 / =>+ AA CC  BB  !
q Z0 !a
q Z0 b } AA
q Z0 b  .AND.BB &m.x.T.
q Z0 [1]  & {a}
q Z0 ^ &m.xEE -
q Z0 EE{?{a}
q Z0 f(x) ::-1 c a->b <
q Z0 |? AA
q Z0 =! [  &m.x@  ON
#translate Z1 <!y!> => r( [, <-y-> q][<-y->|]/<"y"> )
q Z1 := BB a
q Z1 bDD ^ + EE AA DD
q Z1 !a  / cDD( a , b )
q Z1 EE (a)BB .AND. AA ( DD
q Z1 } a AA !a BB
q Z1 a[1] #  == @ a
q Z1 x y| \ CCAA <
q Z1 c !  } AA * (a)
q Z1 b  <a # &m.  CC
q Z1 BB ON  EE
q Z1 DD
q Z1 EE1 1  $ $
#xcommand Z2 [+ [<w> <y>] ) [CC <y> DD]] EE + EE => r( <"w">/[, #<y> q]<.y.>| )
Z2 (  AA DD  ON DD CC
Z2 BB CC &m  BB :=
Z2 & @ OFF
Z2 -1 < BB  ]BBa
Z2 a.b * a  ... % :=  1
Z2 [1] a->b {|| a} {1 'q'
Z2 1
Z2 $ ! {a} ! %
Z2 ONBB &(a)
Z2 &(a)BB {
Z2 ( a , b )$ "s"-- AA b
Z2 EE  ...  !a a DD
#ytranslate Z3 ) <y> => r( [, <{y}>] | [, <y>|] | [p <"y">|] <-y-> )
q Z3 & DD , CC .T.  NIL
q Z3 } == ( BB  | (
q Z3 EE
q Z3 DD "s"
q Z3 AA "s" EE <
q Z3 DD
q Z3 NIL DD c:\d &(a)
q Z3 :=
q Z3 EE ! a [ a &m BB
q Z3 %
q Z3 ON a
q Z3 $
#xcommand Z4 <w> <z,...> [<(w)> CC <w> <w>] => r( [, <(z)>|] <z> [<"w">|] <(z)> [, <"z"> q] )
Z4 &(a) , [1]
Z4 b ,
Z4 {aON CC &m. EE (
Z4 BB  : a.b ] \ OFF -1
Z4 . BB++ AA ]
Z4 "s"  DD  =>
Z4 b b AA
Z4 &m.
Z4 /c:\d , BB .T.  CC
Z4 ) [1] EE a
Z4 f(x) \ -> |
Z4 DD( a , b )  => DD f(x) a1
#ytranslate Z5 <(z)> => r( [, <(z)>|][<.z.>]/#<z><{z}>/[<z> q] )
q Z5 % "s" {a}::
q Z5 -- ... {a}-1
q Z5 ! &(a) ! OFF -1  = #
q Z5 , a->
q Z5 ) .T.
q Z5 &(a)
q Z5 AA BB !a \- CC
q Z5 f(x)  b 1  2.5  CC [1]
q Z5 &m.x AA
q Z5 {|| a}
q Z5 OFF |
q Z5 ::ON < :
#command Z6 ) EE <(w)> <*z*> => r( <-z-> p [#<w> q] )
Z6 a[1]
Z6 |.AND. ] , |  ::  :
Z6 == / &  -> ON => ON
Z6 }
Z6 := ? OFF EE(a) #  b
Z6 ( &m.x>
Z6 a
Z6 [
Z6 =>  ON
Z6 DD (a)b
Z6 = (a) x y :
Z6 1
#command Z7 <y,...> <z> <x> => r( [| <-y-> q] <-y-> #<x> , )
Z7 AA
Z7 x y c:\d: ... ==
Z7 => :: DD [ NIL
Z7 ON b
Z7 BB #  AA
Z7 , : &  ,
Z7 "s" , a...
Z7 'q'  | => 'q' {
Z7 / !a { CC
Z7 ... ON  a.b
Z7 :  &m  EEEE
Z7 EE : 1
#command Z8 + , , => r( p r q q )
Z8 . !a  /  &m.
Z8 #$ .AND.  * &(a)
Z8 * CC %
Z8 * &m.x CC a->b a -1
Z8 ]  } \ # "s"
Z8 ( a , b ),  | :: ,  }
Z8 \ a[1] x y
Z8 x y  b
Z8 ] a { &
Z8 . , => a  a.b a
Z8 $ &(a)
Z8 := AA.T. *  b  DD
#ytranslate Z9 BB <w,...> <y> <y> => r( <w>/[| <y>|],[p <w> q] )
q Z9 CC &m AA
q Z9 x y ...  CC  ==AA NIL
q Z9 @b AA *
q Z9 :: !a .T.  EE  DD#
q Z9 'q'[ &
q Z9 a  b b {a}
q Z9 AA  &m.x
q Z9 !a [$ a[1] &m. % ,
q Z9 b CC } ]EE
q Z9 &
q Z9 (a) , , &m ,
q Z9 $ ==
#command Z10 [[<y> <!y!> BB]] EE => r( <"y"> <(y)> | <(y)> p <"y"> [p <y> q] )
Z10 <) c
Z10 ON (a) !a ^
Z10 c:\d bNILc:\d 1 BB  CC
Z10 a a AA? / -1 b
Z10 &m.x .T. @ AA  (a)
Z10 ]  EE b b b :
Z10 c:\d ==  + @ DD
Z10 := "s" 1 a->b b a
Z10 ] a->b--ON  ==
Z10 -1 "s" CCEE DD  ON  :=
Z10 ^  > CC  := NIL ON
Z10 BB BB
#command Z11 <w> => r( <{w}>|<-w-> )
Z11 ++ a
Z11 }  EE AA  x y
Z11 (a) &m. $  DD
Z11 AA
Z11 : +  %
Z11 b ->.  a[1] {a}ON
Z11 EE b &m.x a ?  [ ^
Z11 aEE  $
Z11 ,* (a)  c  b EE ( a , b )
Z11 'q' b a[1]  ON ::
Z11 EE&(a)) ( 2.5
Z11 &(a) -.AND.  a OFF.T.
#command Z12 BB <y,...> => r( <{y}> [| #<y>] | )
Z12 .T. &m  -1{|| a} -1
Z12 AA :: a[1]  a.b
Z12 BB a  } ] - a[1] ...
Z12 )
Z12 -"s" c:\d CC @
Z12 OFF ac ON AA c:\d
Z12 b
Z12 & a ON EE
Z12 [1] , &m OFFa  ,
Z12 f(x)  :=  CC a a->b {
Z12 ](== < #f(x) +
Z12 !a b  ] ->  BB 2.5  !a
#command Z13 + [[<w,...>] <y: ON, OFF, &> , [EE <x: ON, OFF, x y> <(z)>]] <!x!> [<z,...>] => r( [<x> q] / [#<x>] | [p <-y-> q] | #<x> , )
Z13 < a &m. &
Z13 ( a , b ) f(x)&m.
Z13 OFF
Z13 .T. ...
Z13 CC > 'q' ++ AA |
Z13 ]BB 2.5  !a =
Z13 . &(a)
Z13 &  @ EE EE
Z13 ]  [1] .
Z13 = x y (a) &m.x -1
Z13 EE OFF }
Z13 {|| a}  / @EE ?->  CC
#xcommand Z14 <x> => r( [| <(x)>|] [p #<x>|] / <{x}> <{x}> <.x.> p )
Z14 a => &m.
Z14 {|| a}] x yDD ,
Z14 - | c
Z14 ->  $  ! DD
Z14 1< ->(
Z14 DD a.b =
Z14 (a)
Z14 ( a , b )DDa->b  ON a::  2.5
Z14 ->  DD f(x)  x y ] ... f(x)
Z14 a[1]
Z14 ->
Z14 < AA a->b b
#xcommand Z15 <(z)> <*w*> <y,...> => r( [| <.w.> q]<{w}> )
Z15 f(x) -1 BB c  #  AA
Z15 c:\d  BBb:: BB^
Z15 BB OFF ON  a a
Z15 {a} ++  &(a)
Z15 ++ BB, 2.5x y
Z15 % &(a),{  . ( )
Z15 b a
Z15 CC &m.x f(x) >} (
Z15 b := \BB
Z15 --,ON/NIL2.5 }
Z15 [1] | EE &m #  DD
Z15 AA ++  CC\ & &m.x OFF
#command Z16 <w> => r( <(w)> / )
Z16 a  ON  .AND.a DD &m.
Z16 AA DD *
Z16 ++!
Z16 "s" / -1% .T.
Z16 ? ON| BB
Z16 ,
Z16 &m. CCOFF [1] DD
Z16 a\
Z16 BBAA (
Z16 CC ( a , b ) &m.x # AA ]==
Z16 ++ a->b CC CC(
Z16 &(a)a.b , ON
#command Z17 <y> <z> => r( <"y"><(z)>/<(z)>/ )
Z17 ON
Z17 ON , & AA  , CC EE
Z17 ] ,  (a)
Z17 |  ON  . AA
Z17 == OFF a.b  AA
Z17 EE {|| a}
Z17 EE  ::
Z17 <  .AND. {
Z17 &m.x b ( (a)&
Z17 -- DD EE -1EEx y
Z17 := {a}  c NIL\
Z17 a->b &m.
#xtranslate Z18 <y,...> <z> => r( [p #<y>] / <{y}> [, <-y->|] #<z> )
q Z18 == AA DD * (a) ON++
q Z18 DD &m DD ! c:\d a.b
q Z18 AA a.bON |2.5 EE%
q Z18 AA ? ++ (a)
q Z18 EEc ++  DD- <b
q Z18 (a) /  *> ON }
q Z18 !a /
q Z18 &m CC 'q' 'q' CC
q Z18 x y : @ }
q Z18 } &(a)  ::BB a.b =>
q Z18 -> x y ON : a ) a->b
q Z18 , EE :  AA CC DD ?
#xtranslate Z19 BB => r( rrppp )
q Z19 !a ,  c:\d
q Z19 ON  ,
q Z19 ^ ! ON )
q Z19 a + ,
q Z19 ::1 DD {
q Z19 a-> {|| a} .AND.  +
q Z19 c:\d ON "s" !aEE
q Z19 (a) b EE * a $ CC
q Z19 a[1] < ,  ONEE .T. EE
q Z19 - NIL.AND. NIL c:\d &m.x >
q Z19 : := { a++ x y
q Z19 BB  DD
#command Z20 [BB CC <x>] <z: ON, OFF, BB> => r( <-x-> <(z)> <-z-> [| <"z">|] )
Z20 CC
Z20 := b=b\
Z20 a.bAA-> .EE
Z20 ::  -1  a
Z20 DD  + BB ( a , b )
Z20 (a) AA a->b x y == {
Z20 AA
Z20 -> :=++ AA
Z20 EE
Z20 &.AND. (  NIL
Z20 b
Z20 ( a , b ) AA = .AND.!a
#ytranslate Z21 <(x)> [CC <y: ON, OFF, BB> [<(w)>]] <z> => r( [, <(x)>]#<x>/<{y}>|<(w)>|<.z.>/ )
q Z21 CC .AND. +
q Z21 . 2.5 &(a) ON b DD a
q Z21 {|| a}  .AND. DD EE DD BB  ?
q Z21 &m. c EE :=  ,  )  b
q Z21 --  ] x y a :
q Z21 ++ EE & CC a->b
q Z21 | +->
q Z21 x y -
q Z21 ...
q Z21 % BB  BB * b == c:\d
q Z21 b BB ] !a
q Z21 ) CC
#translate Z22 CC <x> , => r( <-x-> <"x"> | [| <{x}> q] , <"x"> p [<(x)>|] / )
q Z22 EE %  / EE
q Z22 1 AA :  DD b ,  a
q Z22 &m. ]  >
q Z22 (a) BB 1
q Z22 { AA [1]  $ ON AA++
q Z22 ++ OFF CC .AND.  |CC,
q Z22 OFF
q Z22 ,:: EE & a .AND.
q Z22 b @ , a->b ... c
q Z22 == EE^
q Z22 == >  , AA {a}
q Z22 < .T.b
#ytranslate Z23 , => r( q p q p p )
q Z23 ^ AA BB AA #
q Z23 , CC CC x y b
q Z23 -- BB 'q' #
q Z23 &m b &m
q Z23 ( a , b ) , $
q Z23 > DDON AA
q Z23 ... + NIL ,
q Z23 b  AA ( a , b )  b EE &m.
q Z23 \EE  + EE &(a)
q Z23 b  2.5
q Z23 2.5 EE . *[
q Z23 b
#command Z24 <x,...> <w> <x,...> => r( <-x-> / )
Z24 EE ( a , b )  AA BB c
Z24 -1  !a  BB  ON :: % ON
Z24 a EE  /  #
Z24 ^ -1
Z24 "s" DD x y1  ON  CC
Z24 , , * . --
Z24 ON(
Z24 /
Z24 ON ON  &m EE a %
Z24 % --  a  ,->,
Z24 DD } +@ ]  !  &m
Z24 , ++ =>  b . a[1] b
#xcommand Z25 , <(z)> <y> => r( <-y->|<.z.>p[, <{y}> q],<(z)>| )
Z25 BB EE ... /  +
Z25 , DD = &m ONNIL a
Z25 BB &(a) AA
Z25 b [ [
Z25 b a.b "s"
Z25 b
Z25 a &m.x &m.x ON a
Z25 BB {|| a} \ ... BB &(a)
Z25 {a}  'q' ?  ?.T. a
Z25 ( a , b )AA < AA ?  \BB
Z25 &m.x  f(x)  BBOFF
Z25 2.5 :  ON , # aCC
#translate Z26 <*w*> => r( [p <(w)> q] )
q Z26 .T.  CC  ->
q Z26 (a) -> ] \ < | a
q Z26 := ,
q Z26 a - (a) b / 2.5
q Z26 - -- DD
q Z26 @ CCON  >
q Z26 ....AND. a 1 a ON
q Z26 < BB
q Z26 -1
q Z26 ? DD=>
q Z26 #
q Z26 -- CC
#xcommand Z27 <w> [<x> <*w*> <!x!> EE] => r( [, <-x-> q][, <.w.>]/<(x)>p<-w-> )
Z27 ( a , b )  $ NIL -> {a}
Z27 [1]
Z27 b EE  &m.x
Z27 a[1] (  'q' @ -1
Z27 ,. ==
Z27 ),  .AND.  CC  ->
Z27 2.5 , % AA) b EE
Z27 ^ ON a[1] BB :=
Z27 'q' CC c:\d ,b<
Z27 DD EE &m.  [1]NIL -
Z27 ... {|| a} AA  f(x)&m. |
Z27 -> +ON b
#ytranslate Z28 + [[<!z!> <x> <y> ,] <w> <x>] => r( <{z}>[, <-y->|]/<.y.>#<w>p<(y)> )
q Z28 &(a)&m.
q Z28 a
q Z28 -- ...  ++
q Z28 | ( 'q'
q Z28 DD  [1]
q Z28 ( % ! x y ? CC  [1]
q Z28 AA  <
q Z28 a.b := b  | :=aCC
q Z28 BB EE -1 ,  .AND.
q Z28 BB
q Z28 2.5 b  DD CC
q Z28 )  $ ,
#command Z29 [, )] => r( p )
Z29 == {AA  [ EE
Z29 , 1::  /
Z29 a  ^
Z29 CC  a->b := EE -1
Z29 ON > .AND.
Z29 &{
Z29 {.AND.  ++ &
Z29 :: 2.5
Z29 AA AA b2.5
Z29 [1]  == , @ # 1
Z29 OFF  }  a  CC
Z29 a[1] !  :
#translate Z30 [AA <y: ON, OFF, &> EE ,] [+ + + <x>] CC <y> => r( [<"x"> q] )
q Z30 b "s" [1] {|| a}  {|| a}  &m
q Z30 %  f(x)ON
q Z30 /  # AA 1 {|| a}OFF
q Z30 }
q Z30 b : "s" +
q Z30 \ BB + ) CC =
q Z30 :=
q Z30 DD
q Z30 !, EE
q Z30 x y
q Z30 .AND. c
q Z30 {a} < -1  @&m.x  !a /
#command Z31 [<z: ON, OFF, x y> [<x> <z> <z,...>] <!z!>] CC => r( [<{z}>][#<z> q]|[<.z.> q], )
Z31 OFF  -NIL DDON -1 /
Z31 b BBEE-- == 2.5
Z31 @ [
Z31 "s" \ ON  b EE {a}NIL
Z31 # (a)
Z31 a->b. x y =  >  :===
Z31 DD 'q' @
Z31 =  b ON !
Z31 ON +ON: AA
Z31 c> =>  ON ... !a
Z31 :  *  ^ [
Z31 . b)
#command Z32 <(y)> <w: ON, OFF, x y> <w> DD => r( [| <-w->] [#<w> q] , [<{y}>|] p )
Z32 -  DD AAc  AA !a -1
Z32 <1 }
Z32 .AND., AA NIL{a}\ @
Z32 ++ OFF EE AA &m.x ( a , b ) :
Z32 ++ a ++
Z32 ? ON a ON
Z32 { ...  AA :: EE :: a
Z32 EE
Z32 a->b DD &(a)
Z32 : x y[ -1
Z32 / c.T. EE "s"
Z32 ON== =
#command Z33 <z: ON, OFF, &> <!w!> => r( <.z.>p[, <(w)>],#<z>[<{z}> q] )
Z33 BB &m.
Z33 {a} \ ,  &m. ?
Z33 . BB DDOFF "s"  [ {
Z33 a  BB
Z33 := *b b  AA== =
Z33 >
Z33 b CC
Z33 }ca.b 1 }
Z33 =x y
Z33 :: ! EE AA
Z33 BB= % NIL CC "s" .
Z33 OFFb  <]"s"2.5 @
#translate Z34 <w> => r( <(w)>/<"w">/[p <-w->|],<w>/ )
q Z34 @ = }
q Z34 AA # a
q Z34 & a %
q Z34 &m.x --DD AA (a)  }
q Z34 / &m | EE{|| a}  a
q Z34 % } ON CC
q Z34 $  ON -
q Z34 EEAA a.b b< EE <
q Z34 [1]  {a}  AA #
q Z34 a[1] &m.
q Z34 +c ) BB
q Z34 }  DDON
#translate Z35 [[DD <x,...> <y>] +] => r( [<"y"> q] <y> <y> | <(y)> p <"x"> p )
q Z35 "s" {a} EEbAA
q Z35 =  ) .AND. x y | /
q Z35 # [1] ...
q Z35 ==  :=
q Z35 x y
q Z35 ON - BB  a!a
q Z35 DDx y  BB } &m.x
q Z35 ON  a
q Z35 &m.b  {.T.
q Z35 = NILNIL ,  #[
q Z35 < {
q Z35 c:\d  &m.
#translate Z36 <x> [<y> EE] <*x*> => r( <"x">/[| #<x>|]/<x>,[| <{x}>]p<(x)>| )
q Z36 EE
q Z36 x y (a) * # -1
q Z36 ++ !BB  < ^ ON
q Z36 ... 'q' a  --->  BB +
q Z36 AA #  NIL = DD
q Z36 DD
q Z36 b BBAA
q Z36 &m b ++
q Z36 AA -> EE
q Z36 ON >  b a %
q Z36 >  OFF b , CC  AA
q Z36 BB b CC
#ytranslate Z37 EE [<w> <*y*> <x,...>] <z> <!x!> => r( [, <"x">]|<.y.> )
q Z37 + (a) x yBB  CC a |
q Z37 &:= $ !a
q Z37 1 BB
q Z37 a (a) ( a , b ) CC
q Z37 ,  CC :: b:=
q Z37 )
q Z37 >DD &(a)( !a
q Z37 ( a , b )  #, c:\d &m
q Z37 # &(a) c ... ON  .
q Z37 BB a[1]a  2.5 )
q Z37 c  c{ -- 'q' EE
q Z37 DD "s" [1] ON b
#command Z38 <w,...> => r( [#<w>|]|[, <-w-> q]<(w)>p<(w)> )
Z38 ^ ON
Z38 [ EE -- a
Z38 NIL EE AA
Z38 +  ON $ => -> {
Z38 /
Z38 DD b EE  x y {a}
Z38 .T. BB
Z38 ,  ^
Z38 AA.AND.
Z38 &m. ++
Z38 BBEE a.b
Z38 DD DD  EE AA) ,
#xcommand Z39 EE EE => r( rp )
Z39 a =>  a->b  AA b ,
Z39 -1  2.5 AA ++ ON AA DD
Z39 #
Z39 (a) CC &m.x 2.5 ON:: ...
Z39 ,
Z39 }  EE
Z39 => c[1] a->bEE
Z39 }  b
Z39 <
Z39 -- % ON b ON
Z39 b ON ==
Z39 AA NIL
