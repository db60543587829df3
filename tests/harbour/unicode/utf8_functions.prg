// hb_utf8 functions over two and three byte characters
REQUEST HB_CODEPAGE_PLISO, HB_CODEPAGE_UTF8
PROCEDURE Main()
   LOCAL c := "aż" + hb_UTF8Chr( 0x20AC ) + "z"
   ? hb_UTF8Len( c ), Len( c ), hb_UTF8SubStr( c, 2, 1 ) == "ż", hb_UTF8Left( c, 2 ) == "aż", hb_UTF8Right( c, 1 )
   ? hb_UTF8Asc( hb_UTF8SubStr( c, 3, 1 ) ), hb_UTF8Peek( c, 2 ), Len( hb_UTF8Stuff( c, 2, 1, "x" ) ), hb_StrIsUTF8( c ), hb_StrIsUTF8( Chr( 200 ) )
   ? hb_UTF8At( "z", c ), hb_UTF8RAt( "z", c ), hb_UTF8StrTran( c, "ż", "Z" ) == "aZ" + hb_UTF8Chr( 0x20AC ) + "z"
   ? hb_Translate( "ż", "UTF8", "PLISO" ) == Chr( 191 ), hb_Translate( Chr( 191 ), "PLISO", "UTF8" ) == "ż"
   RETURN
