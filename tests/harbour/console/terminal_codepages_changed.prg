// Code pages of the terminal, one after the other.
REQUEST HB_CODEPAGE_PLMAZ, HB_CODEPAGE_PLISO, HB_CODEPAGE_UTF8EX, HB_CODEPAGE_DE850, HB_CODEPAGE_DEWIN, HB_CODEPAGE_PL852, HB_CODEPAGE_PLWIN
PROCEDURE Main()
   LOCAL p
   FOR EACH p IN { {"UTF8","DEWIN"}, {"UTF8","DE850",.T.}, {"UTF8"}, {"PLISO"}, { "UTF8EX", "UTF8EX" }, {"UTF8", "UTF8"}, { "DE850", "UTF8EX" } }
      hb_cdpSelect( "EN" )
      OutStd( hb_eol() + hb_ValToExp( p ) )
      OutStd( hb_SetTermCP( p[1], iif( Len( p ) > 1, p[2], NIL ), iif( Len( p ) > 2, p[3], NIL ) ) )
      OutStd( hb_eol() + "A" + Chr( 0xE4 ) + Chr( 0xC4 ) + Chr( 0xB3 ) )
      ?? "B" + Chr( 0xE4 ) + Chr( 0xC4 ) + Chr( 0xDA )
      DispOut( "C" + Chr( 0xE4 ) + Chr( 0xC4 ) )
      hb_cdpSelect( "DEWIN" )
      ?? "D" + Chr( 0xE4 ) + Chr( 0xC4 ) + Chr( 3 ) + Chr( 7 ) + "ä"
      hb_SetTermCP( p[1] )
      ?? "E" + Chr( 0xE4 ) + Chr( 0xC4 ) + "ä"
      hb_SetDispCP( "UTF8", "DEWIN" )
      ?? "F" + Chr( 0xE4 ) + Chr( 0xC4 )
      OutStd( "G" + Chr( 0xE4 ) + Chr( 0xC4 ) )
      hb_SetKeyCP( "UTF8", "DEWIN" )
      hb_SetDispCP( "DEWIN", "DEWIN" )
      ?? "H" + Chr( 0xE4 ) + Chr( 0xC4 )
      hb_SetDispCP( "EN", "EN" )
      ?? "I" + Chr( 0xE4 ) + Chr( 0xC4 )
      hb_SetDispCP( "UTF8", "DEWIN", .T. )
      ?? "J" + Chr( 0xE4 ) + Chr( 0xC4 ) + Chr( 0xB3 )
      ? "K"
   NEXT
   RETURN
