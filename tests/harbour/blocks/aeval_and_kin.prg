// AEval ranges and index argument, AScan with blocks, dbEval
PROCEDURE Main()
   LOCAL a := { 10, 20, 30, 40 }, n := 0
   AEval( a, {| x, i | QOut( x, i ) }, 2, 2 )
   AEval( a, {| x, i, arr | n += x } )
   ? n
   AEval( a, {| x, i | a[ i ] := x / 10 } )
   ? hb_ValToExp( a )
   ? AScan( a, {| x | x > 2 } ), AScan( a, {| x, i | i == 4 } ), AScan( a, 3 ), AScan( a, 99 ), AScan( { "ab" }, "a" )
   ? hb_ValToExp( AEval( { 1 }, {|| NIL } ) )
   RETURN
