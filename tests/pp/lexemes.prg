#command SHOW <*x*> => Q( <x> | #<x> )
proc main()
x := 1 + ;
      2
x := 1 +;
2
x := 1 + ;   // cmt
      /* c */ 2
x := 1 + ; && cmt
   * foo
return [abc]
if x == [a] ; endif
x := a [1]
x := a[ f("]") ]
x := a[ f("'") ]
x := "s"[1] + 1[2] + .t.[1]
case [abc] ; case x[abc]
SHOW [a] return [b] x[c] )[d] (e)[f] &m[g] &m.[h] &m.x[i] {}[j] "s"[k] 1[l] 'a'[m] return[n] if[o] NIL[p] .t.[q] -[r] [s
SHOW 1.5 .5 1. 1.a 1.and.2 a.5 0x1F 0x 0xZ 0d20200101 0d2020 0d0 12abc 1e5 0X1f
SHOW &m &m. &m.x &m.1 a&b a&b.c a&b.&c &a&b &a.&b.c &(x) &m.and.b &m..and.b & m a&(x) &m.->x &m->x &a.b.c &a.b&c a& &
SHOW .and. .AND. .or. .not. .t. .f. .y. .n. .x. .and .nott. a.and.b a.t.b !a ! a .T .t
SHOW "it's" 'a"b' [a"b'] e"a\nb" E"x" d"2020-01-01" t"2020-01-01 10:00:00" {^ 2020-01-01 10:00:00 } {^2020/01/01} D"x" e'x' d'2020-01-01' `ab'
SHOW a	b		c    d
SHOW é ñx x� ü+1
SHOW ++--a a+++b a---b a- -b a+-b a--b
SHOW a::b ::c :d self:e a:=b a:==b a<=>b a<>=b a===b a!==b
SHOW x:y x:(y) a->b a-> b a ->b a->(b)->c
* comment ; 
x := 9
** more
NOTE foo
 note foo
note: foo
x := 10 * 2 /* a
b */ + 3
x := 11 /* c */ ;
  + 4
x := /* c */12/* d */
x := 13 ; * foo
x := 14 ; note foo
x := 15 ;  ; ;
; x := 16
