// Texts in other code pages: binary fields keep their bytes.
REQUEST HB_CODEPAGE_DEWIN, HB_CODEPAGE_DE850, HB_CODEPAGE_UTF8EX
PROCEDURE Main()
   LOCAL cPage, cOwn, cTable, cIn
   FOR EACH cOwn IN { "DEWIN", "DE850", "UTF8EX" }
      hb_cdpSelect( cOwn )
      FOR EACH cTable IN { NIL, "DEWIN", "DE850" }
         dbCreate( "u", { { "C", "C", 6, 0 }, { "B", "C:B", 3, 0 }, { "E", "C", 1, 0 }, { "M", "M", 10, 0 } }, , .T., "u", , cTable )
         APPEND BLANK
         cIn := hb_Translate( e"a\xE4o\xFC", "DEWIN", cOwn ) + "x"
         REPLACE C WITH cIn, B WITH cIn, E WITH "|", M WITH cIn
         FOR EACH cPage IN { NIL, "DEWIN", "DE850", "UTF8EX", "EN" }
            ? cOwn, cTable, cPage
            __dbSDF( .T., "s", , , , , , , cPage )
            ?? "", hb_StrToHex( hb_MemoRead( "s.txt" ) )
            __dbDelim( .T., "s", , , , , , , , cPage )
            ?? "", hb_StrToHex( hb_MemoRead( "s.txt" ) )
            hb_MemoWrit( "in.txt", e"a\xE4o\xFCxxbc\x84efghi\n" )
            dbCreate( "v", dbStruct() )
            USE v NEW
            __dbSDF( .F., "in", , , , , , , cPage )
            hb_MemoWrit( "in.txt", e"a\xE4o\xFC,b\x84\xE4efghi\n" )
            __dbDelim( .F., "in", , , , , , , , cPage )
            USE
            ? hb_StrToHex( SubStr( hb_MemoRead( "v.dbf" ), 163 ) )
            dbSelectArea( "u" )
         NEXT
         USE
      NEXT
   NEXT
   AEval( { "u.dbf", "u.dbt", "v.dbf", "v.dbt", "s.txt", "in.txt" }, {| f | FErase( f ) } )
   RETURN
