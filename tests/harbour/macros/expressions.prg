// Macro-compiled expressions: operators, calls, arrays, hashes, blocks, nested macros
MEMVAR x, m
PROCEDURE Main()
   LOCAL i
   PRIVATE x := 3, m := "x"
   FOR EACH i IN { "x + 1", "x * ( 2 + 1 )", "Upper( 'a' ) + 'b'", "{ 1, x, { 2 } }", "{ 'k' => x }", "x == 3 .AND. ! .F.", ;
                   "iif( x > 2, 'big', 'small' )", "&m + 1", "&( 'x' )", "x := 10", "x++", "x", "{ 1, 2, 3 }[ 2 ]", "'abc'", ;
                   "Len( 'abc' ) ^ 2", "NIL", "0d20240131 + 1", "x -= 4", "Eval( {| a | a * 2 }, 21 )", "0x10", "-x", "!.T." }
      ? i, "=>", hb_ValToExp( &i )
   NEXT
   RETURN
