// Optional clauses: any order, repeated, nested
#command PUT <a> [, <b>] [INTO <c>] => ? <a> [ + <b> ] [, <c> ]
#command MAKE [NAME <n>] [SIZE <s> [BY <t>]] [<f:FAST,SLOW>] => ? <"n">, #<s>, #<t>, #<f>
#command SETALL <v> TO <x> [, <y>] => <x> := <v> [; <y> := <v>]
PROCEDURE Main()
   LOCAL p, q, r
   PUT 1
   PUT 1, 2, 3
   PUT 1, 2 INTO "dest"
   MAKE
   MAKE SIZE 5 NAME foo
   MAKE FAST SIZE 5 BY 6
   MAKE NAME foo SLOW
   SETALL 9 TO p, q, r
   ? p, q, r
   RETURN
