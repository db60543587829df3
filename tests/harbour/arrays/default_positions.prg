// AIns, ADel, AFill and their kin without positions or values.
PROCEDURE Main()

   ? hb_ValToExp( AIns( { 1, 2, 3 } ) ), hb_ValToExp( AIns( { 1, 2, 3 }, 0 ) ), hb_ValToExp( AIns( { 1, 2, 3 }, 5 ) )
   ? hb_ValToExp( AIns( { 1, 2, 3 }, -1 ) ), hb_ValToExp( AIns( { 1, 2, 3 }, "b" ) )
   ? hb_ValToExp( AFill( { 1, 2, 3 } ) ), hb_ValToExp( AFill( { 1, 2, 3 }, NIL ) ), hb_ValToExp( AFill( { 1, 2, 3 }, 5, , 1 ) )
   ? hb_ValToExp( hb_AIns( { 1, 2, 3 } ) ), hb_ValToExp( hb_AIns( { 1, 2, 3 }, , 7 ) )
   ? hb_ValToExp( ADel( { 1, 2, 3 } ) ), hb_ValToExp( hb_ADel( { 1, 2, 3 } ) ), hb_ValToExp( hb_ADel( { 1, 2, 3 }, , .T. ) )
   ? hb_ValToExp( ADel( { 1, 2, 3 }, 0 ) ), hb_ValToExp( ADel( { 1, 2, 3 }, "x" ) )
   ? ValType( Array() ), hb_ValToExp( Array( 0 ) ), hb_ValToExp( Array( 2, 0 ) )

   RETURN
