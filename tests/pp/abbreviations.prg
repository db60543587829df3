#command AA <x> => aa1(<x>)
#command AA <x> B => aa2(<x>)
#xcommand AB <x> => abx(<x>)
#ycommand Ac <x> Foo => ac(<x>)
#translate TA( <x> ) => ta[<x>]
#xtranslate TB( <x> ) => tb[<x>]
#ytranslate Tc( <x> ) => tc[<x>]
AA 1
#uncommand AA <y> =>
AA 1
AA 1 B
#uncommand AA <x> B
AA 1 B
AB 1
#uncommand AB <x>
AB 1
#xuncommand AB <x>
AB 1
AC 1 FOO
Ac 1 Foo
ac 1 foo
#yuncommand Ac <x> Foo
Ac 1 Foo
x := TA( 1 ) + tb( 2 ) + Tc( 3 ) + TC( 4 ) + tA( 5 )
#untranslate TA( <x> )
#xuntranslate TB( <x> )
#yuntranslate Tc( <x> )
x := TA( 1 ) + tb( 2 ) + Tc( 3 ) + TC( 4 ) + tA( 5 )
#command LONGWORD SECONDWORD <x> => lw(<x>)
LONG SECO 1
LONGW SECON 2
LON SECO 3
LONGWORD SEC 4
LONGWORDS SECONDWORD 5
longword secondword 6
#xcommand XLONG <x> => xl(<x>)
XLON 1
#command SH <x> => shx(<x>)
SH 1
S 1
#command FOUR <x> => fourx(<x>)
FOUR 1
FOU 1
#command ? <x> ! => q(<x>)
? 1 !
? 2
#undef NOPE
#define d1 1
#undef D1
? d1
#command MM [<a: ONE, TWO THREE, &>] [<b: FOUR>] => mm(<.a.>,<(a)>,<.b.>)
MM ONE
MM TWO THREE FOUR
MM &x
MM &(x)
MM FOUR ONE
MM TWO
MM THREE
MM TWO THRE
MM tw three
#translate KEY "abc" <x> => key(<x>)
? KEY "abc" 1, KEY "ABC" 2, KEY 'abc' 3
#translate NUM 10 <x> => num(<x>)
? NUM 10 1, NUM 010 2, NUM 10.0 3
#xtranslate <a> ISNOT <b> => ( ! <a> == <b> )
x := y ISNOT z
? 1 + 2 ISNOT 3
#xtranslate :: => Me:
::x := 1 ; ?::y
#xtranslate LIKE <a> [, <b>] => lk(<a>[;<b>])
? LIKE 1, 2, 3
#command CC1 => ? 1 ; ? 2
CC1
CC1 ; CC1
IF x ; CC1 ; ENDIF
#define SEMI a ; b
SEMI
x := SEMI
#command DD1 <x> => <x> ;; y
DD1 1
#command DD2 <*x*> => r(<x>) ; z
DD2 a ; b
#define NOTHING
NOTHING
NOTHING ; NOTHING
x NOTHING y
