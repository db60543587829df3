x := "s" [1] + "t"[a"b'] 
x := 'a"b' [a"b'] + 1
x := 'a"b' [ab]
x := a [a"b']
x := a[a"b']
x := a["b]"]
x := a["b"]["c"]
x := a['b']+[c]
x := a[b']']
x := 1 [a"b']
x := ) [a"b']
x := f() [a"b']
x := f()[ "b' ]
x := .t. [a"b']
x := &a [a"b']
x := "x" + [a"b']
x := x["a'b"]
x := x[ 'it"s' ]
x := x[ "a" + 'b' ]
x := e"x" E"x" e'x' E'x' D'x' d'x' D"x" t'x' T'x' T"12:00" D"2020-01-01" d'2020-01-01'
x := e"a'b\"c" e"a]b\"c'd" e"tab\t" e"nul\0" e"lf\n" e"cr\r" e"esc\x1b" e"back\\s" e"\q\101\x4142"
#command SH <x> => shx( #<x> | <(x)> | <"x"> )
SH e"a'b\"c"
SH e"lf\n"
SH "a" + e"lf\n"
SH d"2020-01-01"
SH {^ 2020-01-01 }
SH t"10:00"
SH 0d20200101
SH "a'b" + 'c"d'
SH [a"b'c] + 1
SH e"a]b\"c'd"
SH e"back\\s"
SH &a.b + &c
SH .t.
SH 0x1F
? e"\1011" , e"\8", e"\400", e"\x", e"\xg", e"\x1g", e"\e", e"\'", e"\?", e"\a\b\f\v\0x"
