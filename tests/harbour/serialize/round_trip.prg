// hb_Serialize and hb_Deserialize keep values
PROCEDURE Main()
   LOCAL x, c, a := { 1, 2 }
   FOR EACH x IN { NIL, 5, -1.25, 2 ^ 40, "text", "", .T., 0d20240131, t"2024-01-31 10:20:30.5", { 1, { 2 } }, { "k" => { 1 } } }
      c := hb_Serialize( x )
      ? ValType( x ), Len( c ), hb_ValToExp( hb_Deserialize( c ) ) == hb_ValToExp( x )
   NEXT
   x := { a, a }
   c := hb_Deserialize( hb_Serialize( x ) )
   c[ 1 ][ 1 ] := 99
   ? c[ 2 ][ 1 ]
   ? hb_ValToExp( hb_Deserialize( "garbage" ) )
   RETURN
