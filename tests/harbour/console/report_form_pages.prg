// REPORT FORM: where pages end, for every length of page.
PROCEDURE Main()
   LOCAL i, n, h
   Set( _SET_DATEFORMAT, "yyyy-mm-dd" )
   dbCreate( "sale", { { "CITY", "C", 8, 0 }, { "NAME", "C", 12, 0 }, { "AMOUNT", "N", 9, 2 }, { "DAY", "D", 8, 0 }, { "PAID", "L", 1, 0 }, { "NOTE", "M", 10, 0 } } )
   USE sale
   FOR i := 1 TO 12
      APPEND BLANK
      REPLACE CITY WITH { "Bonn", "Rome", "Oslo" }[ Int( ( i - 1 ) / 4 ) + 1 ], NAME WITH { "Ann", "Ben" }[ Int( ( i - 1 ) / 2 ) % 2 + 1 ], AMOUNT WITH i * 10.25
      REPLACE DAY WITH d"2024-01-31" + i, PAID WITH i % 2 = 0, NOTE WITH Replicate( "memo text ", i )
   NEXT

   FOR n := 10 TO 40 STEP 3
      FOR EACH i IN { 1, 2, 3, 4, 5, 7 }
      h := { "lines" => n, "title" => "Sales", "columns" => { { 10, .F., 0, "CITY", "City" }, { 12, .T., 2, "AMOUNT", "Amount" } } }
      SWITCH i
      CASE 2
         h[ "group" ] := "CITY"
         EXIT
      CASE 3
         h[ "group" ] := "CITY"; h[ "pe" ] := .T.
         EXIT
      CASE 4
         h[ "group" ] := "CITY"; h[ "sub" ] := "NAME"; h[ "subhdr" ] := "x"
         EXIT
      CASE 5
         h[ "double" ] := .T.; h[ "group" ] := "CITY"; h[ "title" ] := "a;b;c"
         EXIT
      CASE 6
         h[ "columns" ] := { { 10, .F., 0, "CITY", "City" }, { 12, .F., 2, "NOTE", "Amount" } }
         EXIT
      CASE 7
         h[ "double" ] := .T. ; h[ "columns" ] := { { 10, .F., 0, "CITY", "City" }, { 12, .F., 2, "NOTE", "Amount" } }; h[ "group" ] := "NAME"
      ENDSWITCH
      Form( "a.frm", h )
      REPORT FORM a TO FILE a.out NOCONSOLE FOR n > 18 .OR. RecNo() < 3
      ? n, i
      Show( "a" )
      NEXT
   NEXT
   RETURN

STATIC FUNCTION Form( cFile, h )
   LOCAL aText := {}, cFields := Replicate( Chr( 0 ), 12 ), cParams := "", aCol, cLen := "", cOff := "", cAll := "", c
   LOCAL bExpr := {| c | iif( c == NIL, I2Bin( 65535 ), ( AAdd( aText, c ), I2Bin( Len( aText ) - 1 ) ) ) }
   FOR EACH aCol IN h[ "columns" ]
      cFields += I2Bin( aCol[ 1 ] ) + Replicate( Chr( 0 ), 3 ) + iif( aCol[ 2 ], "Y", "N" ) + I2Bin( aCol[ 3 ] ) + ;
         Eval( bExpr, aCol[ 4 ] ) + Eval( bExpr, aCol[ 5 ] )
   NEXT
   FOR EACH c IN { "title", "group", "sub", "grouphdr", "subhdr" }
      cParams += Eval( bExpr, hb_HGetDef( h, c ) )
   NEXT
   cParams += I2Bin( hb_HGetDef( h, "width", 80 ) ) + I2Bin( hb_HGetDef( h, "lines", 58 ) ) + I2Bin( hb_HGetDef( h, "left", 8 ) ) + ;
      I2Bin( hb_HGetDef( h, "right", 0 ) ) + I2Bin( Len( h[ "columns" ] ) )
   cParams += iif( hb_HGetDef( h, "double", .F. ), "Y", "N" ) + iif( hb_HGetDef( h, "summary", .F. ), "Y", "N" ) + ;
      iif( hb_HGetDef( h, "pe", .F. ), "Y", "N" ) + Chr( hb_HGetDef( h, "option", 0 ) )
   FOR EACH c IN aText
      cLen += I2Bin( Len( c ) + 1 )
      cOff += I2Bin( Len( cAll ) )
      cAll += c + Chr( 0 )
   NEXT
   hb_MemoWrit( cFile, I2Bin( 2 ) + I2Bin( Len( cAll ) ) + Padded( cLen, 110 ) + Padded( cOff, 110 ) + Padded( cAll, 1440 ) + ;
      Padded( cFields, 300 ) + cParams + I2Bin( 2 ) )
   RETURN NIL

STATIC FUNCTION Padded( c, n )
   RETURN c + Replicate( Chr( 0 ), n - Len( c ) )

STATIC PROCEDURE Show( cName )
   LOCAL c
   ? "=====", cName
   FOR EACH c IN hb_ATokens( StrTran( hb_MemoRead( cName + ".out" ), DToC( Date() ), "(today)" ), hb_eol() )
      ? StrTran( c, Chr( 12 ), "<FF>" ) + "|"
   NEXT
   RETURN
