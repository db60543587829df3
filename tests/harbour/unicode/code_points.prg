// Code points of single bytes: control characters and places that a page leaves free have none.
#include "hbextcdp.ch"

PROCEDURE Main()
   LOCAL cPage, n, nNone, cFirst

   FOR EACH cPage IN { "EN", "DEWIN", "DE850", "ELISO", "HEWIN", "BGMIK", "HR646", "RU1251", "CSKAMC" }
      IF hb_cdpExists( cPage )
         hb_cdpSelect( cPage )
         nNone := 0
         cFirst := ""
         FOR n := 1 TO 255
            IF hb_UCode( Chr( n ) ) == 0
               nNone++
               IF n > 31
                  cFirst += hb_ntos( n ) + " "
               ENDIF
            ENDIF
            IF hb_UChar( hb_UCode( Chr( n ) ) ) != iif( hb_UCode( Chr( n ) ) == 0, "", Chr( n ) )
               cFirst += "!" + hb_ntos( n ) + " "
            ENDIF
         NEXT
         ? cPage, nNone, cFirst, hb_UPeek( Chr( 1 ) + "a", 1 ), hb_UPeek( "xa", 2 ), hb_UPoke( "abc", 2, 0x58 ), hb_UPoke( "abc", 2, 3 ), hb_UPoke( "abc", 2, 0x263A )
         ?? Len( hb_UChar( 1 ) ), Len( hb_UChar( 129 ) ), Len( hb_UChar( 0x10000 ) ), Len( hb_UChar( -1 ) ), hb_StrToHex( hb_StrToUTF8( Chr( 1 ) ) )
      ENDIF
   NEXT

   RETURN
