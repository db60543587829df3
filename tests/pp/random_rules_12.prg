proc main()
#ytranslate Z0 <z> <z,...> ) DD => r( [p <(z)>] / )
q Z0 &  &m DD b }
q Z0 a[1]  CCbc:\d \
q Z0 2.5  .  = @ / [
q Z0 } &m.xOFF  [ DD
q Z0 & !a CC a
q Z0 DD!
q Z0 b&(a)
q Z0 AA EE  ...:: ]
q Z0 CC %
q Z0 ,  -- AA ! .T. EE
q Z0 * &m a #[1]
q Z0 OFF ? 2.5 \ (a) $)
#command Z1 <z> <z> <w> => r( <{w}> p #<w> / )
Z1 .T.  ,a
Z1 /  a->b DD $DD
Z1 = AA a  {a} \
Z1 } -> a
Z1 BB  ?
Z1 * ? ( ,
Z1 AA
Z1 ::  CC DD  AAb .T.  DD
Z1 ca  .T. a  $:= #
Z1 .AND. ON }| CC
Z1 }
Z1 b AAc:\d  & < & a
#translate Z2 <w: ON, OFF, x y> <y> , => r( [| <{w}> q] p [p #<y>|] [p <.w.> q] )
q Z2 NIL [1].AND. | aOFF
q Z2 , : @  CC=>
q Z2 &m. -1 "s" ON  .T. ,=
q Z2 b .
q Z2 DD -1& {a} := :=
q Z2 ^ 'q'
q Z2 DD &(a)a[1] ?
q Z2 &m + EEDD
q Z2 BB =>
q Z2 ^ AA NIL (
q Z2 ^
q Z2 b/ {|| a} OFF.AND.
#command Z3 <(z)> BB => r( <.z.> )
Z3 CC
Z3 [1] CC :: AA  a->b> AA
Z3 b c:= |
Z3 ==AA <
Z3 < DD ON[  ! | <
Z3 , &m.  a[1]f(x)a CC
Z3 c:\d  [1] ) OFF a.b$
Z3 CC  x y
Z3 >  "s" -1  CC ONDD
Z3 CC ++EE a[1]
Z3 AA a.b.T.
Z3 CC  c => ,
#command Z4 BB EE <!y!> <*z*> => r( [p <y> q]p<.y.>| )
Z4 b a .AND. -- a a NIL
Z4 b  b  a[1]a.b -
Z4 a
Z4 'q' b @ f(x)
Z4 & & 2.5
Z4 b  EE {|| a} BB
Z4 [x y
Z4 CC NIL 1
Z4 &(a) EE
Z4 <  = { (a) &m.
Z4 b... }c:\d
Z4 a a
#translate Z5 [BB <(y)> <w,...>] [[CC <!z!> , )] [EE] <(y)> <w,...>] => r( <(w)> | <.y.> <{y}> / )
q Z5 BB
q Z5 AA# EE BB
q Z5 EE $ &m.x -12.5 \
q Z5 CC
q Z5 b #ONEE  ! @ -
q Z5 ( a , b ) ( .AND. CC a.b
q Z5 : b -1 -1 AA
q Z5 < {  &(a) {a} CC + CC
q Z5 &(a)  &m. {|| a}  {
q Z5 1++ a->b ! DD.T.
q Z5 bBB 'q' (a) {a}
q Z5 ( | =  a
#ytranslate Z6 CC => r( q p q )
q Z6 . < [ ==
q Z6 ) ,b  EE  ?
q Z6 a^ >
q Z6 (a)
q Z6 % }, ON
q Z6 b  BB  &  , &m +
q Z6 AA DDAA AA 2.5%
q Z6 AA
q Z6 a->b a->b -- AA\  $CC
q Z6 %b EE , a[1]
q Z6 ...-- )
q Z6 -- DD ... % } "s"
#xtranslate Z7 <x,...> <z: ON, OFF, &> <x: ON, OFF, BB> <z: ON, OFF, &> => r( [<{z}> q][p <.z.>] )
q Z7 BB
q Z7 BB a2.5
q Z7 ( a , b ) ON ?  [ &(a)
q Z7 DD
q Z7 ] BB *
q Z7 CC .T.--=  DD  DDDD
q Z7 &m.x &(a) % > -- *
q Z7 BB
q Z7 CC&
q Z7 BB
q Z7 ON CC a->b
q Z7 'q'  EE  &m.xEE&(a) &m.x
#ytranslate Z8 [, <(z)> [<*y*> <x>]] => r( #<z> [| <{y}>] | <x> p <"y"> , )
q Z8 OFF  :=  ==
q Z8 BB
q Z8 {|| a} EE a.b &m.  2.5 [1]  ON
q Z8 EE, CC a[1] DD a->b&(a)
q Z8 a ON| CC AA [1]
q Z8 DD^  b
q Z8 ON ? * &(a) :==  AA
q Z8 BB
q Z8 { a , ->
q Z8 EE'q' \ !a
q Z8 CC |
q Z8 EE -> EE
#command Z9 [<x> CC [<x: ON, OFF, x y>] [<y> CC]] <!z!> => r( [, #<x>|] , [| <(z)>|] p <"y"> / [p <x> q] [, #<y> q] p )
Z9 [ a[1]  DD
Z9 2.5  b  .T.{ --} %
Z9 -  % NIL ,
Z9 @&m - > !
Z9 CC ( a->b "s" => .T. ?
Z9 BB [1] 1 -  {|| a}  c:\d
Z9 2.5
Z9 .T. CC a AA  c:\d
Z9 * BB {  > [ON EE
Z9 -- => &m.x \$
Z9 DD  ( / ( x y [1] {|| a}
Z9 .T. -- = {|| a} ? bDD
#command Z10 , => r( q q p )
Z10 AA {|| a}>EE
Z10 &m.x=>  a f(x)
Z10 ]  ^EE
Z10 , -1 ?
Z10 CC OFF a !a +  & AA
Z10 a[1]BB ,
Z10 * CC /#  %->
Z10 ? b
Z10 EE  }c
Z10 c ->bDD EE  --
Z10 ON
Z10 {a} --. -1 .AND. .AND. &m
#xcommand Z11 BB => r( q q )
Z11 @ a x y
Z11 &m.  BB
Z11 a @ ( a , b )
Z11 AA  CC
Z11 ! } c:\d
Z11 2.5ON-1 (a) !CC ON
Z11 'q'=> [1]  OFF "s"
Z11 => - b ON AA@  AA
Z11 &m.x ++  a $? ++
Z11 /a $ [1]  BB
Z11 + :: AA .AND. ::  ^
Z11 == ,
#ytranslate Z12 [BB <w>] [) <x: ON, OFF, x y> <w>] <x: ON, OFF, BB> => r( #<x> p <"x"> <"w"> p [, <w>|] <"x"> , )
q Z12 <  DD"s" - c:\d +
q Z12 AA !  b CC .AND. .
q Z12 &(a)ON ::::
q Z12 a[1].AND. b
q Z12 1 &m.x--
q Z12 BBDD a.b 2.5
q Z12 AA {a} { a  * := ON
q Z12 !.AND.++ := EEDD .T.
q Z12 &(a) CC
q Z12 ,
q Z12 (a) .T. DD EE
q Z12 b +CC [ -
#command Z13 <(x)> <y> [<x> ,] , => r( [p #<y>|] , [, <"x"> q] <"y"> [p #<y>|] / )
Z13 bDD .T. [1] } BB
Z13 a c:\d == == x y &(a) ?
Z13 DD a .T.
Z13 {|| a} EE ) ON
Z13 , DD  {a} (
Z13 b a(
Z13 EE AA
Z13 !NIL 'q' AABB 2.5
Z13 b := b => BB
Z13 &m.x &m.x BB  a -1
Z13 EE  DD
Z13 DD :: \
#translate Z14 BB BB <(y)> [[<!y!> DD] [BB]] => r( <y> <.y.> , [| <-y-> q] <y> )
q Z14 CC AA EE&m.x & DD
q Z14 ON"s" {|| a} $ AA EE  CC
q Z14 c:\d ON EEBB
q Z14 BB := @ ,<  -1
q Z14 c BB ON |ON ( @
q Z14 &(a)a c a->b !a
q Z14 EE :: , b  EE .
q Z14 | f(x)EE f(x) aa.b
q Z14 --
q Z14 -  AA 'q' b ] ===
q Z14 b AA ON a , b
q Z14 DD
#xcommand Z15 <x> <x,...> <!y!> => r( <.x.> <(x)> | )
Z15 ... - =b  &m.x $  [
Z15 b a.b
Z15 DD BBb
Z15 ( =  ^x y % , a
Z15 b  CC  .AND.(a)
Z15 ==. => ,,
Z15 { -1CC ON := -> AA
Z15 = x y  ? EE-1
Z15 ONBB b & b a  DD
Z15 .T. ,
Z15 / $ 2.5 DD CC DDc:\d
Z15 &m | f(x) c:\d a ++
#ytranslate Z16 [BB <z> <y,...> <z>] <y> => r( <.y.> / <.y.> p [p #<y>|] / <{y}> )
q Z16 AA 1  a  > } * @
q Z16 ,
q Z16 "s"  $ , EE DD{a} NIL
q Z16 *EE
q Z16 DD ! |, x y
q Z16 CC CC -'q'\ =>
q Z16 DD EE ? f(x) \ EE
q Z16 : CC
q Z16 ON .AND. AA:: a.b  c CC
q Z16 ON
q Z16 ++ -1  AA
q Z16 EE @
#xtranslate Z17 <z: ON, OFF, x y> ) <z> => r( [, <.z.>|] , <-z-> )
q Z17 * {|| a}  {|| a}
q Z17 :=ON ,
q Z17 &m.x # ,( a , b ) , +
q Z17 } &m.x  OFF  1 a
q Z17 b EE [
q Z17 == c  +
q Z17 1 \
q Z17 ... := b { 'q'
q Z17 @  a (  a  DD
q Z17 ! - !a !
q Z17 [ 2.5 % 1 + DD
q Z17 | a[1] $ BB 2.5 @ AA
#command Z18 <y> => r( [<{y}>][<.y.>][| <"y"> q][, <(y)>] )
Z18 -1 >
Z18 DD .AND.
Z18 NIL
Z18 $ b  ON
Z18 &m.x [1] , { ,@
Z18 /
Z18 b
Z18 NIL
Z18 -1{ f(x),
Z18 DD : -> (a)( AA ( a , b )
Z18 ...  CC .T.  +AA
Z18 AA }  BB[1]
#translate Z19 [BB [BB] ) <w>] CC DD DD => r( <.w.> )
q Z19 % ON bb  #
q Z19 CC % -1 ? a[1].  CC
q Z19 @ { # ) BB
q Z19 &m.* 1
q Z19 BB CC
q Z19 a # } #  CC
q Z19 a  := ( a , b )DD\ ON  DD
q Z19 (a)
q Z19 aBB .AND.
q Z19 DDb
q Z19 CC) CC
q Z19 .AND. b<  BB / a
#command Z20 <x,...> [[AA] )] <w> <x> => r( #<x> , )
Z20 -1  AA EE !a 1EE
Z20 b BB  ]  &m c  2.5
Z20 % :: ON  OFF BB ON
Z20 ON b[ OFF a.bDD CC
Z20 DD  BB= { ON
Z20 &m a ON
Z20 (a)BB b  ( ON: =>
Z20 OFF a.b
Z20 [ (a) "s"
Z20 CC a[1]=> := DD"s"
Z20 - > OFF ->
Z20 a.b !a
#xcommand Z21 , <x> => r( <(x)>p<(x)>p<-x-> )
Z21 DDAADD 1
Z21 EE "s"$
Z21 ( a , b ) NIL
Z21 ^ c:\dCC
Z21 + OFFa.b .T. ON
Z21 CC [1]
Z21 ^&(a) x y DD
Z21 CC
Z21 EE
Z21 # BB ]
Z21 #
Z21 * c : / ]CC
#command Z22 <y> => r( [, <"y">] [<y>|] [, <.y.> q] )
Z22 a EE : 1
Z22 , = % x y
Z22 &m b c:\d ...[1]^ $
Z22 \  aON.T.
Z22 % c:\d &m. b  :: 'q'  b
Z22 ON #{
Z22 # BB  f(x)
Z22 * 'q'^  ON|
Z22 AA b
Z22 EE a [1]
Z22 ON  b f(x) CCb 2.5
Z22 b ON
#command Z23 + [[<z: ON, OFF, x y> <*x*>] [<y> DD <!y!> <x,...>] AA] <x,...> EE => r( #<z>/<"z"><{x}>[| <"y">]<.y.>p )
Z23 >
Z23 .T.#... &m.x .T. AA
Z23 } } <  =>
Z23 .
Z23 => EE EE -1 $ b
Z23 ==
Z23 ("s" EE "s" $
Z23 % c:\d-1
Z23 b ,  < .T. : = DD
Z23 AA ++ &  BB a
Z23 { AA
Z23 ,2.5 # % CC! /
#command Z24 <x> => r( <.x.>/<{x}>[<.x.>|]/ )
Z24 a.b
Z24 [1] 1 DD {|| a} ON
Z24 b == &m  b { +
Z24 ^ CC ,( a , b )
Z24 => ,  ...
Z24 > 'q' ON(a)
Z24 AA &(a) &m.c CC =
Z24 >a.b-- BB
Z24 a , AA\
Z24 EE...b $DD
Z24 ONb =
Z24 DDa ON ON &AA
#xcommand Z25 <(w)> CC <z> => r( <z> <"w"> )
Z25 $  DD ,BB} &(a)
Z25 .AND. AA {a} ON  = {|| a} :
Z25 a->b &(a) -- =NIL
Z25 CC ,
Z25 DD
Z25 DD { a[1] : ^ BB
Z25 a.b<
Z25 DDa
Z25 - % a  a->b  a BB
Z25 BB EE EE > "s"
Z25 &m.x  2.5 @ BB (
Z25 := DD
#command Z26 <y> => r( <{y}> [| #<y>|] <{y}> | <{y}> [p <-y-> q] )
Z26 {a} f(x) EE  EE ] [1]
Z26 .T.
Z26 } NIL  a->b ON ]  ON
Z26 % BB  {|| a}  BB
Z26 ^  &m.x
Z26 ON EE
Z26 -> [1] CC
Z26 ->
Z26 EE
Z26 --
Z26 ::$  $ f(x)
Z26 ,a-  < CC
#xtranslate Z27 ) [<w> [EE] <w> ,] <x: ON, OFF, x y> [EE AA] => r( [| <{w}>|]|<(w)>/ )
q Z27 {|| a} -- ON EE EE [1] DD
q Z27 &m. CC := {a}EE ::
q Z27 =  }  &(a) x y
q Z27 b ,  :=ON
q Z27 a  .AND. /#
q Z27 .AND.
q Z27 'q'
q Z27 ON <  CC &m.x  ,
q Z27 ::
q Z27 c:\d  EE DD a { % )
q Z27 ^ AA  ) ! EE  'q'
q Z27 a a
#ytranslate Z28 [CC <y: ON, OFF, x y>] => r( [| #<y>]p )
q Z28 (a) b
q Z28 \  + }  -1  NIL )
q Z28 a->b : BB x y  AA .AND. ::
q Z28 a  a a->b]  . ON -1
q Z28 EE {a}]  ::
q Z28 } @ , ON=[1].AND.
q Z28 & &(a)  , a.b := ++
q Z28 &(a) /  b BB .AND. .*
q Z28 AA a->b
q Z28 2.5 f(x)AA::  a DD
q Z28 , ) ( a , b ) CC"s"
q Z28 (a) @ &  =  ON
#xcommand Z29 <w> => r( <-w->p<.w.><w>p<.w.> )
Z29 # NIL-&m.x  @::
Z29 , EE ,
Z29 DD - DD [1]"s" }ON
Z29 NIL ON ON
Z29 >
Z29 $ , (a) x y
Z29 ! "s"++[1]CC
Z29 BB + *  ! .AND. DD
Z29 :: BB f(x) ->  [ , CC
Z29 &m(a)a  a&m. AA
Z29 DD , c:\d  :: => CC++
Z29 AA .AND. CC CC a.b  , DD
#command Z30 <w> => r( <-w-> p <(w)> | [, <.w.>|] <w> [| <(w)> q] / )
Z30 AA }CC
Z30 AA'q'  EE a{|| a} -1 EE
Z30 {  &m.x
Z30 c [ /  CC @  ! a->b
Z30 ON BB !a
Z30 b
Z30 % a[1]!
Z30 { |
Z30 -
Z30 -1 ( &m.x a$
Z30 &(a) a {a}  a[1]  2.5==  DD
Z30 +  AA  ->
#xtranslate Z31 CC BB => r( qpr )
q Z31 ."s" ( a , b ), %
q Z31 .AND. +  AA &m
q Z31 = BB  a +# DD a
q Z31 .  AA b ++ $
q Z31 f(x) :: b - ,  b
q Z31 AA > [1] DD a  &m.x
q Z31 ! <  {|| a}
q Z31 1 x y DD ON  CC&m{|| a}
q Z31 a OFF
q Z31 a->b b  *, :  [
q Z31 -1 , ^ CCON ) -1
q Z31 BB -
#xcommand Z32 AA => r( p p q p r )
Z32 f(x)  a {|| a}-> ) (a)a
Z32 /
Z32 a
Z32 *  AA
Z32 AA
Z32 &
Z32 'q' ...
Z32 =>
Z32 DD  | := ,  a &(a)
Z32 =...
Z32 *a->b [^
Z32 ]
#xtranslate Z33 <x> + EE => r( [, #<x>|], )
q Z33 BB a NIL
q Z33 EE @a ON  }!a DD
q Z33 BB ON !... .T.
q Z33 a BB
q Z33 !a ON  : , &(a) := EE
q Z33 >  DD(=>
q Z33 CC !
q Z33 ON /b -- NILf(x)
q Z33 < -1 +
q Z33 CC
q Z33 ... $
q Z33 BB  &(a) BB == a $
#command Z34 <y> <w> CC => r( [p <.w.>] / [| <{w}>] )
Z34 BBb
Z34 => = CC  {|| a} { ON  "s"
Z34 EE $ c:\d CCOFF
Z34 < BB  1 <  : CC
Z34 !
Z34 ,  ++ -1 >
Z34 a EE EE BB
Z34 DD  a == ) AA.T.,
Z34 ( a , b ) &m. a.b  .AND. AA b
Z34 b {|| a}  DD{a}  =
Z34 =>
Z34 b  &m. -DD CC  ->
#command Z35 BB => r( pqp )
Z35 *  AA ?{a}  &m.  >
Z35 \ &(a) &m ON
Z35 =>&m. ! ( a , b )  b AA .
Z35 BB x y
Z35 &(a)  ::| a :=
Z35 {|| a} "s" DD | a[1] , BB
Z35 .T. ?
Z35 CC b
Z35 "s"BB ON*
Z35 .AND. CC :  a  AA EEDD
Z35 1 c:\d => /-DD
Z35 , &a[1]
#xcommand Z36 EE <z,...> => r( <{z}>[<(z)>|]/ )
Z36 ? b CC DD a->b | AA
Z36 -1< DD
Z36 b
Z36 DDBB BB
Z36 BB a  OFF
Z36 , BB c =  # a.b ,
Z36 ] AA b 2.5
Z36 CC OFF
Z36 DD x y .T.  AA
Z36 ...
Z36 ON== =>
Z36 :: CC [1] a ==
#xtranslate Z37 <w> [[<y> <y> <x> <y: ON, OFF, BB>] [+ <x,...>]] <(z)> => r( <.z.> <-y-> | )
q Z37 a->b  BB ON ( a
q Z37 EE BB  &(a) DD
q Z37 BB
q Z37 1 ==&m.x EEOFF -- AA
q Z37 %"s"c:\d
q Z37 CC {  * ^  CC++ BB
q Z37 [ .AND. . !a] a a->b
q Z37 , [ a b
q Z37 a\CC
q Z37 , --  #EE [1] CC
q Z37 a ON ^ ==
q Z37 (
#ytranslate Z38 [<w> AA [<*w*> CC]] [) ) <(z)> ,] <x: ON, OFF, BB> ) => r( [| <"z"> q] [<-w->|] <-z-> )
q Z38 > b  ^  (
q Z38 "s"  BB
q Z38 .AND. NILAA ::
q Z38 %  a[1]  ==  -1
q Z38 ... c :=ON
q Z38 a c, EE ,
q Z38 / > OFFOFF BB ON
q Z38 BB "s"  AA ?  #
q Z38 NIL EE !a
q Z38 ON ) {
q Z38 a[1]  / [1] ONa CC
q Z38 /BB
#command Z39 [<y,...> <z,...> <y: ON, OFF, BB>] AA [<!y!> <y: ON, OFF, &>] => r( [, <.y.>], )
Z39 AA * ^ %
Z39 ! {|| a}
Z39 @  ?
Z39 )  CC a
Z39 "s" x y  < DD EE
Z39 b{a} = ( a , b ) $ &m.
Z39 BB  'q'  & $ )  <
Z39 a[1] b  BB ,c NIL
Z39 } EE .T.
Z39 b AA 2.5
Z39 (
Z39 c == - bb -1 ( a , b )
