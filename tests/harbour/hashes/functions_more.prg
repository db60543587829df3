// Merge, clone, fill, scan, eval, copy
PROCEDURE Main()
   LOCAL a := { "x" => 1, "y" => 2 }, b := { "y" => 20, "z" => 30 }, c
   c := hb_HClone( a )
   c[ "x" ] := 99
   ? a[ "x" ], hb_ValToExp( hb_HMerge( hb_HClone( a ), b ) ), hb_ValToExp( hb_HMerge( hb_HClone( a ), b, 1 ) )
   ? hb_ValToExp( hb_HMerge( hb_HClone( a ), b, {| k, v, n | v > 20 } ) )
   ? hb_ValToExp( hb_HFill( hb_HClone( a ), 0 ) ), hb_HScan( a, 2 ), hb_HScan( a, {| k, v | v == 1 } )
   hb_HEval( a, {| k, v, i | QOut( k, v, i ) } )
   ? hb_ValToExp( hb_HCopy( b, { "q" => 1 } ) )
   ? hb_ValToExp( hb_Hash( "k1", 1, "k2", 2 ) )
   RETURN
