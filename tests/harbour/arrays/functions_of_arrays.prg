// hb_AScan, hb_RAScan, hb_ARandom-free helpers: hb_AEval-like counting, joining
PROCEDURE Main()
   LOCAL a := { "b", "ab", "abc", 5, .T., NIL, { 1 }, "ab" }
   ? hb_AScan( a, "ab" ), hb_AScan( a, "a",,, .F. ), hb_AScan( a, "a",,, .T. ), hb_RAScan( a, "ab" ), AScan( a, NIL ), AScan( a, .T. )
   ? hb_AScan( a, "ab", 4 ), hb_AScan( a, "ab", 1, 1 ), hb_AScan( a, {| x | ValType( x ) == "A" } )
   SET EXACT ON
   ? AScan( a, "a" ), AScan( a, "ab" )
   RETURN
