// Result markers: dumb, normal, smart stringify, blockify, logify
#command ALL <x,...>       => ? <"x"> ; ? #<x> ; ? hb_ValToExp( { <(x)> } ) ; ? Len( { <{x}> } )
#command OPT [A <a>] [<b:FLAG>] [C <c>] => ? <.a.>, <.b.>, <"a">, #<c> [, <c>]
PROCEDURE Main()
   LOCAL n := 1, m := 2
   ALL n, m
   ALL n
   OPT
   OPT A n
   OPT FLAG C m
   OPT C m A n FLAG
   RETURN
