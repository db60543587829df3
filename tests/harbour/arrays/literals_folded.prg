// Literals that are compared with NIL, counted or indexed with constants: which of their members are evaluated.
STATIC n := 0
PROCEDURE Main()
 LOCAL a := 1
 ? { F() } == NIL, n
 ? NIL == { F() }, n
 ? { F() } != NIL, n
 ? NIL <> { F() }, n
 ? { "a" => F() } == NIL, n
 ? {|| F() } == NIL, n
 ? {} == NIL, n
 ? { F() } = NIL, n
 ? NIL = { F() }, n
 ? "x" == NIL, 5 == NIL, NIL == NIL, .T. == NIL, 0d20240101 == NIL, NIL != NIL, "x" != NIL, 5 <> NIL, .F. <> NIL
 ? {=>} == NIL, {=>} != NIL, {||NIL} != NIL
 ? Self() == NIL
 ? ( { F(), a } ) == NIL, n
 ? ( NIL ) == { F() }, n
 ? Empty( { F() } ), n
 ? Empty( { a } ), Empty( {} ), Empty( {=>} ), Empty( {||NIL} ), Empty( "" ), Empty( NIL ), Empty( 0 )
 ? Len( { F(), F() } ), n
 ? ValType( { F() } ), n
 ? { F(), 2 }[ 2 ], n
 ? { 1, F() }[ 1 ], n
 RETURN
FUNCTION F()
 n++
 RETURN n
FUNCTION Self()
 RETURN NIL
