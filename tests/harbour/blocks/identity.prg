// Blocks are values: comparison, ValType, in containers, passing around
PROCEDURE Main()
   LOCAL b := {|| 1 }, c := b, d := {|| 1 }
   ? b == c, b == d, ValType( b ), HB_ISBLOCK( b ), HB_ISEVALITEM( b )
   ? Eval( { b, {|| 2 } }[ 2 ] ), Eval( { "f" => {| x | x } }[ "f" ], "got" )
   ? ProcName(), Eval( {|| ProcName() } ), Eval( {|| ProcName( 1 ) } )
   ? Empty( b ), hb_ValToExp( { 1 } )
   RETURN
