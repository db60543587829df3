// The code page in which keys, FOR, WHILE, EVAL, filters and scopes of an order are evaluated
#include "dbinfo.ch"
#include "ord.ch"
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_PLWIN, HB_CODEPAGE_PLISO
REQUEST DBFCDX, DBFNTX, DBFNSX
FUNCTION F( c, w ); OutStd( w, hb_cdpSelect(), hb_StrToHex( c ), hb_eol() ); RETURN c
FUNCTION L( x, w ); OutStd( w, hb_cdpSelect(), hb_eol() ); RETURN x
PROCEDURE Main()
   LOCAL cDrv
   hb_cdpSelect( "UTF8EX" )
   FOR EACH cDrv IN { "DBFNTX", "DBFCDX", "DBFNSX" }
   ? "----", cDrv
      dbCreate( "t", { { "C", "C", 5, 0 }, { "N", "N", 4, 0 } }, cDrv, .T., "t",, "PLWIN" )
      dbAppend(); FIELD->C := "żółw"; FIELD->N := 1
      dbAppend(); FIELD->C := "Łódź"; FIELD->N := 2
      OutStd( "create" + hb_eol() )
      INDEX ON F( FIELD->C, "key" ) TO t FOR L( .T., "for" ) WHILE L( .T., "while" ) EVAL L( .T., "eval" ) EVERY 1
      OutStd( "reindex" + hb_eol() )
      REINDEX
      OutStd( "put" + hb_eol() )
      FIELD->C := "ąęś"
      dbCommit()
      OutStd( "append" + hb_eol() )
      dbAppend()
      FIELD->C := "źdźbło"
      dbCommit()
      OutStd( "seek" + hb_eol() )
      ? dbSeek( "Łódź" ), ordKeyVal(), ordKeyNo()
      OutStd( "setfilter" + hb_eol() )
      SET FILTER TO L( .T., "filter" )
      dbGoTop()
      SET FILTER TO
      OutStd( "scope" + hb_eol() )
      ordScope( 0, {|| L( "ą", "scope" ) } )
      dbGoTop()
      ? FIELD->C, ordScope( 0 )
      ordScope( 0, "Ł" ); dbGoTop(); ? FIELD->C, ordScope( 0 ), dbOrderInfo( DBOI_SCOPETOP )
      ordScope( 0, NIL )
      OutStd( "keycount" + hb_eol() )
      ? ordKeyCount()
      OutStd( "findrec" + hb_eol() )
      ? ordFindRec( 2 )
      OutStd( "skipeval" + hb_eol() )
      dbGoTop(); ? dbOrderInfo( DBOI_SKIPEVAL,,, {|| L( .T., "skipeval" ) } )
      OutStd( "wild" + hb_eol() )
      
      LOCATE FOR L( FIELD->N == 2, "locate" )
      ? FIELD->C
      ? ordKey(), ordKeyVal(), dbOrderInfo( DBOI_KEYVAL ), dbOrderInfo( DBOI_KEYSIZE )
      dbCloseAll()
      FErase( "t.ntx" ); FErase( "t.cdx" ); FErase( "t.nsx" )
      NEXT
   RETURN
