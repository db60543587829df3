// A small program: matrices as arrays of arrays
PROCEDURE Main()
   LOCAL a := { { 1, 2 }, { 3, 4 } }, b := { { 0, 1 }, { 1, 0 } }
   Show( Mul( a, b ) )
   Show( Mul( a, a ) )
   Show( Transpose( { { 1, 2, 3 }, { 4, 5, 6 } } ) )
   ? Det( { { 2, 0, 1 }, { 1, 3, 2 }, { 1, 1, 1 } } )
   RETURN

STATIC FUNCTION Mul( a, b )
   LOCAL r := Array( Len( a ), Len( b[ 1 ] ) ), i, j, k
   FOR i := 1 TO Len( a )
      FOR j := 1 TO Len( b[ 1 ] )
         r[ i ][ j ] := 0
         FOR k := 1 TO Len( b )
            r[ i ][ j ] += a[ i ][ k ] * b[ k ][ j ]
         NEXT
      NEXT
   NEXT
   RETURN r

STATIC FUNCTION Transpose( a )
   LOCAL r := {}, i, row
   FOR i := 1 TO Len( a[ 1 ] )
      row := {}
      AEval( a, {| x | AAdd( row, x[ i ] ) } )
      AAdd( r, row )
   NEXT
   RETURN r

STATIC FUNCTION Det( a )
   LOCAL n := 0, i
   IF Len( a ) == 1
      RETURN a[ 1 ][ 1 ]
   ENDIF
   FOR i := 1 TO Len( a )
      n += ( -1 ) ^ ( i + 1 ) * a[ 1 ][ i ] * Det( Minor( a, i ) )
   NEXT
   RETURN n

STATIC FUNCTION Minor( a, n )
   LOCAL r := {}, i, row
   FOR i := 2 TO Len( a )
      row := AClone( a[ i ] )
      hb_ADel( row, n, .T. )
      AAdd( r, row )
   NEXT
   RETURN r

STATIC PROCEDURE Show( a )
   AEval( a, {| r | QOut( hb_ValToExp( r ) ) } )
   RETURN
