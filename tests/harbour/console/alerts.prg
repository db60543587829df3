PROCEDURE Main()
 ? "r", Alert( 5 ) ; ? "r", Alert( .T. ) ; ? "r", Alert( NIL ) ; ? "r", Alert( {"a","b"} ) ; ? "r", Alert( 0d20200101 ) ; ? "r", Alert( "x", { "a", "b" } ); ? "r", Alert( "x", { 5, "b" } ); ? "r", Alert( {=>} ); ? "r", Alert( {|| 1 } ); ? "r", Alert( "" ); ? "r", hb_Alert( 5 ), hb_Alert( "q;w" ); ? "r", Alert( "x", {} ), Alert()
