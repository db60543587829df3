#xcommand AA <x> => reg(<x>)
#xcommand AB <x> WITH <y> => with(<x>|<y>)
#xcommand AE [<x>] END => opt(<x>)
#xcommand AF <x> [TO <y>] [<z>] => fff(<x>|<y>|<z>)
#xcommand AG <x> <y> => two(<x>|<y>)
#xcommand AH <(x)> <y> => ext(<x>|<y>)
#xcommand AI <x,...> <y> => lst(<x>|<y>)
#xcommand AJ <x: ON, OFF> <y> => lst(<x>|<y>)
#xcommand AK <x> [, <y>] => rep(<x>[|<y>])
#xcommand AL [<x,...>] END => lst(<x>)
proc main()
AG a b
AG (a) b
AG a (b)
AG f(x) y
AG a[1] y
AG {1} y
AG (a) (b)
AG (a) "b"
AG "a" (b)
AG "a" "b"
AG a + b c
AG a + + b
AG a + c - d
AG a - -b c
AG a -- b
AG a ++ b
AG a + ++b c
AG - a b
AG + a b
AG ! a b
AG @a b
AG a := b c
AG := a b
AG a = b c
AG a == b c
AG a == == b c
AG a , b
AG &a b
AG &a &b
AG &a. b
AG &(a) b
AG & a b
AG a & b
AG a & & b
AG a->b c
AG a -> b c
AG a: b c
AG a:b c
AG ::b c
AG a . b
AG a .and. b c
AG a .and. .not. b c
AG a * * b
AG a * ( b c
AG a { b } c
AG {|| a b } c
AG a ? b
AG a => b c
AG a < b > c d
AG a @ b c
AG a | b c
AG a # b c
AG a $ b c
AG a \ b c
AG a .t. c
AG .t. c
AG 1 2
AG 1 .5
AG a% b c
AG a^ b c
AG a : c
AG a... b
AG ... b
AG -1 -2
AG 1 -2
AG a -2 b
AG a ! b
AG a !b
AG a ,b
AG ) a
AG ] a
AG } a
AG | a
AG . a
AG ( a
AG $ a
AG * a
AG / a
AG -- a
AG ++ a
AG ? a
AG -> a
AG : a
AG , a
AG => a
AG = a
AG != a
AG <= a
AG > a b
AG > a
AG .and. a
AG & a
AG \ a
AG # a
AG += a
AG += a b
AG a +
AG a + b +
AB WITH WITH WITH
AB a WITH b
AB (a WITH b) WITH c
AB [a WITH b] WITH c
AB a WITH WITH
AE END
AE END END
AE a END
AE a END b END
AE a b END
AE (END) END
AF a TO b c
AF a c TO b
AF a TO b
AF TO TO TO
AF TO
AH a.b c
AH a.b/c c
AH a . b
AH (a) b
AH (a)b c
AH (a)+b c
AH (a) + b c
AH a+b c
AH a +b c
AH a + b
AH a,b
AH "a" b
AH "a"+b c
AH a[1] c
AH [a] c
AH &a.b c
AH &(a)b c
AH c:\a b
AH a(b c) d
AH f( b c) d
AI a,b c
AI a b
AI a, b + c , d e
AI a ,, b c
AI a , + , b c
AI a ,
AI a , b
AI (a),b c
AJ ON b
AJ on ON
AJ OFF + b
AK a , b
AK a , b , c
AK a
AL a,b END
AL a,END END
AL a,b,c+d END
AL a,,END
AL , END
