// Languages: what hb_langSelect() reports, names of months and days, the letters for yes and no, by code page.
#include "hbextlng.ch"
#include "hbextcdp.ch"

PROCEDURE Main()
   LOCAL c, i
   ? hb_langSelect(), hb_langName(), Set( _SET_LANGUAGE )
   FOR EACH c IN { "be", "bg", "cs", "de", "el", "es", "fr", "hr", "hu", "it", "nl", "pl", "pt", "ru", "sl", "sv", "tr", "uk" }
      ? hb_langSelect( c ), hb_langSelect(), hb_langMessage( 0 ), hb_langMessage( 1 ), hb_langMessage( 4 ), hb_StrToHex( CMonth( 0d20240301 ) )
   NEXT
   FOR EACH c IN { "PT", "DEWIN", "ESWIN", "PLISO", "RU866", "HU852", "TRWIN", "FR", "UAKOI8", "Pt", "pt_br", "EN" }
      hb_langSelect( c )
      ? c, hb_langSelect(), hb_StrToHex( hb_langName() )
      FOR i := 1 TO 12
         ?? "", hb_StrToHex( CMonth( 0d20240101 + 31 * ( i - 1 ) ) )
      NEXT
      ?
      FOR i := 1 TO 7
         ?? "", hb_StrToHex( CDow( 0d20240101 + i ) ), hb_StrToHex( hb_CDay( i ) )
      NEXT
      ? hb_StrToHex( NationMsg( 12 ) ), IsAffirm( "s" ), IsAffirm( "Ja" ), IsAffirm( "yes" ), IsNegative( "n" ), IsNegative( "No" ), hb_langMessage( 115 )
      ? hb_StrToHex( hb_langMessage( 116 ) ), hb_StrToHex( hb_langMessage( 117 ) ), hb_langMessage( 118 )
   NEXT
   hb_langSelect( "EN" )
   ? hb_langSelect( "PT", "PTISO" ), hb_langSelect(), hb_StrToHex( hb_langMessage( 8 ) )
   ? Set( _SET_LANGUAGE, "de" ), Set( _SET_LANGUAGE ), hb_langSelect(), hb_StrToHex( CMonth( 0d20240301 ) )
   ? hb_threadJoin( hb_threadStart( {|| QOut( hb_langSelect(), CDow( 0d20240301 ) ) } ) )
   ? hb_langMessage( 6, "es" ), hb_langMessage( 6, "zz" ) == "", hb_langName( "zz" ), hb_langName( "PL" )
   hb_langSelect( "en" )
   ? hb_langSelect(), CMonth( CToD( "" ) ) == "", CDow( CToD( "" ) ) == ""
   Try( {|| hb_langSelect( "zz" ) } )
   Try( {|| hb_langSelect( "pt", "zz" ) } )
   Try( {|| hb_langSelect( 5 ) } )
   Try( {|| hb_langSelect( "" ) } )
   Try( {|| Set( _SET_LANGUAGE, "zz" ) } )
   Try( {|| Set( _SET_LANGUAGE, 5 ) } )
   ? hb_langErrMsg( 1 ), hb_langErrMsg( 0 ), hb_langErrMsg( 999 )
   hb_cdpSelect( "UTF8EX" )
   ? hb_langSelect( "de_at" ), hb_langSelect(), CMonth( 0d20240101 )
   RETURN

STATIC PROCEDURE Try( b )
   LOCAL e
   BEGIN SEQUENCE WITH {| x | Break( x ) }
      ? Eval( b ), hb_langSelect()
   RECOVER USING e
      ? e:subCode, e:operation, e:genCode, e:subSystem
   END SEQUENCE
   RETURN
