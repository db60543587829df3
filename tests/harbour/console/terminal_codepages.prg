// Code pages of the terminal: what is printed is translated, files are not.
REQUEST HB_CODEPAGE_DEWIN, HB_CODEPAGE_DE850
PROCEDURE Main()
   LOCAL c
   T( {|| hb_SetTermCP( "NOSUCH" ) } )
   T( {|| hb_SetTermCP( "UTF8", "NOSUCH" ) } )
   T( {|| hb_SetTermCP() } )
   T( {|| hb_SetTermCP( 1 ) } )
   T( {|| hb_SetTermCP( "" ) } )
   T( {|| hb_SetTermCP( NIL, "DEWIN" ) } )
   T( {|| hb_SetDispCP( "NOSUCH" ) } )
   T( {|| hb_SetDispCP( "UTF8", "" ) } )
   T( {|| hb_SetDispCP( "UTF8", 5 ) } )
   T( {|| hb_SetDispCP() } )
   T( {|| hb_SetKeyCP( "NOSUCH" ) } )
   T( {|| hb_SetKeyCP() } )
   T( {|| hb_SetKeyCP( "UTF8", 5 ) } )
   T( {|| hb_SetTermCP( "DE850", "DEWIN" ) } )
   ? Chr( 0xE4 )
   T( {|| hb_SetTermCP( "DEWIN", "DEWIN" ) } )
   ? Chr( 0xE4 )
   hb_SetTermCP( "UTF8", "DEWIN" )
   hb_SetTermCP( "UTF8", "DEWIN" )
   SET ALTERNATE TO tcp_alt
   SET ALTERNATE ON
   ? Chr( 0xE4 )
   SET ALTERNATE OFF
   SET ALTERNATE TO
   OutStd( hb_StrToHex( MemoRead( "tcp_alt.txt" ) ) )
   @ 1,1 SAY Chr( 0xE4 )
   SET PRINTER TO tcp_prn
   SET DEVICE TO PRINTER
   @ 1,1 SAY Chr( 0xE4 )
   SET DEVICE TO SCREEN
   SET PRINTER TO
   OutStd( hb_StrToHex( MemoRead( "tcp_prn.prn" ) ) )
   OutStd( hb_StrToHex( SaveScreen( 1, 1, 1, 1 ) ) )
   RETURN
PROCEDURE T( b )
   LOCAL e
   BEGIN SEQUENCE WITH {|e| Break( e ) }
      OutStd( hb_ValToStr( Eval( b ) ), hb_eol() )
   RECOVER USING e
      OutStd( e:subCode, e:Operation, hb_ValToExp( e:args ), hb_eol() )
   END SEQUENCE
   RETURN
