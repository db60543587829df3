// Which operator an error tells: `x -= 5` and `x := x - 5` of locals add the negative number; what is taken by a failing `y := x--`; `! ! x` is x; hashes have no sum.
PROCEDURE Main()
 LOCAL a, b, o, x
 MEMVAR p
 PRIVATE p
 FOR EACH o IN { {|| a := NIL, a -= 5 }, {|| p -= 5 } }
  BEGIN SEQUENCE WITH {| e | Break( e ) }
   Eval( o )
  RECOVER USING x
   ? x:operation, hb_ValToExp( x:args )
  END
 NEXT
 T( {|| F1() } ); T( {|| F2() } ) ; T( {|| F3() } ); T( {|| F4() } ); T( {|| F5() } ); T( {|| F6() } ); T( {|| F7() } ); T( {|| F8() } ); T( {|| F9() } ); T( {|| F10( @a ) } ); T( {|| F11() } ); T( {|| F12() } ); T( {|| F13() } ); T( {|| F14() } ); T( {|| F15() } ); T( {|| F16() } ); T( {|| F17() } )
 AEval( { {|| G1() }, {|| G2() }, {|| G3() }, {|| G4() }, {|| G5() }, {|| G6() }, {|| G7() }, {|| G8() }, {|| G10() }, {|| G11() }, {|| G12() }, {|| G13() }, {|| G14() }, {|| G15() }, {|| G16() }, {|| G17() }, {|| H1() }, {|| { "a" => 1 } + { "b" => 2 } }, {|| { "a" => 1 } - { "b" => 2 } } }, {| b | T( b ) } )
 D()
 RETURN
STATIC PROCEDURE T( b )
 LOCAL x
  BEGIN SEQUENCE WITH {| e | Break( e ) }
   Eval( b )
  RECOVER USING x
   ? x:operation, hb_ValToExp( x:args ), x:subCode
  END
 RETURN
FUNCTION F1() ; LOCAL a ; a -= 5 ; RETURN a
FUNCTION F2() ; LOCAL a ; a := a - 5 ; RETURN a
FUNCTION F3() ; LOCAL a, b ; b := a - 5 ; RETURN b
FUNCTION F4() ; LOCAL a ; a -= 5.5 ; RETURN a
FUNCTION F5() ; LOCAL a ; a -= 70000 ; RETURN a
FUNCTION F6() ; LOCAL a ; a += -5 ; RETURN a
FUNCTION F7() ; LOCAL a ; a += 5 ; RETURN a
FUNCTION F8() ; LOCAL a ; RETURN a -= 5
FUNCTION F9() ; STATIC a ; a -= 5 ; RETURN a
FUNCTION F10( a ) ; a := NIL ; a -= 5 ; RETURN a
FUNCTION F11() ; LOCAL a ; a := a + 5 ; RETURN a
FUNCTION F12() ; LOCAL a := "x", b ; b := ( a -= 5 ) ; RETURN b
FUNCTION F13() ; LOCAL a := "x", b := 5 ; a -= b ; RETURN b
FUNCTION F14() ; LOCAL a := "x" ; a -= -5 ; RETURN a
FUNCTION F15() ; LOCAL a := {}, i ; a[ 1 ] -= 5 ; RETURN a
FUNCTION F16() ; LOCAL a := { 1, NIL }, i ; a[ 2 ] -= 5 ; RETURN a
FUNCTION F17() ; LOCAL a, b := {|| a } ; a -= 5 ; RETURN b
FUNCTION G1() ; LOCAL a ; a -= 1 ; RETURN a
FUNCTION G2() ; LOCAL a ; a := a - 1 ; RETURN a
FUNCTION G3() ; LOCAL a ; a -= 32767 ; RETURN a
FUNCTION G4() ; LOCAL a ; a -= 32768 ; RETURN a
FUNCTION G5() ; LOCAL a ; a -= 32769 ; RETURN a
FUNCTION G6() ; LOCAL a ; a += 32768 ; RETURN a
FUNCTION G7() ; LOCAL a ; a := a - 0 ; RETURN a
FUNCTION G8() ; LOCAL a ; a -= 0 ; RETURN a
FUNCTION G9() ; LOCAL a ; a := ( a ) - 5 ; RETURN a
FUNCTION G10() ; LOCAL a ; a := a - ( 5 ) ; RETURN a
FUNCTION G11() ; LOCAL a ; a := a - 2 - 3 ; RETURN a
FUNCTION G12() ; LOCAL a ; a := a - 2 + 3 ; RETURN a
FUNCTION G13() ; LOCAL a ; RETURN ( a := a - 2 )
FUNCTION G14() ; LOCAL a, b ; b := a := a - 2 ; RETURN b
FUNCTION G15() ; LOCAL a ; a := -5 + a ; RETURN a
FUNCTION G16() ; LOCAL a ; a := a + -5 ; RETURN a
FUNCTION G17() ; LOCAL a ; a -= 5 - 2 ; RETURN a
PROCEDURE D()
 LOCAL a := 5, b, o
 MEMVAR p
 PRIVATE p := 3
 ? ! ! a
 ? ! ( ! a )
 ? ( ! ( ! ( a ) ) )
 ? .NOT. .NOT. "x"
 ? ! ! p
 b := {|| ! ! 7 }
 ? Eval( b )
 T( {|| &( "! ! 7" ) } )
 T( {|| ! ! ! a } )
 T( {|| ! ( ! ! a ) } )
 IF T( {|| iif( ! ! a, 1, 2 ) } ) == NIL
 ENDIF
 T( {|| ! ( a == "x" ) } )
 T( {|| ! ( a < "x" ) } )
 T( {|| - - "x" } )
 T( {|| - - a } )
 T( {|| -( - a ) } )
 T( {|| ! ( a .AND. .T. ) } )
 T( {|| .T. .AND. a } )
 T( {|| a .AND. .T. } )
 T( {|| .F. .AND. a } )
 T( {|| a .OR. .F. } )
 T( {|| .F. .OR. a } )
 T( {|| a .OR. .T. } )
 T( {|| .T. .OR. a } )
 T( {|| a .AND. .F. } )
 T( {|| a == .T. } )
 T( {|| ( a > 3 ) == .T. } )
 T( {|| ( a > 3 ) = .F. } )
 T( {|| .T. == ( a > 3 ) } )
 T( {|| ! ( ( a > 3 ) != .T. ) } )
 T( {|| a != .F. } )
 T( {|| "" + a } )
 T( {|| a + "" } )
 T( {|| a + 0 } )
 T( {|| 0 + "x" } )
 T( {|| a * 1 } )
 T( {|| 1 * "x" } )
 T( {|| "x" * 1 } )
 T( {|| "x" / 1 } )
 T( {|| a ^ 1 } )
 T( {|| "" $ a } )
 T( {|| "" == a } )
 T( {|| a - 0 } )
 T( {|| "x" - 0 } )
 T( {|| 0 - "x" } )
 T( {|| "ab" $ "" } )
 T( {|| "" $ "ab" } )
 T( {|| "" $ "" } )
 RETURN
FUNCTION H1()
 LOCAL a := 1, b, o := ErrorBlock( {| e | Break( e ) } )
 BEGIN SEQUENCE
  a := b--
 RECOVER
  ? "kept", a
 END SEQUENCE
 BEGIN SEQUENCE
  a := b++
 RECOVER
  ? "kept", a
 END SEQUENCE
 ErrorBlock( o )
 RETURN a
