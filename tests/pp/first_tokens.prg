#xcommand S1 <x> E => m(<x>)
#xcommand S2 <x,...> E => m(<x>)
#xcommand S3 <(x)> E => m(<x>)
#xcommand S4 <x> => m(<x>)
#xcommand S5 <x,...> => m(<x>)
#xcommand S6 <(x)> => m(<x>)
#xcommand S7 <x> , <y> => m(<x>|<y>)
#xcommand S8 <x> <y> => m(<x>|<y>)
proc main()
S1 ( E
S1 ( a E
S1 a ( E
S1 a ( b E
S1 a ( ( b E
S1 a ( "s" E
S1 a ( ( b ) E
S1 a ( , b E
S1 ( , b E
S1 a(b c E
S1 ( a b E
S2 ( E
S2 ( a E
S2 a ( E
S2 a ( b E
S2 a ( ( b E
S2 a ( "s" E
S2 a ( ( b ) E
S2 a ( , b E
S2 ( , b E
S2 a(b c E
S2 ( a b E
S3 ( E
S3 ( a E
S3 a ( E
S3 a ( b E
S3 a ( ( b E
S3 a ( "s" E
S3 a ( ( b ) E
S3 a ( , b E
S3 ( , b E
S3 a(b c E
S3 ( a b E
S4 (
S4 ( a
S4 a (
S4 a ( b
S4 a ( ( b
S4 a ( "s"
S4 a ( ( b )
S4 a ( , b
S4 ( , b
S4 a(b c
S4 ( a b
S5 (
S5 ( a
S5 a (
S5 a ( b
S5 a ( ( b
S5 a ( "s"
S5 a ( ( b )
S5 a ( , b
S5 ( , b
S5 a(b c
S5 ( a b
S6 (
S6 ( a
S6 a (
S6 a ( b
S6 a ( ( b
S6 a ( "s"
S6 a ( ( b )
S6 a ( , b
S6 ( , b
S6 a(b c
S6 ( a b
S7 (
S7 ( a
S7 a (
S7 a ( b
S7 a ( ( b
S7 a ( "s"
S7 a ( ( b )
S7 a ( , b
S7 ( , b
S7 a(b c
S7 ( a b
S8 (
S8 ( a
S8 a (
S8 a ( b
S8 a ( ( b
S8 a ( "s"
S8 a ( ( b )
S8 a ( , b
S8 ( , b
S8 a(b c
S8 ( a b
S1 ) E
S1 ) a E
S1 a ) E
S1 a ) b E
S1 a ) ) b E
S1 a ) "s" E
S1 a ) ( b ) E
S1 a ) , b E
S1 ) , b E
S1 a)b c E
S1 ) a b E
S2 ) E
S2 ) a E
S2 a ) E
S2 a ) b E
S2 a ) ) b E
S2 a ) "s" E
S2 a ) ( b ) E
S2 a ) , b E
S2 ) , b E
S2 a)b c E
S2 ) a b E
S3 ) E
S3 ) a E
S3 a ) E
S3 a ) b E
S3 a ) ) b E
S3 a ) "s" E
S3 a ) ( b ) E
S3 a ) , b E
S3 ) , b E
S3 a)b c E
S3 ) a b E
S4 )
S4 ) a
S4 a )
S4 a ) b
S4 a ) ) b
S4 a ) "s"
S4 a ) ( b )
S4 a ) , b
S4 ) , b
S4 a)b c
S4 ) a b
S5 )
S5 ) a
S5 a )
S5 a ) b
S5 a ) ) b
S5 a ) "s"
S5 a ) ( b )
S5 a ) , b
S5 ) , b
S5 a)b c
S5 ) a b
S6 )
S6 ) a
S6 a )
S6 a ) b
S6 a ) ) b
S6 a ) "s"
S6 a ) ( b )
S6 a ) , b
S6 ) , b
S6 a)b c
S6 ) a b
S7 )
S7 ) a
S7 a )
S7 a ) b
S7 a ) ) b
S7 a ) "s"
S7 a ) ( b )
S7 a ) , b
S7 ) , b
S7 a)b c
S7 ) a b
S8 )
S8 ) a
S8 a )
S8 a ) b
S8 a ) ) b
S8 a ) "s"
S8 a ) ( b )
S8 a ) , b
S8 ) , b
S8 a)b c
S8 ) a b
S1 [ E
S1 [ a E
S1 a [ E
S1 a [ b E
S1 a [ [ b E
S1 a [ "s" E
S1 a [ ( b ) E
S1 a [ , b E
S1 [ , b E
S1 a[b c E
S1 [ a b E
S2 [ E
S2 [ a E
S2 a [ E
S2 a [ b E
S2 a [ [ b E
S2 a [ "s" E
S2 a [ ( b ) E
S2 a [ , b E
S2 [ , b E
S2 a[b c E
S2 [ a b E
S3 [ E
S3 [ a E
S3 a [ E
S3 a [ b E
S3 a [ [ b E
S3 a [ "s" E
S3 a [ ( b ) E
S3 a [ , b E
S3 [ , b E
S3 a[b c E
S3 [ a b E
S4 [
S4 [ a
S4 a [
S4 a [ b
S4 a [ [ b
S4 a [ "s"
S4 a [ ( b )
S4 a [ , b
S4 [ , b
S4 a[b c
S4 [ a b
S5 [
S5 [ a
S5 a [
S5 a [ b
S5 a [ [ b
S5 a [ "s"
S5 a [ ( b )
S5 a [ , b
S5 [ , b
S5 a[b c
S5 [ a b
S6 [
S6 [ a
S6 a [
S6 a [ b
S6 a [ [ b
S6 a [ "s"
S6 a [ ( b )
S6 a [ , b
S6 [ , b
S6 a[b c
S6 [ a b
S7 [
S7 [ a
S7 a [
S7 a [ b
S7 a [ [ b
S7 a [ "s"
S7 a [ ( b )
S7 a [ , b
S7 [ , b
S7 a[b c
S7 [ a b
S8 [
S8 [ a
S8 a [
S8 a [ b
S8 a [ [ b
S8 a [ "s"
S8 a [ ( b )
S8 a [ , b
S8 [ , b
S8 a[b c
S8 [ a b
S1 ] E
S1 ] a E
S1 a ] E
S1 a ] b E
S1 a ] ] b E
S1 a ] "s" E
S1 a ] ( b ) E
S1 a ] , b E
S1 ] , b E
S1 a]b c E
S1 ] a b E
S2 ] E
S2 ] a E
S2 a ] E
S2 a ] b E
S2 a ] ] b E
S2 a ] "s" E
S2 a ] ( b ) E
S2 a ] , b E
S2 ] , b E
S2 a]b c E
S2 ] a b E
S3 ] E
S3 ] a E
S3 a ] E
S3 a ] b E
S3 a ] ] b E
S3 a ] "s" E
S3 a ] ( b ) E
S3 a ] , b E
S3 ] , b E
S3 a]b c E
S3 ] a b E
S4 ]
S4 ] a
S4 a ]
S4 a ] b
S4 a ] ] b
S4 a ] "s"
S4 a ] ( b )
S4 a ] , b
S4 ] , b
S4 a]b c
S4 ] a b
S5 ]
S5 ] a
S5 a ]
S5 a ] b
S5 a ] ] b
S5 a ] "s"
S5 a ] ( b )
S5 a ] , b
S5 ] , b
S5 a]b c
S5 ] a b
S6 ]
S6 ] a
S6 a ]
S6 a ] b
S6 a ] ] b
S6 a ] "s"
S6 a ] ( b )
S6 a ] , b
S6 ] , b
S6 a]b c
S6 ] a b
S7 ]
S7 ] a
S7 a ]
S7 a ] b
S7 a ] ] b
S7 a ] "s"
S7 a ] ( b )
S7 a ] , b
S7 ] , b
S7 a]b c
S7 ] a b
S8 ]
S8 ] a
S8 a ]
S8 a ] b
S8 a ] ] b
S8 a ] "s"
S8 a ] ( b )
S8 a ] , b
S8 ] , b
S8 a]b c
S8 ] a b
S1 { E
S1 { a E
S1 a { E
S1 a { b E
S1 a { { b E
S1 a { "s" E
S1 a { ( b ) E
S1 a { , b E
S1 { , b E
S1 a{b c E
S1 { a b E
S2 { E
S2 { a E
S2 a { E
S2 a { b E
S2 a { { b E
S2 a { "s" E
S2 a { ( b ) E
S2 a { , b E
S2 { , b E
S2 a{b c E
S2 { a b E
S3 { E
S3 { a E
S3 a { E
S3 a { b E
S3 a { { b E
S3 a { "s" E
S3 a { ( b ) E
S3 a { , b E
S3 { , b E
S3 a{b c E
S3 { a b E
S4 {
S4 { a
S4 a {
S4 a { b
S4 a { { b
S4 a { "s"
S4 a { ( b )
S4 a { , b
S4 { , b
S4 a{b c
S4 { a b
S5 {
S5 { a
S5 a {
S5 a { b
S5 a { { b
S5 a { "s"
S5 a { ( b )
S5 a { , b
S5 { , b
S5 a{b c
S5 { a b
S6 {
S6 { a
S6 a {
S6 a { b
S6 a { { b
S6 a { "s"
S6 a { ( b )
S6 a { , b
S6 { , b
S6 a{b c
S6 { a b
S7 {
S7 { a
S7 a {
S7 a { b
S7 a { { b
S7 a { "s"
S7 a { ( b )
S7 a { , b
S7 { , b
S7 a{b c
S7 { a b
S8 {
S8 { a
S8 a {
S8 a { b
S8 a { { b
S8 a { "s"
S8 a { ( b )
S8 a { , b
S8 { , b
S8 a{b c
S8 { a b
S1 } E
S1 } a E
S1 a } E
S1 a } b E
S1 a } } b E
S1 a } "s" E
S1 a } ( b ) E
S1 a } , b E
S1 } , b E
S1 a}b c E
S1 } a b E
S2 } E
S2 } a E
S2 a } E
S2 a } b E
S2 a } } b E
S2 a } "s" E
S2 a } ( b ) E
S2 a } , b E
S2 } , b E
S2 a}b c E
S2 } a b E
S3 } E
S3 } a E
S3 a } E
S3 a } b E
S3 a } } b E
S3 a } "s" E
S3 a } ( b ) E
S3 a } , b E
S3 } , b E
S3 a}b c E
S3 } a b E
S4 }
S4 } a
S4 a }
S4 a } b
S4 a } } b
S4 a } "s"
S4 a } ( b )
S4 a } , b
S4 } , b
S4 a}b c
S4 } a b
S5 }
S5 } a
S5 a }
S5 a } b
S5 a } } b
S5 a } "s"
S5 a } ( b )
S5 a } , b
S5 } , b
S5 a}b c
S5 } a b
S6 }
S6 } a
S6 a }
S6 a } b
S6 a } } b
S6 a } "s"
S6 a } ( b )
S6 a } , b
S6 } , b
S6 a}b c
S6 } a b
S7 }
S7 } a
S7 a }
S7 a } b
S7 a } } b
S7 a } "s"
S7 a } ( b )
S7 a } , b
S7 } , b
S7 a}b c
S7 } a b
S8 }
S8 } a
S8 a }
S8 a } b
S8 a } } b
S8 a } "s"
S8 a } ( b )
S8 a } , b
S8 } , b
S8 a}b c
S8 } a b
S1 , E
S1 , a E
S1 a , E
S1 a , b E
S1 a , , b E
S1 a , "s" E
S1 a , ( b ) E
S1 a , , b E
S1 , , b E
S1 a,b c E
S1 , a b E
S2 , E
S2 , a E
S2 a , E
S2 a , b E
S2 a , , b E
S2 a , "s" E
S2 a , ( b ) E
S2 a , , b E
S2 , , b E
S2 a,b c E
S2 , a b E
S3 , E
S3 , a E
S3 a , E
S3 a , b E
S3 a , , b E
S3 a , "s" E
S3 a , ( b ) E
S3 a , , b E
S3 , , b E
S3 a,b c E
S3 , a b E
S4 ,
S4 , a
S4 a ,
S4 a , b
S4 a , , b
S4 a , "s"
S4 a , ( b )
S4 a , , b
S4 , , b
S4 a,b c
S4 , a b
S5 ,
S5 , a
S5 a ,
S5 a , b
S5 a , , b
S5 a , "s"
S5 a , ( b )
S5 a , , b
S5 , , b
S5 a,b c
S5 , a b
S6 ,
S6 , a
S6 a ,
S6 a , b
S6 a , , b
S6 a , "s"
S6 a , ( b )
S6 a , , b
S6 , , b
S6 a,b c
S6 , a b
S7 ,
S7 , a
S7 a ,
S7 a , b
S7 a , , b
S7 a , "s"
S7 a , ( b )
S7 a , , b
S7 , , b
S7 a,b c
S7 , a b
S8 ,
S8 , a
S8 a ,
S8 a , b
S8 a , , b
S8 a , "s"
S8 a , ( b )
S8 a , , b
S8 , , b
S8 a,b c
S8 , a b
S1 | E
S1 | a E
S1 a | E
S1 a | b E
S1 a | | b E
S1 a | "s" E
S1 a | ( b ) E
S1 a | , b E
S1 | , b E
S1 a|b c E
S1 | a b E
S2 | E
S2 | a E
S2 a | E
S2 a | b E
S2 a | | b E
S2 a | "s" E
S2 a | ( b ) E
S2 a | , b E
S2 | , b E
S2 a|b c E
S2 | a b E
S3 | E
S3 | a E
S3 a | E
S3 a | b E
S3 a | | b E
S3 a | "s" E
S3 a | ( b ) E
S3 a | , b E
S3 | , b E
S3 a|b c E
S3 | a b E
S4 |
S4 | a
S4 a |
S4 a | b
S4 a | | b
S4 a | "s"
S4 a | ( b )
S4 a | , b
S4 | , b
S4 a|b c
S4 | a b
S5 |
S5 | a
S5 a |
S5 a | b
S5 a | | b
S5 a | "s"
S5 a | ( b )
S5 a | , b
S5 | , b
S5 a|b c
S5 | a b
S6 |
S6 | a
S6 a |
S6 a | b
S6 a | | b
S6 a | "s"
S6 a | ( b )
S6 a | , b
S6 | , b
S6 a|b c
S6 | a b
S7 |
S7 | a
S7 a |
S7 a | b
S7 a | | b
S7 a | "s"
S7 a | ( b )
S7 a | , b
S7 | , b
S7 a|b c
S7 | a b
S8 |
S8 | a
S8 a |
S8 a | b
S8 a | | b
S8 a | "s"
S8 a | ( b )
S8 a | , b
S8 | , b
S8 a|b c
S8 | a b
S1 . E
S1 . a E
S1 a . E
S1 a . b E
S1 a . . b E
S1 a . "s" E
S1 a . ( b ) E
S1 a . , b E
S1 . , b E
S1 a.b c E
S1 . a b E
S2 . E
S2 . a E
S2 a . E
S2 a . b E
S2 a . . b E
S2 a . "s" E
S2 a . ( b ) E
S2 a . , b E
S2 . , b E
S2 a.b c E
S2 . a b E
S3 . E
S3 . a E
S3 a . E
S3 a . b E
S3 a . . b E
S3 a . "s" E
S3 a . ( b ) E
S3 a . , b E
S3 . , b E
S3 a.b c E
S3 . a b E
S4 .
S4 . a
S4 a .
S4 a . b
S4 a . . b
S4 a . "s"
S4 a . ( b )
S4 a . , b
S4 . , b
S4 a.b c
S4 . a b
S5 .
S5 . a
S5 a .
S5 a . b
S5 a . . b
S5 a . "s"
S5 a . ( b )
S5 a . , b
S5 . , b
S5 a.b c
S5 . a b
S6 .
S6 . a
S6 a .
S6 a . b
S6 a . . b
S6 a . "s"
S6 a . ( b )
S6 a . , b
S6 . , b
S6 a.b c
S6 . a b
S7 .
S7 . a
S7 a .
S7 a . b
S7 a . . b
S7 a . "s"
S7 a . ( b )
S7 a . , b
S7 . , b
S7 a.b c
S7 . a b
S8 .
S8 . a
S8 a .
S8 a . b
S8 a . . b
S8 a . "s"
S8 a . ( b )
S8 a . , b
S8 . , b
S8 a.b c
S8 . a b
S1 : E
S1 : a E
S1 a : E
S1 a : b E
S1 a : : b E
S1 a : "s" E
S1 a : ( b ) E
S1 a : , b E
S1 : , b E
S1 a:b c E
S1 : a b E
S2 : E
S2 : a E
S2 a : E
S2 a : b E
S2 a : : b E
S2 a : "s" E
S2 a : ( b ) E
S2 a : , b E
S2 : , b E
S2 a:b c E
S2 : a b E
S3 : E
S3 : a E
S3 a : E
S3 a : b E
S3 a : : b E
S3 a : "s" E
S3 a : ( b ) E
S3 a : , b E
S3 : , b E
S3 a:b c E
S3 : a b E
S4 :
S4 : a
S4 a :
S4 a : b
S4 a : : b
S4 a : "s"
S4 a : ( b )
S4 a : , b
S4 : , b
S4 a:b c
S4 : a b
S5 :
S5 : a
S5 a :
S5 a : b
S5 a : : b
S5 a : "s"
S5 a : ( b )
S5 a : , b
S5 : , b
S5 a:b c
S5 : a b
S6 :
S6 : a
S6 a :
S6 a : b
S6 a : : b
S6 a : "s"
S6 a : ( b )
S6 a : , b
S6 : , b
S6 a:b c
S6 : a b
S7 :
S7 : a
S7 a :
S7 a : b
S7 a : : b
S7 a : "s"
S7 a : ( b )
S7 a : , b
S7 : , b
S7 a:b c
S7 : a b
S8 :
S8 : a
S8 a :
S8 a : b
S8 a : : b
S8 a : "s"
S8 a : ( b )
S8 a : , b
S8 : , b
S8 a:b c
S8 : a b
S1 :: E
S1 :: a E
S1 a :: E
S1 a :: b E
S1 a :: :: b E
S1 a :: "s" E
S1 a :: ( b ) E
S1 a :: , b E
S1 :: , b E
S1 a::b c E
S1 :: a b E
S2 :: E
S2 :: a E
S2 a :: E
S2 a :: b E
S2 a :: :: b E
S2 a :: "s" E
S2 a :: ( b ) E
S2 a :: , b E
S2 :: , b E
S2 a::b c E
S2 :: a b E
S3 :: E
S3 :: a E
S3 a :: E
S3 a :: b E
S3 a :: :: b E
S3 a :: "s" E
S3 a :: ( b ) E
S3 a :: , b E
S3 :: , b E
S3 a::b c E
S3 :: a b E
S4 ::
S4 :: a
S4 a ::
S4 a :: b
S4 a :: :: b
S4 a :: "s"
S4 a :: ( b )
S4 a :: , b
S4 :: , b
S4 a::b c
S4 :: a b
S5 ::
S5 :: a
S5 a ::
S5 a :: b
S5 a :: :: b
S5 a :: "s"
S5 a :: ( b )
S5 a :: , b
S5 :: , b
S5 a::b c
S5 :: a b
S6 ::
S6 :: a
S6 a ::
S6 a :: b
S6 a :: :: b
S6 a :: "s"
S6 a :: ( b )
S6 a :: , b
S6 :: , b
S6 a::b c
S6 :: a b
S7 ::
S7 :: a
S7 a ::
S7 a :: b
S7 a :: :: b
S7 a :: "s"
S7 a :: ( b )
S7 a :: , b
S7 :: , b
S7 a::b c
S7 :: a b
S8 ::
S8 :: a
S8 a ::
S8 a :: b
S8 a :: :: b
S8 a :: "s"
S8 a :: ( b )
S8 a :: , b
S8 :: , b
S8 a::b c
S8 :: a b
S1 := E
S1 := a E
S1 a := E
S1 a := b E
S1 a := := b E
S1 a := "s" E
S1 a := ( b ) E
S1 a := , b E
S1 := , b E
S1 a:=b c E
S1 := a b E
S2 := E
S2 := a E
S2 a := E
S2 a := b E
S2 a := := b E
S2 a := "s" E
S2 a := ( b ) E
S2 a := , b E
S2 := , b E
S2 a:=b c E
S2 := a b E
S3 := E
S3 := a E
S3 a := E
S3 a := b E
S3 a := := b E
S3 a := "s" E
S3 a := ( b ) E
S3 a := , b E
S3 := , b E
S3 a:=b c E
S3 := a b E
S4 :=
S4 := a
S4 a :=
S4 a := b
S4 a := := b
S4 a := "s"
S4 a := ( b )
S4 a := , b
S4 := , b
S4 a:=b c
S4 := a b
S5 :=
S5 := a
S5 a :=
S5 a := b
S5 a := := b
S5 a := "s"
S5 a := ( b )
S5 a := , b
S5 := , b
S5 a:=b c
S5 := a b
S6 :=
S6 := a
S6 a :=
S6 a := b
S6 a := := b
S6 a := "s"
S6 a := ( b )
S6 a := , b
S6 := , b
S6 a:=b c
S6 := a b
S7 :=
S7 := a
S7 a :=
S7 a := b
S7 a := := b
S7 a := "s"
S7 a := ( b )
S7 a := , b
S7 := , b
S7 a:=b c
S7 := a b
S8 :=
S8 := a
S8 a :=
S8 a := b
S8 a := := b
S8 a := "s"
S8 a := ( b )
S8 a := , b
S8 := , b
S8 a:=b c
S8 := a b
S1 + E
S1 + a E
S1 a + E
S1 a + b E
S1 a + + b E
S1 a + "s" E
S1 a + ( b ) E
S1 a + , b E
S1 + , b E
S1 a+b c E
S1 + a b E
S2 + E
S2 + a E
S2 a + E
S2 a + b E
S2 a + + b E
S2 a + "s" E
S2 a + ( b ) E
S2 a + , b E
S2 + , b E
S2 a+b c E
S2 + a b E
S3 + E
S3 + a E
S3 a + E
S3 a + b E
S3 a + + b E
S3 a + "s" E
S3 a + ( b ) E
S3 a + , b E
S3 + , b E
S3 a+b c E
S3 + a b E
S4 +
S4 + a
S4 a +
S4 a + b
S4 a + + b
S4 a + "s"
S4 a + ( b )
S4 a + , b
S4 + , b
S4 a+b c
S4 + a b
S5 +
S5 + a
S5 a +
S5 a + b
S5 a + + b
S5 a + "s"
S5 a + ( b )
S5 a + , b
S5 + , b
S5 a+b c
S5 + a b
S6 +
S6 + a
S6 a +
S6 a + b
S6 a + + b
S6 a + "s"
S6 a + ( b )
S6 a + , b
S6 + , b
S6 a+b c
S6 + a b
S7 +
S7 + a
S7 a +
S7 a + b
S7 a + + b
S7 a + "s"
S7 a + ( b )
S7 a + , b
S7 + , b
S7 a+b c
S7 + a b
S8 +
S8 + a
S8 a +
S8 a + b
S8 a + + b
S8 a + "s"
S8 a + ( b )
S8 a + , b
S8 + , b
S8 a+b c
S8 + a b
S1 - E
S1 - a E
S1 a - E
S1 a - b E
S1 a - - b E
S1 a - "s" E
S1 a - ( b ) E
S1 a - , b E
S1 - , b E
S1 a-b c E
S1 - a b E
S2 - E
S2 - a E
S2 a - E
S2 a - b E
S2 a - - b E
S2 a - "s" E
S2 a - ( b ) E
S2 a - , b E
S2 - , b E
S2 a-b c E
S2 - a b E
S3 - E
S3 - a E
S3 a - E
S3 a - b E
S3 a - - b E
S3 a - "s" E
S3 a - ( b ) E
S3 a - , b E
S3 - , b E
S3 a-b c E
S3 - a b E
S4 -
S4 - a
S4 a -
S4 a - b
S4 a - - b
S4 a - "s"
S4 a - ( b )
S4 a - , b
S4 - , b
S4 a-b c
S4 - a b
S5 -
S5 - a
S5 a -
S5 a - b
S5 a - - b
S5 a - "s"
S5 a - ( b )
S5 a - , b
S5 - , b
S5 a-b c
S5 - a b
S6 -
S6 - a
S6 a -
S6 a - b
S6 a - - b
S6 a - "s"
S6 a - ( b )
S6 a - , b
S6 - , b
S6 a-b c
S6 - a b
S7 -
S7 - a
S7 a -
S7 a - b
S7 a - - b
S7 a - "s"
S7 a - ( b )
S7 a - , b
S7 - , b
S7 a-b c
S7 - a b
S8 -
S8 - a
S8 a -
S8 a - b
S8 a - - b
S8 a - "s"
S8 a - ( b )
S8 a - , b
S8 - , b
S8 a-b c
S8 - a b
S1 * E
S1 * a E
S1 a * E
S1 a * b E
S1 a * * b E
S1 a * "s" E
S1 a * ( b ) E
S1 a * , b E
S1 * , b E
S1 a*b c E
S1 * a b E
S2 * E
S2 * a E
S2 a * E
S2 a * b E
S2 a * * b E
S2 a * "s" E
S2 a * ( b ) E
S2 a * , b E
S2 * , b E
S2 a*b c E
S2 * a b E
S3 * E
S3 * a E
S3 a * E
S3 a * b E
S3 a * * b E
S3 a * "s" E
S3 a * ( b ) E
S3 a * , b E
S3 * , b E
S3 a*b c E
S3 * a b E
S4 *
S4 * a
S4 a *
S4 a * b
S4 a * * b
S4 a * "s"
S4 a * ( b )
S4 a * , b
S4 * , b
S4 a*b c
S4 * a b
S5 *
S5 * a
S5 a *
S5 a * b
S5 a * * b
S5 a * "s"
S5 a * ( b )
S5 a * , b
S5 * , b
S5 a*b c
S5 * a b
S6 *
S6 * a
S6 a *
S6 a * b
S6 a * * b
S6 a * "s"
S6 a * ( b )
S6 a * , b
S6 * , b
S6 a*b c
S6 * a b
S7 *
S7 * a
S7 a *
S7 a * b
S7 a * * b
S7 a * "s"
S7 a * ( b )
S7 a * , b
S7 * , b
S7 a*b c
S7 * a b
S8 *
S8 * a
S8 a *
S8 a * b
S8 a * * b
S8 a * "s"
S8 a * ( b )
S8 a * , b
S8 * , b
S8 a*b c
S8 * a b
S1 / E
S1 / a E
S1 a / E
S1 a / b E
S1 a / / b E
S1 a / "s" E
S1 a / ( b ) E
S1 a / , b E
S1 / , b E
S1 a/b c E
S1 / a b E
S2 / E
S2 / a E
S2 a / E
S2 a / b E
S2 a / / b E
S2 a / "s" E
S2 a / ( b ) E
S2 a / , b E
S2 / , b E
S2 a/b c E
S2 / a b E
S3 / E
S3 / a E
S3 a / E
S3 a / b E
S3 a / / b E
S3 a / "s" E
S3 a / ( b ) E
S3 a / , b E
S3 / , b E
S3 a/b c E
S3 / a b E
S4 /
S4 / a
S4 a /
S4 a / b
S4 a / / b
S4 a / "s"
S4 a / ( b )
S4 a / , b
S4 / , b
S4 a/b c
S4 / a b
S5 /
S5 / a
S5 a /
S5 a / b
S5 a / / b
S5 a / "s"
S5 a / ( b )
S5 a / , b
S5 / , b
S5 a/b c
S5 / a b
S6 /
S6 / a
S6 a /
S6 a / b
S6 a / / b
S6 a / "s"
S6 a / ( b )
S6 a / , b
S6 / , b
S6 a/b c
S6 / a b
S7 /
S7 / a
S7 a /
S7 a / b
S7 a / / b
S7 a / "s"
S7 a / ( b )
S7 a / , b
S7 / , b
S7 a/b c
S7 / a b
S8 /
S8 / a
S8 a /
S8 a / b
S8 a / / b
S8 a / "s"
S8 a / ( b )
S8 a / , b
S8 / , b
S8 a/b c
S8 / a b
S1 % E
S1 % a E
S1 a % E
S1 a % b E
S1 a % % b E
S1 a % "s" E
S1 a % ( b ) E
S1 a % , b E
S1 % , b E
S1 a%b c E
S1 % a b E
S2 % E
S2 % a E
S2 a % E
S2 a % b E
S2 a % % b E
S2 a % "s" E
S2 a % ( b ) E
S2 a % , b E
S2 % , b E
S2 a%b c E
S2 % a b E
S3 % E
S3 % a E
S3 a % E
S3 a % b E
S3 a % % b E
S3 a % "s" E
S3 a % ( b ) E
S3 a % , b E
S3 % , b E
S3 a%b c E
S3 % a b E
S4 %
S4 % a
S4 a %
S4 a % b
S4 a % % b
S4 a % "s"
S4 a % ( b )
S4 a % , b
S4 % , b
S4 a%b c
S4 % a b
S5 %
S5 % a
S5 a %
S5 a % b
S5 a % % b
S5 a % "s"
S5 a % ( b )
S5 a % , b
S5 % , b
S5 a%b c
S5 % a b
S6 %
S6 % a
S6 a %
S6 a % b
S6 a % % b
S6 a % "s"
S6 a % ( b )
S6 a % , b
S6 % , b
S6 a%b c
S6 % a b
S7 %
S7 % a
S7 a %
S7 a % b
S7 a % % b
S7 a % "s"
S7 a % ( b )
S7 a % , b
S7 % , b
S7 a%b c
S7 % a b
S8 %
S8 % a
S8 a %
S8 a % b
S8 a % % b
S8 a % "s"
S8 a % ( b )
S8 a % , b
S8 % , b
S8 a%b c
S8 % a b
S1 ^ E
S1 ^ a E
S1 a ^ E
S1 a ^ b E
S1 a ^ ^ b E
S1 a ^ "s" E
S1 a ^ ( b ) E
S1 a ^ , b E
S1 ^ , b E
S1 a^b c E
S1 ^ a b E
S2 ^ E
S2 ^ a E
S2 a ^ E
S2 a ^ b E
S2 a ^ ^ b E
S2 a ^ "s" E
S2 a ^ ( b ) E
S2 a ^ , b E
S2 ^ , b E
S2 a^b c E
S2 ^ a b E
S3 ^ E
S3 ^ a E
S3 a ^ E
S3 a ^ b E
S3 a ^ ^ b E
S3 a ^ "s" E
S3 a ^ ( b ) E
S3 a ^ , b E
S3 ^ , b E
S3 a^b c E
S3 ^ a b E
S4 ^
S4 ^ a
S4 a ^
S4 a ^ b
S4 a ^ ^ b
S4 a ^ "s"
S4 a ^ ( b )
S4 a ^ , b
S4 ^ , b
S4 a^b c
S4 ^ a b
S5 ^
S5 ^ a
S5 a ^
S5 a ^ b
S5 a ^ ^ b
S5 a ^ "s"
S5 a ^ ( b )
S5 a ^ , b
S5 ^ , b
S5 a^b c
S5 ^ a b
S6 ^
S6 ^ a
S6 a ^
S6 a ^ b
S6 a ^ ^ b
S6 a ^ "s"
S6 a ^ ( b )
S6 a ^ , b
S6 ^ , b
S6 a^b c
S6 ^ a b
S7 ^
S7 ^ a
S7 a ^
S7 a ^ b
S7 a ^ ^ b
S7 a ^ "s"
S7 a ^ ( b )
S7 a ^ , b
S7 ^ , b
S7 a^b c
S7 ^ a b
S8 ^
S8 ^ a
S8 a ^
S8 a ^ b
S8 a ^ ^ b
S8 a ^ "s"
S8 a ^ ( b )
S8 a ^ , b
S8 ^ , b
S8 a^b c
S8 ^ a b
S1 ++ E
S1 ++ a E
S1 a ++ E
S1 a ++ b E
S1 a ++ ++ b E
S1 a ++ "s" E
S1 a ++ ( b ) E
S1 a ++ , b E
S1 ++ , b E
S1 a++b c E
S1 ++ a b E
S2 ++ E
S2 ++ a E
S2 a ++ E
S2 a ++ b E
S2 a ++ ++ b E
S2 a ++ "s" E
S2 a ++ ( b ) E
S2 a ++ , b E
S2 ++ , b E
S2 a++b c E
S2 ++ a b E
S3 ++ E
S3 ++ a E
S3 a ++ E
S3 a ++ b E
S3 a ++ ++ b E
S3 a ++ "s" E
S3 a ++ ( b ) E
S3 a ++ , b E
S3 ++ , b E
S3 a++b c E
S3 ++ a b E
S4 ++
S4 ++ a
S4 a ++
S4 a ++ b
S4 a ++ ++ b
S4 a ++ "s"
S4 a ++ ( b )
S4 a ++ , b
S4 ++ , b
S4 a++b c
S4 ++ a b
S5 ++
S5 ++ a
S5 a ++
S5 a ++ b
S5 a ++ ++ b
S5 a ++ "s"
S5 a ++ ( b )
S5 a ++ , b
S5 ++ , b
S5 a++b c
S5 ++ a b
S6 ++
S6 ++ a
S6 a ++
S6 a ++ b
S6 a ++ ++ b
S6 a ++ "s"
S6 a ++ ( b )
S6 a ++ , b
S6 ++ , b
S6 a++b c
S6 ++ a b
S7 ++
S7 ++ a
S7 a ++
S7 a ++ b
S7 a ++ ++ b
S7 a ++ "s"
S7 a ++ ( b )
S7 a ++ , b
S7 ++ , b
S7 a++b c
S7 ++ a b
S8 ++
S8 ++ a
S8 a ++
S8 a ++ b
S8 a ++ ++ b
S8 a ++ "s"
S8 a ++ ( b )
S8 a ++ , b
S8 ++ , b
S8 a++b c
S8 ++ a b
S1 -- E
S1 -- a E
S1 a -- E
S1 a -- b E
S1 a -- -- b E
S1 a -- "s" E
S1 a -- ( b ) E
S1 a -- , b E
S1 -- , b E
S1 a--b c E
S1 -- a b E
S2 -- E
S2 -- a E
S2 a -- E
S2 a -- b E
S2 a -- -- b E
S2 a -- "s" E
S2 a -- ( b ) E
S2 a -- , b E
S2 -- , b E
S2 a--b c E
S2 -- a b E
S3 -- E
S3 -- a E
S3 a -- E
S3 a -- b E
S3 a -- -- b E
S3 a -- "s" E
S3 a -- ( b ) E
S3 a -- , b E
S3 -- , b E
S3 a--b c E
S3 -- a b E
S4 --
S4 -- a
S4 a --
S4 a -- b
S4 a -- -- b
S4 a -- "s"
S4 a -- ( b )
S4 a -- , b
S4 -- , b
S4 a--b c
S4 -- a b
S5 --
S5 -- a
S5 a --
S5 a -- b
S5 a -- -- b
S5 a -- "s"
S5 a -- ( b )
S5 a -- , b
S5 -- , b
S5 a--b c
S5 -- a b
S6 --
S6 -- a
S6 a --
S6 a -- b
S6 a -- -- b
S6 a -- "s"
S6 a -- ( b )
S6 a -- , b
S6 -- , b
S6 a--b c
S6 -- a b
S7 --
S7 -- a
S7 a --
S7 a -- b
S7 a -- -- b
S7 a -- "s"
S7 a -- ( b )
S7 a -- , b
S7 -- , b
S7 a--b c
S7 -- a b
S8 --
S8 -- a
S8 a --
S8 a -- b
S8 a -- -- b
S8 a -- "s"
S8 a -- ( b )
S8 a -- , b
S8 -- , b
S8 a--b c
S8 -- a b
S1 += E
S1 += a E
S1 a += E
S1 a += b E
S1 a += += b E
S1 a += "s" E
S1 a += ( b ) E
S1 a += , b E
S1 += , b E
S1 a+=b c E
S1 += a b E
S2 += E
S2 += a E
S2 a += E
S2 a += b E
S2 a += += b E
S2 a += "s" E
S2 a += ( b ) E
S2 a += , b E
S2 += , b E
S2 a+=b c E
S2 += a b E
S3 += E
S3 += a E
S3 a += E
S3 a += b E
S3 a += += b E
S3 a += "s" E
S3 a += ( b ) E
S3 a += , b E
S3 += , b E
S3 a+=b c E
S3 += a b E
S4 +=
S4 += a
S4 a +=
S4 a += b
S4 a += += b
S4 a += "s"
S4 a += ( b )
S4 a += , b
S4 += , b
S4 a+=b c
S4 += a b
S5 +=
S5 += a
S5 a +=
S5 a += b
S5 a += += b
S5 a += "s"
S5 a += ( b )
S5 a += , b
S5 += , b
S5 a+=b c
S5 += a b
S6 +=
S6 += a
S6 a +=
S6 a += b
S6 a += += b
S6 a += "s"
S6 a += ( b )
S6 a += , b
S6 += , b
S6 a+=b c
S6 += a b
S7 +=
S7 += a
S7 a +=
S7 a += b
S7 a += += b
S7 a += "s"
S7 a += ( b )
S7 a += , b
S7 += , b
S7 a+=b c
S7 += a b
S8 +=
S8 += a
S8 a +=
S8 a += b
S8 a += += b
S8 a += "s"
S8 a += ( b )
S8 a += , b
S8 += , b
S8 a+=b c
S8 += a b
S1 -= E
S1 -= a E
S1 a -= E
S1 a -= b E
S1 a -= -= b E
S1 a -= "s" E
S1 a -= ( b ) E
S1 a -= , b E
S1 -= , b E
S1 a-=b c E
S1 -= a b E
S2 -= E
S2 -= a E
S2 a -= E
S2 a -= b E
S2 a -= -= b E
S2 a -= "s" E
S2 a -= ( b ) E
S2 a -= , b E
S2 -= , b E
S2 a-=b c E
S2 -= a b E
S3 -= E
S3 -= a E
S3 a -= E
S3 a -= b E
S3 a -= -= b E
S3 a -= "s" E
S3 a -= ( b ) E
S3 a -= , b E
S3 -= , b E
S3 a-=b c E
S3 -= a b E
S4 -=
S4 -= a
S4 a -=
S4 a -= b
S4 a -= -= b
S4 a -= "s"
S4 a -= ( b )
S4 a -= , b
S4 -= , b
S4 a-=b c
S4 -= a b
S5 -=
S5 -= a
S5 a -=
S5 a -= b
S5 a -= -= b
S5 a -= "s"
S5 a -= ( b )
S5 a -= , b
S5 -= , b
S5 a-=b c
S5 -= a b
S6 -=
S6 -= a
S6 a -=
S6 a -= b
S6 a -= -= b
S6 a -= "s"
S6 a -= ( b )
S6 a -= , b
S6 -= , b
S6 a-=b c
S6 -= a b
S7 -=
S7 -= a
S7 a -=
S7 a -= b
S7 a -= -= b
S7 a -= "s"
S7 a -= ( b )
S7 a -= , b
S7 -= , b
S7 a-=b c
S7 -= a b
S8 -=
S8 -= a
S8 a -=
S8 a -= b
S8 a -= -= b
S8 a -= "s"
S8 a -= ( b )
S8 a -= , b
S8 -= , b
S8 a-=b c
S8 -= a b
S1 *= E
S1 *= a E
S1 a *= E
S1 a *= b E
S1 a *= *= b E
S1 a *= "s" E
S1 a *= ( b ) E
S1 a *= , b E
S1 *= , b E
S1 a*=b c E
S1 *= a b E
S2 *= E
S2 *= a E
S2 a *= E
S2 a *= b E
S2 a *= *= b E
S2 a *= "s" E
S2 a *= ( b ) E
S2 a *= , b E
S2 *= , b E
S2 a*=b c E
S2 *= a b E
S3 *= E
S3 *= a E
S3 a *= E
S3 a *= b E
S3 a *= *= b E
S3 a *= "s" E
S3 a *= ( b ) E
S3 a *= , b E
S3 *= , b E
S3 a*=b c E
S3 *= a b E
S4 *=
S4 *= a
S4 a *=
S4 a *= b
S4 a *= *= b
S4 a *= "s"
S4 a *= ( b )
S4 a *= , b
S4 *= , b
S4 a*=b c
S4 *= a b
S5 *=
S5 *= a
S5 a *=
S5 a *= b
S5 a *= *= b
S5 a *= "s"
S5 a *= ( b )
S5 a *= , b
S5 *= , b
S5 a*=b c
S5 *= a b
S6 *=
S6 *= a
S6 a *=
S6 a *= b
S6 a *= *= b
S6 a *= "s"
S6 a *= ( b )
S6 a *= , b
S6 *= , b
S6 a*=b c
S6 *= a b
S7 *=
S7 *= a
S7 a *=
S7 a *= b
S7 a *= *= b
S7 a *= "s"
S7 a *= ( b )
S7 a *= , b
S7 *= , b
S7 a*=b c
S7 *= a b
S8 *=
S8 *= a
S8 a *=
S8 a *= b
S8 a *= *= b
S8 a *= "s"
S8 a *= ( b )
S8 a *= , b
S8 *= , b
S8 a*=b c
S8 *= a b
S1 /= E
S1 /= a E
S1 a /= E
S1 a /= b E
S1 a /= /= b E
S1 a /= "s" E
S1 a /= ( b ) E
S1 a /= , b E
S1 /= , b E
S1 a/=b c E
S1 /= a b E
S2 /= E
S2 /= a E
S2 a /= E
S2 a /= b E
S2 a /= /= b E
S2 a /= "s" E
S2 a /= ( b ) E
S2 a /= , b E
S2 /= , b E
S2 a/=b c E
S2 /= a b E
S3 /= E
S3 /= a E
S3 a /= E
S3 a /= b E
S3 a /= /= b E
S3 a /= "s" E
S3 a /= ( b ) E
S3 a /= , b E
S3 /= , b E
S3 a/=b c E
S3 /= a b E
S4 /=
S4 /= a
S4 a /=
S4 a /= b
S4 a /= /= b
S4 a /= "s"
S4 a /= ( b )
S4 a /= , b
S4 /= , b
S4 a/=b c
S4 /= a b
S5 /=
S5 /= a
S5 a /=
S5 a /= b
S5 a /= /= b
S5 a /= "s"
S5 a /= ( b )
S5 a /= , b
S5 /= , b
S5 a/=b c
S5 /= a b
S6 /=
S6 /= a
S6 a /=
S6 a /= b
S6 a /= /= b
S6 a /= "s"
S6 a /= ( b )
S6 a /= , b
S6 /= , b
S6 a/=b c
S6 /= a b
S7 /=
S7 /= a
S7 a /=
S7 a /= b
S7 a /= /= b
S7 a /= "s"
S7 a /= ( b )
S7 a /= , b
S7 /= , b
S7 a/=b c
S7 /= a b
S8 /=
S8 /= a
S8 a /=
S8 a /= b
S8 a /= /= b
S8 a /= "s"
S8 a /= ( b )
S8 a /= , b
S8 /= , b
S8 a/=b c
S8 /= a b
S1 %= E
S1 %= a E
S1 a %= E
S1 a %= b E
S1 a %= %= b E
S1 a %= "s" E
S1 a %= ( b ) E
S1 a %= , b E
S1 %= , b E
S1 a%=b c E
S1 %= a b E
S2 %= E
S2 %= a E
S2 a %= E
S2 a %= b E
S2 a %= %= b E
S2 a %= "s" E
S2 a %= ( b ) E
S2 a %= , b E
S2 %= , b E
S2 a%=b c E
S2 %= a b E
S3 %= E
S3 %= a E
S3 a %= E
S3 a %= b E
S3 a %= %= b E
S3 a %= "s" E
S3 a %= ( b ) E
S3 a %= , b E
S3 %= , b E
S3 a%=b c E
S3 %= a b E
S4 %=
S4 %= a
S4 a %=
S4 a %= b
S4 a %= %= b
S4 a %= "s"
S4 a %= ( b )
S4 a %= , b
S4 %= , b
S4 a%=b c
S4 %= a b
S5 %=
S5 %= a
S5 a %=
S5 a %= b
S5 a %= %= b
S5 a %= "s"
S5 a %= ( b )
S5 a %= , b
S5 %= , b
S5 a%=b c
S5 %= a b
S6 %=
S6 %= a
S6 a %=
S6 a %= b
S6 a %= %= b
S6 a %= "s"
S6 a %= ( b )
S6 a %= , b
S6 %= , b
S6 a%=b c
S6 %= a b
S7 %=
S7 %= a
S7 a %=
S7 a %= b
S7 a %= %= b
S7 a %= "s"
S7 a %= ( b )
S7 a %= , b
S7 %= , b
S7 a%=b c
S7 %= a b
S8 %=
S8 %= a
S8 a %=
S8 a %= b
S8 a %= %= b
S8 a %= "s"
S8 a %= ( b )
S8 a %= , b
S8 %= , b
S8 a%=b c
S8 %= a b
S1 ^= E
S1 ^= a E
S1 a ^= E
S1 a ^= b E
S1 a ^= ^= b E
S1 a ^= "s" E
S1 a ^= ( b ) E
S1 a ^= , b E
S1 ^= , b E
S1 a^=b c E
S1 ^= a b E
S2 ^= E
S2 ^= a E
S2 a ^= E
S2 a ^= b E
S2 a ^= ^= b E
S2 a ^= "s" E
S2 a ^= ( b ) E
S2 a ^= , b E
S2 ^= , b E
S2 a^=b c E
S2 ^= a b E
S3 ^= E
S3 ^= a E
S3 a ^= E
S3 a ^= b E
S3 a ^= ^= b E
S3 a ^= "s" E
S3 a ^= ( b ) E
S3 a ^= , b E
S3 ^= , b E
S3 a^=b c E
S3 ^= a b E
S4 ^=
S4 ^= a
S4 a ^=
S4 a ^= b
S4 a ^= ^= b
S4 a ^= "s"
S4 a ^= ( b )
S4 a ^= , b
S4 ^= , b
S4 a^=b c
S4 ^= a b
S5 ^=
S5 ^= a
S5 a ^=
S5 a ^= b
S5 a ^= ^= b
S5 a ^= "s"
S5 a ^= ( b )
S5 a ^= , b
S5 ^= , b
S5 a^=b c
S5 ^= a b
S6 ^=
S6 ^= a
S6 a ^=
S6 a ^= b
S6 a ^= ^= b
S6 a ^= "s"
S6 a ^= ( b )
S6 a ^= , b
S6 ^= , b
S6 a^=b c
S6 ^= a b
S7 ^=
S7 ^= a
S7 a ^=
S7 a ^= b
S7 a ^= ^= b
S7 a ^= "s"
S7 a ^= ( b )
S7 a ^= , b
S7 ^= , b
S7 a^=b c
S7 ^= a b
S8 ^=
S8 ^= a
S8 a ^=
S8 a ^= b
S8 a ^= ^= b
S8 a ^= "s"
S8 a ^= ( b )
S8 a ^= , b
S8 ^= , b
S8 a^=b c
S8 ^= a b
S1 = E
S1 = a E
S1 a = E
S1 a = b E
S1 a = = b E
S1 a = "s" E
S1 a = ( b ) E
S1 a = , b E
S1 = , b E
S1 a=b c E
S1 = a b E
S2 = E
S2 = a E
S2 a = E
S2 a = b E
S2 a = = b E
S2 a = "s" E
S2 a = ( b ) E
S2 a = , b E
S2 = , b E
S2 a=b c E
S2 = a b E
S3 = E
S3 = a E
S3 a = E
S3 a = b E
S3 a = = b E
S3 a = "s" E
S3 a = ( b ) E
S3 a = , b E
S3 = , b E
S3 a=b c E
S3 = a b E
S4 =
S4 = a
S4 a =
S4 a = b
S4 a = = b
S4 a = "s"
S4 a = ( b )
S4 a = , b
S4 = , b
S4 a=b c
S4 = a b
S5 =
S5 = a
S5 a =
S5 a = b
S5 a = = b
S5 a = "s"
S5 a = ( b )
S5 a = , b
S5 = , b
S5 a=b c
S5 = a b
S6 =
S6 = a
S6 a =
S6 a = b
S6 a = = b
S6 a = "s"
S6 a = ( b )
S6 a = , b
S6 = , b
S6 a=b c
S6 = a b
S7 =
S7 = a
S7 a =
S7 a = b
S7 a = = b
S7 a = "s"
S7 a = ( b )
S7 a = , b
S7 = , b
S7 a=b c
S7 = a b
S8 =
S8 = a
S8 a =
S8 a = b
S8 a = = b
S8 a = "s"
S8 a = ( b )
S8 a = , b
S8 = , b
S8 a=b c
S8 = a b
S1 == E
S1 == a E
S1 a == E
S1 a == b E
S1 a == == b E
S1 a == "s" E
S1 a == ( b ) E
S1 a == , b E
S1 == , b E
S1 a==b c E
S1 == a b E
S2 == E
S2 == a E
S2 a == E
S2 a == b E
S2 a == == b E
S2 a == "s" E
S2 a == ( b ) E
S2 a == , b E
S2 == , b E
S2 a==b c E
S2 == a b E
S3 == E
S3 == a E
S3 a == E
S3 a == b E
S3 a == == b E
S3 a == "s" E
S3 a == ( b ) E
S3 a == , b E
S3 == , b E
S3 a==b c E
S3 == a b E
S4 ==
S4 == a
S4 a ==
S4 a == b
S4 a == == b
S4 a == "s"
S4 a == ( b )
S4 a == , b
S4 == , b
S4 a==b c
S4 == a b
S5 ==
S5 == a
S5 a ==
S5 a == b
S5 a == == b
S5 a == "s"
S5 a == ( b )
S5 a == , b
S5 == , b
S5 a==b c
S5 == a b
S6 ==
S6 == a
S6 a ==
S6 a == b
S6 a == == b
S6 a == "s"
S6 a == ( b )
S6 a == , b
S6 == , b
S6 a==b c
S6 == a b
S7 ==
S7 == a
S7 a ==
S7 a == b
S7 a == == b
S7 a == "s"
S7 a == ( b )
S7 a == , b
S7 == , b
S7 a==b c
S7 == a b
S8 ==
S8 == a
S8 a ==
S8 a == b
S8 a == == b
S8 a == "s"
S8 a == ( b )
S8 a == , b
S8 == , b
S8 a==b c
S8 == a b
S1 != E
S1 != a E
S1 a != E
S1 a != b E
S1 a != != b E
S1 a != "s" E
S1 a != ( b ) E
S1 a != , b E
S1 != , b E
S1 a!=b c E
S1 != a b E
S2 != E
S2 != a E
S2 a != E
S2 a != b E
S2 a != != b E
S2 a != "s" E
S2 a != ( b ) E
S2 a != , b E
S2 != , b E
S2 a!=b c E
S2 != a b E
S3 != E
S3 != a E
S3 a != E
S3 a != b E
S3 a != != b E
S3 a != "s" E
S3 a != ( b ) E
S3 a != , b E
S3 != , b E
S3 a!=b c E
S3 != a b E
S4 !=
S4 != a
S4 a !=
S4 a != b
S4 a != != b
S4 a != "s"
S4 a != ( b )
S4 a != , b
S4 != , b
S4 a!=b c
S4 != a b
S5 !=
S5 != a
S5 a !=
S5 a != b
S5 a != != b
S5 a != "s"
S5 a != ( b )
S5 a != , b
S5 != , b
S5 a!=b c
S5 != a b
S6 !=
S6 != a
S6 a !=
S6 a != b
S6 a != != b
S6 a != "s"
S6 a != ( b )
S6 a != , b
S6 != , b
S6 a!=b c
S6 != a b
S7 !=
S7 != a
S7 a !=
S7 a != b
S7 a != != b
S7 a != "s"
S7 a != ( b )
S7 a != , b
S7 != , b
S7 a!=b c
S7 != a b
S8 !=
S8 != a
S8 a !=
S8 a != b
S8 a != != b
S8 a != "s"
S8 a != ( b )
S8 a != , b
S8 != , b
S8 a!=b c
S8 != a b
S1 < E
S1 < a E
S1 a < E
S1 a < b E
S1 a < < b E
S1 a < "s" E
S1 a < ( b ) E
S1 a < , b E
S1 < , b E
S1 a<b c E
S1 < a b E
S2 < E
S2 < a E
S2 a < E
S2 a < b E
S2 a < < b E
S2 a < "s" E
S2 a < ( b ) E
S2 a < , b E
S2 < , b E
S2 a<b c E
S2 < a b E
S3 < E
S3 < a E
S3 a < E
S3 a < b E
S3 a < < b E
S3 a < "s" E
S3 a < ( b ) E
S3 a < , b E
S3 < , b E
S3 a<b c E
S3 < a b E
S4 <
S4 < a
S4 a <
S4 a < b
S4 a < < b
S4 a < "s"
S4 a < ( b )
S4 a < , b
S4 < , b
S4 a<b c
S4 < a b
S5 <
S5 < a
S5 a <
S5 a < b
S5 a < < b
S5 a < "s"
S5 a < ( b )
S5 a < , b
S5 < , b
S5 a<b c
S5 < a b
S6 <
S6 < a
S6 a <
S6 a < b
S6 a < < b
S6 a < "s"
S6 a < ( b )
S6 a < , b
S6 < , b
S6 a<b c
S6 < a b
S7 <
S7 < a
S7 a <
S7 a < b
S7 a < < b
S7 a < "s"
S7 a < ( b )
S7 a < , b
S7 < , b
S7 a<b c
S7 < a b
S8 <
S8 < a
S8 a <
S8 a < b
S8 a < < b
S8 a < "s"
S8 a < ( b )
S8 a < , b
S8 < , b
S8 a<b c
S8 < a b
S1 <= E
S1 <= a E
S1 a <= E
S1 a <= b E
S1 a <= <= b E
S1 a <= "s" E
S1 a <= ( b ) E
S1 a <= , b E
S1 <= , b E
S1 a<=b c E
S1 <= a b E
S2 <= E
S2 <= a E
S2 a <= E
S2 a <= b E
S2 a <= <= b E
S2 a <= "s" E
S2 a <= ( b ) E
S2 a <= , b E
S2 <= , b E
S2 a<=b c E
S2 <= a b E
S3 <= E
S3 <= a E
S3 a <= E
S3 a <= b E
S3 a <= <= b E
S3 a <= "s" E
S3 a <= ( b ) E
S3 a <= , b E
S3 <= , b E
S3 a<=b c E
S3 <= a b E
S4 <=
S4 <= a
S4 a <=
S4 a <= b
S4 a <= <= b
S4 a <= "s"
S4 a <= ( b )
S4 a <= , b
S4 <= , b
S4 a<=b c
S4 <= a b
S5 <=
S5 <= a
S5 a <=
S5 a <= b
S5 a <= <= b
S5 a <= "s"
S5 a <= ( b )
S5 a <= , b
S5 <= , b
S5 a<=b c
S5 <= a b
S6 <=
S6 <= a
S6 a <=
S6 a <= b
S6 a <= <= b
S6 a <= "s"
S6 a <= ( b )
S6 a <= , b
S6 <= , b
S6 a<=b c
S6 <= a b
S7 <=
S7 <= a
S7 a <=
S7 a <= b
S7 a <= <= b
S7 a <= "s"
S7 a <= ( b )
S7 a <= , b
S7 <= , b
S7 a<=b c
S7 <= a b
S8 <=
S8 <= a
S8 a <=
S8 a <= b
S8 a <= <= b
S8 a <= "s"
S8 a <= ( b )
S8 a <= , b
S8 <= , b
S8 a<=b c
S8 <= a b
S1 > E
S1 > a E
S1 a > E
S1 a > b E
S1 a > > b E
S1 a > "s" E
S1 a > ( b ) E
S1 a > , b E
S1 > , b E
S1 a>b c E
S1 > a b E
S2 > E
S2 > a E
S2 a > E
S2 a > b E
S2 a > > b E
S2 a > "s" E
S2 a > ( b ) E
S2 a > , b E
S2 > , b E
S2 a>b c E
S2 > a b E
S3 > E
S3 > a E
S3 a > E
S3 a > b E
S3 a > > b E
S3 a > "s" E
S3 a > ( b ) E
S3 a > , b E
S3 > , b E
S3 a>b c E
S3 > a b E
S4 >
S4 > a
S4 a >
S4 a > b
S4 a > > b
S4 a > "s"
S4 a > ( b )
S4 a > , b
S4 > , b
S4 a>b c
S4 > a b
S5 >
S5 > a
S5 a >
S5 a > b
S5 a > > b
S5 a > "s"
S5 a > ( b )
S5 a > , b
S5 > , b
S5 a>b c
S5 > a b
S6 >
S6 > a
S6 a >
S6 a > b
S6 a > > b
S6 a > "s"
S6 a > ( b )
S6 a > , b
S6 > , b
S6 a>b c
S6 > a b
S7 >
S7 > a
S7 a >
S7 a > b
S7 a > > b
S7 a > "s"
S7 a > ( b )
S7 a > , b
S7 > , b
S7 a>b c
S7 > a b
S8 >
S8 > a
S8 a >
S8 a > b
S8 a > > b
S8 a > "s"
S8 a > ( b )
S8 a > , b
S8 > , b
S8 a>b c
S8 > a b
S1 >= E
S1 >= a E
S1 a >= E
S1 a >= b E
S1 a >= >= b E
S1 a >= "s" E
S1 a >= ( b ) E
S1 a >= , b E
S1 >= , b E
S1 a>=b c E
S1 >= a b E
S2 >= E
S2 >= a E
S2 a >= E
S2 a >= b E
S2 a >= >= b E
S2 a >= "s" E
S2 a >= ( b ) E
S2 a >= , b E
S2 >= , b E
S2 a>=b c E
S2 >= a b E
S3 >= E
S3 >= a E
S3 a >= E
S3 a >= b E
S3 a >= >= b E
S3 a >= "s" E
S3 a >= ( b ) E
S3 a >= , b E
S3 >= , b E
S3 a>=b c E
S3 >= a b E
S4 >=
S4 >= a
S4 a >=
S4 a >= b
S4 a >= >= b
S4 a >= "s"
S4 a >= ( b )
S4 a >= , b
S4 >= , b
S4 a>=b c
S4 >= a b
S5 >=
S5 >= a
S5 a >=
S5 a >= b
S5 a >= >= b
S5 a >= "s"
S5 a >= ( b )
S5 a >= , b
S5 >= , b
S5 a>=b c
S5 >= a b
S6 >=
S6 >= a
S6 a >=
S6 a >= b
S6 a >= >= b
S6 a >= "s"
S6 a >= ( b )
S6 a >= , b
S6 >= , b
S6 a>=b c
S6 >= a b
S7 >=
S7 >= a
S7 a >=
S7 a >= b
S7 a >= >= b
S7 a >= "s"
S7 a >= ( b )
S7 a >= , b
S7 >= , b
S7 a>=b c
S7 >= a b
S8 >=
S8 >= a
S8 a >=
S8 a >= b
S8 a >= >= b
S8 a >= "s"
S8 a >= ( b )
S8 a >= , b
S8 >= , b
S8 a>=b c
S8 >= a b
S1 # E
S1 # a E
S1 a # E
S1 a # b E
S1 a # # b E
S1 a # "s" E
S1 a # ( b ) E
S1 a # , b E
S1 # , b E
S1 a#b c E
S1 # a b E
S2 # E
S2 # a E
S2 a # E
S2 a # b E
S2 a # # b E
S2 a # "s" E
S2 a # ( b ) E
S2 a # , b E
S2 # , b E
S2 a#b c E
S2 # a b E
S3 # E
S3 # a E
S3 a # E
S3 a # b E
S3 a # # b E
S3 a # "s" E
S3 a # ( b ) E
S3 a # , b E
S3 # , b E
S3 a#b c E
S3 # a b E
S4 #
S4 # a
S4 a #
S4 a # b
S4 a # # b
S4 a # "s"
S4 a # ( b )
S4 a # , b
S4 # , b
S4 a#b c
S4 # a b
S5 #
S5 # a
S5 a #
S5 a # b
S5 a # # b
S5 a # "s"
S5 a # ( b )
S5 a # , b
S5 # , b
S5 a#b c
S5 # a b
S6 #
S6 # a
S6 a #
S6 a # b
S6 a # # b
S6 a # "s"
S6 a # ( b )
S6 a # , b
S6 # , b
S6 a#b c
S6 # a b
S7 #
S7 # a
S7 a #
S7 a # b
S7 a # # b
S7 a # "s"
S7 a # ( b )
S7 a # , b
S7 # , b
S7 a#b c
S7 # a b
S8 #
S8 # a
S8 a #
S8 a # b
S8 a # # b
S8 a # "s"
S8 a # ( b )
S8 a # , b
S8 # , b
S8 a#b c
S8 # a b
S1 ## E
S1 ## a E
S1 a ## E
S1 a ## b E
S1 a ## ## b E
S1 a ## "s" E
S1 a ## ( b ) E
S1 a ## , b E
S1 ## , b E
S1 a##b c E
S1 ## a b E
S2 ## E
S2 ## a E
S2 a ## E
S2 a ## b E
S2 a ## ## b E
S2 a ## "s" E
S2 a ## ( b ) E
S2 a ## , b E
S2 ## , b E
S2 a##b c E
S2 ## a b E
S3 ## E
S3 ## a E
S3 a ## E
S3 a ## b E
S3 a ## ## b E
S3 a ## "s" E
S3 a ## ( b ) E
S3 a ## , b E
S3 ## , b E
S3 a##b c E
S3 ## a b E
S4 ##
S4 ## a
S4 a ##
S4 a ## b
S4 a ## ## b
S4 a ## "s"
S4 a ## ( b )
S4 a ## , b
S4 ## , b
S4 a##b c
S4 ## a b
S5 ##
S5 ## a
S5 a ##
S5 a ## b
S5 a ## ## b
S5 a ## "s"
S5 a ## ( b )
S5 a ## , b
S5 ## , b
S5 a##b c
S5 ## a b
S6 ##
S6 ## a
S6 a ##
S6 a ## b
S6 a ## ## b
S6 a ## "s"
S6 a ## ( b )
S6 a ## , b
S6 ## , b
S6 a##b c
S6 ## a b
S7 ##
S7 ## a
S7 a ##
S7 a ## b
S7 a ## ## b
S7 a ## "s"
S7 a ## ( b )
S7 a ## , b
S7 ## , b
S7 a##b c
S7 ## a b
S8 ##
S8 ## a
S8 a ##
S8 a ## b
S8 a ## ## b
S8 a ## "s"
S8 a ## ( b )
S8 a ## , b
S8 ## , b
S8 a##b c
S8 ## a b
S1 $ E
S1 $ a E
S1 a $ E
S1 a $ b E
S1 a $ $ b E
S1 a $ "s" E
S1 a $ ( b ) E
S1 a $ , b E
S1 $ , b E
S1 a$b c E
S1 $ a b E
S2 $ E
S2 $ a E
S2 a $ E
S2 a $ b E
S2 a $ $ b E
S2 a $ "s" E
S2 a $ ( b ) E
S2 a $ , b E
S2 $ , b E
S2 a$b c E
S2 $ a b E
S3 $ E
S3 $ a E
S3 a $ E
S3 a $ b E
S3 a $ $ b E
S3 a $ "s" E
S3 a $ ( b ) E
S3 a $ , b E
S3 $ , b E
S3 a$b c E
S3 $ a b E
S4 $
S4 $ a
S4 a $
S4 a $ b
S4 a $ $ b
S4 a $ "s"
S4 a $ ( b )
S4 a $ , b
S4 $ , b
S4 a$b c
S4 $ a b
S5 $
S5 $ a
S5 a $
S5 a $ b
S5 a $ $ b
S5 a $ "s"
S5 a $ ( b )
S5 a $ , b
S5 $ , b
S5 a$b c
S5 $ a b
S6 $
S6 $ a
S6 a $
S6 a $ b
S6 a $ $ b
S6 a $ "s"
S6 a $ ( b )
S6 a $ , b
S6 $ , b
S6 a$b c
S6 $ a b
S7 $
S7 $ a
S7 a $
S7 a $ b
S7 a $ $ b
S7 a $ "s"
S7 a $ ( b )
S7 a $ , b
S7 $ , b
S7 a$b c
S7 $ a b
S8 $
S8 $ a
S8 a $
S8 a $ b
S8 a $ $ b
S8 a $ "s"
S8 a $ ( b )
S8 a $ , b
S8 $ , b
S8 a$b c
S8 $ a b
S1 .and. E
S1 .and. a E
S1 a .and. E
S1 a .and. b E
S1 a .and. .and. b E
S1 a .and. "s" E
S1 a .and. ( b ) E
S1 a .and. , b E
S1 .and. , b E
S1 a.and.b c E
S1 .and. a b E
S2 .and. E
S2 .and. a E
S2 a .and. E
S2 a .and. b E
S2 a .and. .and. b E
S2 a .and. "s" E
S2 a .and. ( b ) E
S2 a .and. , b E
S2 .and. , b E
S2 a.and.b c E
S2 .and. a b E
S3 .and. E
S3 .and. a E
S3 a .and. E
S3 a .and. b E
S3 a .and. .and. b E
S3 a .and. "s" E
S3 a .and. ( b ) E
S3 a .and. , b E
S3 .and. , b E
S3 a.and.b c E
S3 .and. a b E
S4 .and.
S4 .and. a
S4 a .and.
S4 a .and. b
S4 a .and. .and. b
S4 a .and. "s"
S4 a .and. ( b )
S4 a .and. , b
S4 .and. , b
S4 a.and.b c
S4 .and. a b
S5 .and.
S5 .and. a
S5 a .and.
S5 a .and. b
S5 a .and. .and. b
S5 a .and. "s"
S5 a .and. ( b )
S5 a .and. , b
S5 .and. , b
S5 a.and.b c
S5 .and. a b
S6 .and.
S6 .and. a
S6 a .and.
S6 a .and. b
S6 a .and. .and. b
S6 a .and. "s"
S6 a .and. ( b )
S6 a .and. , b
S6 .and. , b
S6 a.and.b c
S6 .and. a b
S7 .and.
S7 .and. a
S7 a .and.
S7 a .and. b
S7 a .and. .and. b
S7 a .and. "s"
S7 a .and. ( b )
S7 a .and. , b
S7 .and. , b
S7 a.and.b c
S7 .and. a b
S8 .and.
S8 .and. a
S8 a .and.
S8 a .and. b
S8 a .and. .and. b
S8 a .and. "s"
S8 a .and. ( b )
S8 a .and. , b
S8 .and. , b
S8 a.and.b c
S8 .and. a b
S1 .or. E
S1 .or. a E
S1 a .or. E
S1 a .or. b E
S1 a .or. .or. b E
S1 a .or. "s" E
S1 a .or. ( b ) E
S1 a .or. , b E
S1 .or. , b E
S1 a.or.b c E
S1 .or. a b E
S2 .or. E
S2 .or. a E
S2 a .or. E
S2 a .or. b E
S2 a .or. .or. b E
S2 a .or. "s" E
S2 a .or. ( b ) E
S2 a .or. , b E
S2 .or. , b E
S2 a.or.b c E
S2 .or. a b E
S3 .or. E
S3 .or. a E
S3 a .or. E
S3 a .or. b E
S3 a .or. .or. b E
S3 a .or. "s" E
S3 a .or. ( b ) E
S3 a .or. , b E
S3 .or. , b E
S3 a.or.b c E
S3 .or. a b E
S4 .or.
S4 .or. a
S4 a .or.
S4 a .or. b
S4 a .or. .or. b
S4 a .or. "s"
S4 a .or. ( b )
S4 a .or. , b
S4 .or. , b
S4 a.or.b c
S4 .or. a b
S5 .or.
S5 .or. a
S5 a .or.
S5 a .or. b
S5 a .or. .or. b
S5 a .or. "s"
S5 a .or. ( b )
S5 a .or. , b
S5 .or. , b
S5 a.or.b c
S5 .or. a b
S6 .or.
S6 .or. a
S6 a .or.
S6 a .or. b
S6 a .or. .or. b
S6 a .or. "s"
S6 a .or. ( b )
S6 a .or. , b
S6 .or. , b
S6 a.or.b c
S6 .or. a b
S7 .or.
S7 .or. a
S7 a .or.
S7 a .or. b
S7 a .or. .or. b
S7 a .or. "s"
S7 a .or. ( b )
S7 a .or. , b
S7 .or. , b
S7 a.or.b c
S7 .or. a b
S8 .or.
S8 .or. a
S8 a .or.
S8 a .or. b
S8 a .or. .or. b
S8 a .or. "s"
S8 a .or. ( b )
S8 a .or. , b
S8 .or. , b
S8 a.or.b c
S8 .or. a b
S1 ! E
S1 ! a E
S1 a ! E
S1 a ! b E
S1 a ! ! b E
S1 a ! "s" E
S1 a ! ( b ) E
S1 a ! , b E
S1 ! , b E
S1 a!b c E
S1 ! a b E
S2 ! E
S2 ! a E
S2 a ! E
S2 a ! b E
S2 a ! ! b E
S2 a ! "s" E
S2 a ! ( b ) E
S2 a ! , b E
S2 ! , b E
S2 a!b c E
S2 ! a b E
S3 ! E
S3 ! a E
S3 a ! E
S3 a ! b E
S3 a ! ! b E
S3 a ! "s" E
S3 a ! ( b ) E
S3 a ! , b E
S3 ! , b E
S3 a!b c E
S3 ! a b E
S4 !
S4 ! a
S4 a !
S4 a ! b
S4 a ! ! b
S4 a ! "s"
S4 a ! ( b )
S4 a ! , b
S4 ! , b
S4 a!b c
S4 ! a b
S5 !
S5 ! a
S5 a !
S5 a ! b
S5 a ! ! b
S5 a ! "s"
S5 a ! ( b )
S5 a ! , b
S5 ! , b
S5 a!b c
S5 ! a b
S6 !
S6 ! a
S6 a !
S6 a ! b
S6 a ! ! b
S6 a ! "s"
S6 a ! ( b )
S6 a ! , b
S6 ! , b
S6 a!b c
S6 ! a b
S7 !
S7 ! a
S7 a !
S7 a ! b
S7 a ! ! b
S7 a ! "s"
S7 a ! ( b )
S7 a ! , b
S7 ! , b
S7 a!b c
S7 ! a b
S8 !
S8 ! a
S8 a !
S8 a ! b
S8 a ! ! b
S8 a ! "s"
S8 a ! ( b )
S8 a ! , b
S8 ! , b
S8 a!b c
S8 ! a b
S1 -> E
S1 -> a E
S1 a -> E
S1 a -> b E
S1 a -> -> b E
S1 a -> "s" E
S1 a -> ( b ) E
S1 a -> , b E
S1 -> , b E
S1 a->b c E
S1 -> a b E
S2 -> E
S2 -> a E
S2 a -> E
S2 a -> b E
S2 a -> -> b E
S2 a -> "s" E
S2 a -> ( b ) E
S2 a -> , b E
S2 -> , b E
S2 a->b c E
S2 -> a b E
S3 -> E
S3 -> a E
S3 a -> E
S3 a -> b E
S3 a -> -> b E
S3 a -> "s" E
S3 a -> ( b ) E
S3 a -> , b E
S3 -> , b E
S3 a->b c E
S3 -> a b E
S4 ->
S4 -> a
S4 a ->
S4 a -> b
S4 a -> -> b
S4 a -> "s"
S4 a -> ( b )
S4 a -> , b
S4 -> , b
S4 a->b c
S4 -> a b
S5 ->
S5 -> a
S5 a ->
S5 a -> b
S5 a -> -> b
S5 a -> "s"
S5 a -> ( b )
S5 a -> , b
S5 -> , b
S5 a->b c
S5 -> a b
S6 ->
S6 -> a
S6 a ->
S6 a -> b
S6 a -> -> b
S6 a -> "s"
S6 a -> ( b )
S6 a -> , b
S6 -> , b
S6 a->b c
S6 -> a b
S7 ->
S7 -> a
S7 a ->
S7 a -> b
S7 a -> -> b
S7 a -> "s"
S7 a -> ( b )
S7 a -> , b
S7 -> , b
S7 a->b c
S7 -> a b
S8 ->
S8 -> a
S8 a ->
S8 a -> b
S8 a -> -> b
S8 a -> "s"
S8 a -> ( b )
S8 a -> , b
S8 -> , b
S8 a->b c
S8 -> a b
S1 @ E
S1 @ a E
S1 a @ E
S1 a @ b E
S1 a @ @ b E
S1 a @ "s" E
S1 a @ ( b ) E
S1 a @ , b E
S1 @ , b E
S1 a@b c E
S1 @ a b E
S2 @ E
S2 @ a E
S2 a @ E
S2 a @ b E
S2 a @ @ b E
S2 a @ "s" E
S2 a @ ( b ) E
S2 a @ , b E
S2 @ , b E
S2 a@b c E
S2 @ a b E
S3 @ E
S3 @ a E
S3 a @ E
S3 a @ b E
S3 a @ @ b E
S3 a @ "s" E
S3 a @ ( b ) E
S3 a @ , b E
S3 @ , b E
S3 a@b c E
S3 @ a b E
S4 @
S4 @ a
S4 a @
S4 a @ b
S4 a @ @ b
S4 a @ "s"
S4 a @ ( b )
S4 a @ , b
S4 @ , b
S4 a@b c
S4 @ a b
S5 @
S5 @ a
S5 a @
S5 a @ b
S5 a @ @ b
S5 a @ "s"
S5 a @ ( b )
S5 a @ , b
S5 @ , b
S5 a@b c
S5 @ a b
S6 @
S6 @ a
S6 a @
S6 a @ b
S6 a @ @ b
S6 a @ "s"
S6 a @ ( b )
S6 a @ , b
S6 @ , b
S6 a@b c
S6 @ a b
S7 @
S7 @ a
S7 a @
S7 a @ b
S7 a @ @ b
S7 a @ "s"
S7 a @ ( b )
S7 a @ , b
S7 @ , b
S7 a@b c
S7 @ a b
S8 @
S8 @ a
S8 a @
S8 a @ b
S8 a @ @ b
S8 a @ "s"
S8 a @ ( b )
S8 a @ , b
S8 @ , b
S8 a@b c
S8 @ a b
S1 & E
S1 & a E
S1 a & E
S1 a & b E
S1 a & & b E
S1 a & "s" E
S1 a & ( b ) E
S1 a & , b E
S1 & , b E
S1 a&b c E
S1 & a b E
S2 & E
S2 & a E
S2 a & E
S2 a & b E
S2 a & & b E
S2 a & "s" E
S2 a & ( b ) E
S2 a & , b E
S2 & , b E
S2 a&b c E
S2 & a b E
S3 & E
S3 & a E
S3 a & E
S3 a & b E
S3 a & & b E
S3 a & "s" E
S3 a & ( b ) E
S3 a & , b E
S3 & , b E
S3 a&b c E
S3 & a b E
S4 &
S4 & a
S4 a &
S4 a & b
S4 a & & b
S4 a & "s"
S4 a & ( b )
S4 a & , b
S4 & , b
S4 a&b c
S4 & a b
S5 &
S5 & a
S5 a &
S5 a & b
S5 a & & b
S5 a & "s"
S5 a & ( b )
S5 a & , b
S5 & , b
S5 a&b c
S5 & a b
S6 &
S6 & a
S6 a &
S6 a & b
S6 a & & b
S6 a & "s"
S6 a & ( b )
S6 a & , b
S6 & , b
S6 a&b c
S6 & a b
S7 &
S7 & a
S7 a &
S7 a & b
S7 a & & b
S7 a & "s"
S7 a & ( b )
S7 a & , b
S7 & , b
S7 a&b c
S7 & a b
S8 &
S8 & a
S8 a &
S8 a & b
S8 a & & b
S8 a & "s"
S8 a & ( b )
S8 a & , b
S8 & , b
S8 a&b c
S8 & a b
S1 => E
S1 => a E
S1 a => E
S1 a => b E
S1 a => => b E
S1 a => "s" E
S1 a => ( b ) E
S1 a => , b E
S1 => , b E
S1 a=>b c E
S1 => a b E
S2 => E
S2 => a E
S2 a => E
S2 a => b E
S2 a => => b E
S2 a => "s" E
S2 a => ( b ) E
S2 a => , b E
S2 => , b E
S2 a=>b c E
S2 => a b E
S3 => E
S3 => a E
S3 a => E
S3 a => b E
S3 a => => b E
S3 a => "s" E
S3 a => ( b ) E
S3 a => , b E
S3 => , b E
S3 a=>b c E
S3 => a b E
S4 =>
S4 => a
S4 a =>
S4 a => b
S4 a => => b
S4 a => "s"
S4 a => ( b )
S4 a => , b
S4 => , b
S4 a=>b c
S4 => a b
S5 =>
S5 => a
S5 a =>
S5 a => b
S5 a => => b
S5 a => "s"
S5 a => ( b )
S5 a => , b
S5 => , b
S5 a=>b c
S5 => a b
S6 =>
S6 => a
S6 a =>
S6 a => b
S6 a => => b
S6 a => "s"
S6 a => ( b )
S6 a => , b
S6 => , b
S6 a=>b c
S6 => a b
S7 =>
S7 => a
S7 a =>
S7 a => b
S7 a => => b
S7 a => "s"
S7 a => ( b )
S7 a => , b
S7 => , b
S7 a=>b c
S7 => a b
S8 =>
S8 => a
S8 a =>
S8 a => b
S8 a => => b
S8 a => "s"
S8 a => ( b )
S8 a => , b
S8 => , b
S8 a=>b c
S8 => a b
S1 ... E
S1 ... a E
S1 a ... E
S1 a ... b E
S1 a ... ... b E
S1 a ... "s" E
S1 a ... ( b ) E
S1 a ... , b E
S1 ... , b E
S1 a...b c E
S1 ... a b E
S2 ... E
S2 ... a E
S2 a ... E
S2 a ... b E
S2 a ... ... b E
S2 a ... "s" E
S2 a ... ( b ) E
S2 a ... , b E
S2 ... , b E
S2 a...b c E
S2 ... a b E
S3 ... E
S3 ... a E
S3 a ... E
S3 a ... b E
S3 a ... ... b E
S3 a ... "s" E
S3 a ... ( b ) E
S3 a ... , b E
S3 ... , b E
S3 a...b c E
S3 ... a b E
S4 ...
S4 ... a
S4 a ...
S4 a ... b
S4 a ... ... b
S4 a ... "s"
S4 a ... ( b )
S4 a ... , b
S4 ... , b
S4 a...b c
S4 ... a b
S5 ...
S5 ... a
S5 a ...
S5 a ... b
S5 a ... ... b
S5 a ... "s"
S5 a ... ( b )
S5 a ... , b
S5 ... , b
S5 a...b c
S5 ... a b
S6 ...
S6 ... a
S6 a ...
S6 a ... b
S6 a ... ... b
S6 a ... "s"
S6 a ... ( b )
S6 a ... , b
S6 ... , b
S6 a...b c
S6 ... a b
S7 ...
S7 ... a
S7 a ...
S7 a ... b
S7 a ... ... b
S7 a ... "s"
S7 a ... ( b )
S7 a ... , b
S7 ... , b
S7 a...b c
S7 ... a b
S8 ...
S8 ... a
S8 a ...
S8 a ... b
S8 a ... ... b
S8 a ... "s"
S8 a ... ( b )
S8 a ... , b
S8 ... , b
S8 a...b c
S8 ... a b
S1 ? E
S1 ? a E
S1 a ? E
S1 a ? b E
S1 a ? ? b E
S1 a ? "s" E
S1 a ? ( b ) E
S1 a ? , b E
S1 ? , b E
S1 a?b c E
S1 ? a b E
S2 ? E
S2 ? a E
S2 a ? E
S2 a ? b E
S2 a ? ? b E
S2 a ? "s" E
S2 a ? ( b ) E
S2 a ? , b E
S2 ? , b E
S2 a?b c E
S2 ? a b E
S3 ? E
S3 ? a E
S3 a ? E
S3 a ? b E
S3 a ? ? b E
S3 a ? "s" E
S3 a ? ( b ) E
S3 a ? , b E
S3 ? , b E
S3 a?b c E
S3 ? a b E
S4 ?
S4 ? a
S4 a ?
S4 a ? b
S4 a ? ? b
S4 a ? "s"
S4 a ? ( b )
S4 a ? , b
S4 ? , b
S4 a?b c
S4 ? a b
S5 ?
S5 ? a
S5 a ?
S5 a ? b
S5 a ? ? b
S5 a ? "s"
S5 a ? ( b )
S5 a ? , b
S5 ? , b
S5 a?b c
S5 ? a b
S6 ?
S6 ? a
S6 a ?
S6 a ? b
S6 a ? ? b
S6 a ? "s"
S6 a ? ( b )
S6 a ? , b
S6 ? , b
S6 a?b c
S6 ? a b
S7 ?
S7 ? a
S7 a ?
S7 a ? b
S7 a ? ? b
S7 a ? "s"
S7 a ? ( b )
S7 a ? , b
S7 ? , b
S7 a?b c
S7 ? a b
S8 ?
S8 ? a
S8 a ?
S8 a ? b
S8 a ? ? b
S8 a ? "s"
S8 a ? ( b )
S8 a ? , b
S8 ? , b
S8 a?b c
S8 ? a b
S1 ?? E
S1 ?? a E
S1 a ?? E
S1 a ?? b E
S1 a ?? ?? b E
S1 a ?? "s" E
S1 a ?? ( b ) E
S1 a ?? , b E
S1 ?? , b E
S1 a??b c E
S1 ?? a b E
S2 ?? E
S2 ?? a E
S2 a ?? E
S2 a ?? b E
S2 a ?? ?? b E
S2 a ?? "s" E
S2 a ?? ( b ) E
S2 a ?? , b E
S2 ?? , b E
S2 a??b c E
S2 ?? a b E
S3 ?? E
S3 ?? a E
S3 a ?? E
S3 a ?? b E
S3 a ?? ?? b E
S3 a ?? "s" E
S3 a ?? ( b ) E
S3 a ?? , b E
S3 ?? , b E
S3 a??b c E
S3 ?? a b E
S4 ??
S4 ?? a
S4 a ??
S4 a ?? b
S4 a ?? ?? b
S4 a ?? "s"
S4 a ?? ( b )
S4 a ?? , b
S4 ?? , b
S4 a??b c
S4 ?? a b
S5 ??
S5 ?? a
S5 a ??
S5 a ?? b
S5 a ?? ?? b
S5 a ?? "s"
S5 a ?? ( b )
S5 a ?? , b
S5 ?? , b
S5 a??b c
S5 ?? a b
S6 ??
S6 ?? a
S6 a ??
S6 a ?? b
S6 a ?? ?? b
S6 a ?? "s"
S6 a ?? ( b )
S6 a ?? , b
S6 ?? , b
S6 a??b c
S6 ?? a b
S7 ??
S7 ?? a
S7 a ??
S7 a ?? b
S7 a ?? ?? b
S7 a ?? "s"
S7 a ?? ( b )
S7 a ?? , b
S7 ?? , b
S7 a??b c
S7 ?? a b
S8 ??
S8 ?? a
S8 a ??
S8 a ?? b
S8 a ?? ?? b
S8 a ?? "s"
S8 a ?? ( b )
S8 a ?? , b
S8 ?? , b
S8 a??b c
S8 ?? a b
S1 \ E
S1 \ a E
S1 a \ E
S1 a \ b E
S1 a \ \ b E
S1 a \ "s" E
S1 a \ ( b ) E
S1 a \ , b E
S1 \ , b E
S1 a\b c E
S1 \ a b E
S2 \ E
S2 \ a E
S2 a \ E
S2 a \ b E
S2 a \ \ b E
S2 a \ "s" E
S2 a \ ( b ) E
S2 a \ , b E
S2 \ , b E
S2 a\b c E
S2 \ a b E
S3 \ E
S3 \ a E
S3 a \ E
S3 a \ b E
S3 a \ \ b E
S3 a \ "s" E
S3 a \ ( b ) E
S3 a \ , b E
S3 \ , b E
S3 a\b c E
S3 \ a b E
S4 \
S4 \ a
S4 a \
S4 a \ b
S4 a \ \ b
S4 a \ "s"
S4 a \ ( b )
S4 a \ , b
S4 \ , b
S4 a\b c
S4 \ a b
S5 \
S5 \ a
S5 a \
S5 a \ b
S5 a \ \ b
S5 a \ "s"
S5 a \ ( b )
S5 a \ , b
S5 \ , b
S5 a\b c
S5 \ a b
S6 \
S6 \ a
S6 a \
S6 a \ b
S6 a \ \ b
S6 a \ "s"
S6 a \ ( b )
S6 a \ , b
S6 \ , b
S6 a\b c
S6 \ a b
S7 \
S7 \ a
S7 a \
S7 a \ b
S7 a \ \ b
S7 a \ "s"
S7 a \ ( b )
S7 a \ , b
S7 \ , b
S7 a\b c
S7 \ a b
S8 \
S8 \ a
S8 a \
S8 a \ b
S8 a \ \ b
S8 a \ "s"
S8 a \ ( b )
S8 a \ , b
S8 \ , b
S8 a\b c
S8 \ a b
S1 ~ E
S1 ~ a E
S1 a ~ E
S1 a ~ b E
S1 a ~ ~ b E
S1 a ~ "s" E
S1 a ~ ( b ) E
S1 a ~ , b E
S1 ~ , b E
S1 a~b c E
S1 ~ a b E
S2 ~ E
S2 ~ a E
S2 a ~ E
S2 a ~ b E
S2 a ~ ~ b E
S2 a ~ "s" E
S2 a ~ ( b ) E
S2 a ~ , b E
S2 ~ , b E
S2 a~b c E
S2 ~ a b E
S3 ~ E
S3 ~ a E
S3 a ~ E
S3 a ~ b E
S3 a ~ ~ b E
S3 a ~ "s" E
S3 a ~ ( b ) E
S3 a ~ , b E
S3 ~ , b E
S3 a~b c E
S3 ~ a b E
S4 ~
S4 ~ a
S4 a ~
S4 a ~ b
S4 a ~ ~ b
S4 a ~ "s"
S4 a ~ ( b )
S4 a ~ , b
S4 ~ , b
S4 a~b c
S4 ~ a b
S5 ~
S5 ~ a
S5 a ~
S5 a ~ b
S5 a ~ ~ b
S5 a ~ "s"
S5 a ~ ( b )
S5 a ~ , b
S5 ~ , b
S5 a~b c
S5 ~ a b
S6 ~
S6 ~ a
S6 a ~
S6 a ~ b
S6 a ~ ~ b
S6 a ~ "s"
S6 a ~ ( b )
S6 a ~ , b
S6 ~ , b
S6 a~b c
S6 ~ a b
S7 ~
S7 ~ a
S7 a ~
S7 a ~ b
S7 a ~ ~ b
S7 a ~ "s"
S7 a ~ ( b )
S7 a ~ , b
S7 ~ , b
S7 a~b c
S7 ~ a b
S8 ~
S8 ~ a
S8 a ~
S8 a ~ b
S8 a ~ ~ b
S8 a ~ "s"
S8 a ~ ( b )
S8 a ~ , b
S8 ~ , b
S8 a~b c
S8 ~ a b
