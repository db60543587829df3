// #translate inside expressions, #xtranslate without abbreviation
#translate TRIPLE( <x> )    => ( ( <x> ) * 3 )
#xtranslate LONGWORD( <x> ) => ( <x> + 100 )
#translate SWAP( <a>, <b> ) => { <b>, <a> }
PROCEDURE Main()
   ? TRIPLE( 2 ) + TRIPLE( TRIPLE( 1 ) ), TRIP( 5 )
   ? LONGWORD( 5 )
   ? hb_ValToExp( SWAP( 1, SWAP( 2, 3 ) ) )
   RETURN
