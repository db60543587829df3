// hb_HKeepOrder and sorting, positions
PROCEDURE Main()
   LOCAL h := { "c" => 1, "a" => 2, "b" => 3 }, g := { => }
   ? hb_ValToExp( h )
   hb_HKeepOrder( g, .F. )
   g[ "c" ] := 1 ; g[ "a" ] := 2 ; g[ "b" ] := 3
   ? hb_ValToExp( hb_HKeys( g ) ), hb_HPos( g, "b" ), hb_HKeyAt( g, 1 ), hb_HValueAt( g, 1 )
   hb_HValueAt( g, 1, "set" ) ; hb_HDelAt( g, 3 )
   ? hb_ValToExp( g ), hb_ValToExp( hb_HPairAt( g, 1 ) )
   hb_HSort( h )
   ? hb_ValToExp( h )
   ? hb_ValToExp( hb_HValues( h ) )
   RETURN
