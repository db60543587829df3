// Hash literals
PROCEDURE Main()
   LOCAL h := { => }, g := { "b" => 1, "a" => 2, 3 => "three", 0d20240101 => .T. }
   ? Len( h ), Len( g ), g[ "a" ], g[ 3 ], g[ 0d20240101 ]
   ? hb_ValToExp( { "x" => { 1, 2 }, "y" => { "z" => NIL } } )
   ? hb_HKeyAt( g, 1 ), hb_HValueAt( g, 1 )
   ? Len( { "k" => 1, "k" => 2 } ), { "k" => 1, "k" => 2 }[ "k" ]
   RETURN
