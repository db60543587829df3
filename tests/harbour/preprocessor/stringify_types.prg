// What #<x> and <"x"> make of strings, macros, expressions with commas
#command S1 <x> => ? #<x>
#command S2 <x> => ? <"x">
#command S3 <x> => ? <(x)>
#translate S4( <x> ) => #<x>
MEMVAR m
PROCEDURE Main()
   PRIVATE m := "macro value"
   S1 "a 'b'"
   S1 f( 1, "x" )
   S1 a[ 1 ]
   S2 name
   S2 &m
   S2 a + b
   S3 &m
   S3 "lit"
   S3 ( m )
   S3 { 1, 2 }[ 1 ]
   ? S4( x := { "k" => 1 } ), S4( .T. ), S4( "q" )
   RETURN
