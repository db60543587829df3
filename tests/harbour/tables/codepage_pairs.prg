// Fields of a table in one code page read and written by a session in another: every pair, with keys, memos and seeks
#include "set.ch"
#include "dbinfo.ch"
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_PLWIN, HB_CODEPAGE_PLISO, HB_CODEPAGE_DE850, HB_CODEPAGE_DEWIN, HB_CODEPAGE_PL852, HB_CODEPAGE_RU866, HB_CODEPAGE_RU1251, HB_CODEPAGE_CSWIN, HB_CODEPAGE_HUWIN, HB_CODEPAGE_EN
REQUEST DBFCDX, DBFNTX, DBFNSX, DBFFPT
STATIC aP := { "EN", "PLWIN", "DE850", "UTF8", "UTF8EX" }
FUNCTION H( c ); RETURN iif( ValType( c ) == "C", "[" + hb_StrToHex( c ) + "]", hb_ValToExp( c ) )
PROCEDURE Main()
   LOCAL cV, cT, cDrv, n := 0, i, cU := "Zażółć gęślą jaźń ÄÖÜß привет €漢x", cFile, x
   LOCAL aDrv := { "DBFNTX", "DBFCDX" }
   FOR EACH cDrv IN aDrv
   FOR EACH cV IN aP
   FOR EACH cT IN aP
      n++
      cFile := "t" + hb_ntos( n )
      ? "----", cDrv, "VM", cV, "table", cT
      hb_cdpSelect( cV )
      BEGIN SEQUENCE WITH { |e| Break( e ) }
      dbCreate( cFile, { { "C", "C", 20, 0 }, { "CB", "C:B", 20, 0 }, { "M", "M", 10, 0 }, { "MB", "M:B", 10, 0 }, { "Q", "Q", 12, 0 }, { "CU", "C:U", 10, 0 }, { "MU", "M:U", 10, 0 }, { "QU", "Q:U", 10, 0 } }, cDrv, .T., "t",, cT )
      ? "cp", dbInfo( DBI_CODEPAGE ), hb_cdpSelect()
      dbAppend()
      FOR i := 1 TO FCount()
         FieldPut( i, cU )
         x := FieldGet( i )
         ? FieldName( i ), Len( x ), H( x )
      NEXT
      dbAppend()
      FOR i := 1 TO FCount()
         FieldPut( i, hb_UTF8ToStr( cU ) )
         x := FieldGet( i )
         ? FieldName( i ), Len( x ), H( x )
      NEXT
      dbAppend()
      FOR i := 1 TO FCount()
         FieldPut( i, hb_HexToStr( "41E5F000FF80C3" ) + "abcdefghijklmnopqrstuvwxyz" )
         x := FieldGet( i )
         ? FieldName( i ), Len( x ), H( x )
      NEXT
      dbCommit()
      INDEX ON FIELD->C TO ( cFile )
      dbGoTop()
      DO WHILE ! Eof()
         ? RecNo(), H( ordKeyVal() )
         dbSkip()
      ENDDO
      ? dbSeek( hb_UTF8ToStr( "Zażółć" ) ), RecNo(), dbSeek( hb_UTF8ToStr( "Zażółć" ), .T. ), RecNo(), dbSeek( "Za" ), RecNo()
      hb_cdpSelect( "EN" )
      dbGoto( 1 ); ? H( FieldGet( 1 ) ), H( FIELD->M )
      hb_cdpSelect( "UTF8EX" )
      dbGoto( 2 ); ? H( FieldGet( 1 ) ), H( FIELD->M ), dbInfo( DBI_CODEPAGE )
      FIELD->C := "żółw"
      ? H( FIELD->C )
      dbCloseArea()
      RECOVER USING x
         ? "ERR", x:subsystem, x:subcode, x:description, x:operation, x:filename
      END SEQUENCE
      dbCloseAll()
   NEXT
   NEXT
   NEXT
   RETURN
