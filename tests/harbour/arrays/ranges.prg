// Start and count of the array functions outside of the array, ASort() whose block shrinks it, dimensions below zero
STATIC s_c
PROCEDURE Main()
   LOCAL a, x, y, z, e
   FOR EACH x IN { { -1 }, { 1, 0, -10 }, { 1, -1 }, { 2, "a" }, { "a" }, { NIL }, { 1, NIL }, { 3, 2, "x" } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         ? hb_ValToExp( x ), hb_ValToExp( hb_ExecFromArray( "Array", x ) )
      RECOVER USING e
         ? hb_ValToExp( x ), "E", e:genCode, e:subCode, e:operation, hb_ValToExp( e:args ), e:canSubstitute
      END SEQUENCE
   NEXT
   FOR EACH x IN { { -1 }, { 1, -1 }, { 0, -1 } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         DO CASE
         CASE x:__enumIndex() == 1
            a := Array( -1 )
         CASE x:__enumIndex() == 2
            a := Array( 1, 0, -10 )
         CASE x:__enumIndex() == 3
            y := -1
            PRIVATE b[ y ]
         ENDCASE
      RECOVER USING e
         ? hb_ValToExp( x ), "E", e:genCode, e:subCode, e:operation, hb_ValToExp( e:args ), e:canSubstitute, e:canDefault, e:canRetry
      END SEQUENCE
   NEXT
   FOR EACH x IN { NIL, -9, -3, -1, 0, 1, 3, 10, 11, 20 }
      FOR EACH y IN { NIL, -12, -10, -9, -2, -1, 0, 1, 3, 9, 10, 11, 20 }
         ? hb_ValToExp( x ), hb_ValToExp( y )
         ?? " " + Str2( AFill( New(), "X", x, y ) )
         ?? " " + Str2( ACopy( Rng(), New(), x, y ) )
         ?? " " + Str2( ACopy( Rng(), New(), 1, 3, y ) )
         ?? " " + Str2( ACopy( Rng(), New(), x, y, 20 ) )
         ?? " " + Str2( ASort( Rv(), x, y ) )
         ?? " " + Str2( ASort( Rv(), x, y, {| a, b | a < b } ) )
         ?? " " + hb_ntos( AScan( Rng(), "E", x, y ) )
         ?? " " + hb_ntos( AScan( Rng(), {| c | c == "E" }, x, y ) )
         s_c := "" ; AEval( Rng(), {| c | s_c += c }, x, y ) ; ?? " " + s_c
         ?? " " + Str2( ADel( Rng(), x ) ) + " " + Str2( AIns( Rng(), x ) )
      NEXT
   NEXT
   ? hb_ValToExp( ASort( { 3, 1, 2 },,, {|| 0 } ) ), hb_ValToExp( ASort( { 3, 1, 2 },,, {|| NIL } ) ), hb_ValToExp( ASort( { 3, 1, 2 },,, {|| "" } ) ), hb_ValToExp( ASort( { 3, 1, 2, 7, 5 },,, {|| 0.0 } ) ), hb_ValToExp( ASort( { 3, 1, 2, 7, 5 },,, {|| 1 } ) )
   ? ValType( AClone( ErrorNew() ) ), ValType( ASort( ErrorNew() ) ), ValType( ACopy( ErrorNew(), New() ) ), ValType( ACopy( New(), ErrorNew() ) ), ValType( ASize( ErrorNew(), 3 ) ), ValType( AFill( ErrorNew(), 3 ) ), ValType( AIns( ErrorNew(), 1 ) ), ValType( ADel( ErrorNew(), 1 ) ), ValType( ATail( ErrorNew() ) ), AScan( ErrorNew(), 1 ), ValType( AEval( ErrorNew(), {|| 1 } ) ), ValType( hb_AIns( ErrorNew(), 1 ) ), ValType( hb_ADel( ErrorNew(), 1 ) )
   T1()
   T2()
   RETURN
FUNCTION T1()
   LOCAL cString := "", aArray := { 1, 2, 3, 4, 5 }
   ASort( aArray, NIL, NIL, {| x, y | cString += ValType( x ) + ValType( y ) + Str( Len( aArray ), 2 ), ASize( aArray, Len( aArray ) - 1 ), x > y } )
   ? cString + Str( Len( aArray ) ) + hb_ValToExp( aArray )
   RETURN NIL
FUNCTION T2()
   LOCAL cString := "", aArray := { 1, 2, 3, 4, 5 }
   ASort( aArray, NIL, NIL, {| x, y | cString += ValType( x ) + ValType( y ) + Str( Len( aArray ), 2 ), ASize( aArray, Len( aArray ) - 1 ) } )
   ? cString + Str( Len( aArray ) ) + hb_ValToExp( aArray )
   RETURN NIL
FUNCTION New()
   RETURN AFill( Array( 10 ), "." )
FUNCTION Rng()
   RETURN { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J" }
FUNCTION Rv()
   RETURN { "J", "I", "H", "G", "F", "E", "D", "C", "B", "A" }
FUNCTION Str2( a )
   LOCAL c := "", x
   FOR EACH x IN a
      c += iif( x == NIL, "_", x )
   NEXT
   RETURN c
