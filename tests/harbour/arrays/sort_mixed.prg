PROCEDURE Main()
 LOCAL o := ErrorNew(), b := {|| 1 }
 d( ASort( { 3, "a", .T., NIL, {1}, b, 0d20201231, 1, .F., "A" } ) )
 d( ASort( { {1}, {2}, o, {3}, o } ) )
 d( ASort( { "b", NIL, "a", NIL } ) )
 d( ASort( { .T., 5, .F., 3 } ) )
 d( ASort( { 5, "5", 4, "4", 3, "3" } ) )
 d( ASort( { {1}, o } ) ); d( ASort( { o, {1} } ) )
 d( ASort( { b, 1, b, 2 } ) ); d( ASort( { {=>}, 1, {=>}, {1} } ) ); d( ASort( { NIL, 1, {=>}, "x", b, {1}, o, .T., 0d20200101 } ) )
 RETURN
PROCEDURE d( a )
 LOCAL x
 ?
 FOR EACH x IN a
   ?? ValType( x ), iif( ValType( x ) $ "CNLD", x, "" ), ""
 NEXT
