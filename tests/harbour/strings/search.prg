// At, RAt, hb_At, AtNum family, StrTran, hb_StrReplace
PROCEDURE Main()
   LOCAL c := "abracadabra"
   ? At( "a", c ), At( "bra", c ), At( "z", c ), At( "", c ), RAt( "a", c ), RAt( "bra", c ), RAt( "", c )
   ? hb_At( "a", c, 2 ), hb_At( "a", c, 5, 7 ), hb_RAt( "a", c, 1, 5 ), hb_AtI( "BRA", c )
   ? StrTran( c, "a", "-" ), StrTran( c, "bra", "BRA", 2 ), StrTran( c, "a", "*", 2, 2 ), StrTran( c, "z", "y" ), StrTran( c, "a" )
   ? hb_StrReplace( c, "abr", "ABR" ), hb_StrReplace( c, { "abra" => "X", "cad" => "Y" } ), hb_StrReplace( c, "ab", { "1", "22" } )
   ? hb_TokenCount( "a,b,,c", "," ), hb_TokenGet( "a,b,,c", 2, "," ), hb_ValToExp( hb_ATokens( "a b  c" ) ), hb_ValToExp( hb_ATokens( "a,b,,c", "," ) )
   RETURN
