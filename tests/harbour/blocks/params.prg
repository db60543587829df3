// Block parameters: missing ones, extra ones, PCount inside, by reference
PROCEDURE Main()
   LOCAL n := 1
   ? Eval( {| a, b | hb_ValToExp( { a, b } ) }, 1 ), Eval( {| a | a }, 1, 2, 3 )
   ? Eval( {|| PCount() }, 1, 2 ), Eval( {| a, b | PCount() }, 1 )
   Eval( {| x | x := 99 }, n ) ; ? n
   Eval( {| x | x := 99 }, @n ) ; ? n
   Eval( {| x | n := x }, 5 ) ; ? n
   ? Eval( {|| hb_ValToExp( hb_AParams() ) }, 7, 8 )
   RETURN
