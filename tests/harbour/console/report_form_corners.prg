// REPORT FORM: the bits of the form, the printer, wide and long texts, groups of every type, errors.
PROCEDURE Main()
   LOCAL i
   Set( _SET_DATEFORMAT, "yyyy-mm-dd" )
   dbCreate( "sale", { { "CITY", "C", 8, 0 }, { "NAME", "C", 12, 0 }, { "AMOUNT", "N", 9, 2 }, { "DAY", "D", 8, 0 }, { "PAID", "L", 1, 0 }, { "NOTE", "M", 10, 0 } } )
   USE sale
   FOR i := 1 TO 6
      APPEND BLANK
      REPLACE CITY WITH { "Bonn", "Rome", "Oslo" }[ Int( ( i - 1 ) / 3 ) + 1 ], NAME WITH { "Ann", "Ben" }[ Int( ( i - 1 ) / 2 ) % 2 + 1 ], AMOUNT WITH i * 10.25
      REPLACE DAY WITH d"2024-01-31" + i, PAID WITH i % 2 = 0, NOTE WITH Replicate( "memo text ", i )
   NEXT

   Form( "a.frm", { "columns" => { { 10, .F., 0, "CITY", "City" }, { 8, .F., 2, "AMOUNT", NIL } } } )
   FOR EACH i IN { 0, 1, 2, 4, 8, 16, 32, 64, 128 }
      Form( "a.frm", { "option" => i, "columns" => { { 10, .F., 0, "CITY", "City" }, { 8, .F., 2, "AMOUNT", NIL } } } )
      SET PRINTER TO a.out
      REPORT FORM a TO PRINTER NOCONSOLE
      SET PRINTER TO
      Show( "a" )
   NEXT
   SET PRINTER TO a.out
   REPORT FORM a TO PRINTER NOCONSOLE NOEJECT
   SET PRINTER TO
   Show( "a" )
   SET PRINTER TO a.out
   REPORT FORM a TO PRINTER NOCONSOLE PLAIN
   SET PRINTER TO
   Show( "a" )
   REPORT FORM a TO FILE a.out NOCONSOLE FOR .F.
   Show( "a" )
   Form( "a.frm", { "left" => 3, "right" => 30, "title" => "one;two;three;four;five;six", "columns" => { { 3, .F., 0, "NAME", "Numbers of the city" }, { 5, .T., 2, "AMOUNT*1000", "x;;z" }, {6,.T.,0,"AMOUNT", "A"}, {4, .F., 1, "AMOUNT", "B"}, {3, .F., 0, "DAY", "date"}, {12,.F.,0,"NOTE","memo"}, {5, .F., 1, "NAME", "t"}, {2,.F.,3,"PAID", ""} } } )
   REPORT FORM a TO FILE a.out NOCONSOLE HEADING "one;two and long text that will not fit in one line whatever"
   Show( "a" )
   REPORT FORM a TO FILE a.out NOCONSOLE HEADING "one;two and long text that will not fit in one line whatever" PLAIN
   Show( "a" )
   SET CENTURY OFF
   Form( "a.frm", { "group" => "DAY", "sub" => "AMOUNT", "grouphdr" => "day", "columns" => { { 8, .T., 2, "AMOUNT", "x" } } } )
   GO TOP
   REPORT FORM a TO FILE a.out NOCONSOLE NEXT 2
   Show( "a" )
   Form( "a.frm", { "group" => "PAID", "sub" => "NOTE", "grouphdr" => "day", "columns" => { { 8, .F., 2, "AMOUNT", "x" } } } )
   GO TOP
   REPORT FORM a TO FILE a.out NOCONSOLE NEXT 3
   Show( "a" )
   Form( "a.frm", { "double" => .T., "columns" => { { 8, .T., 2, "AMOUNT", "x" } } } )
   GO TOP
   REPORT FORM a TO FILE a.out NOCONSOLE NEXT 3
   Show( "a" )
   Form( "a.frm", { "group" => "CITY", "pe" => .T., "columns" => { { 8, .T., 2, "AMOUNT", "x" } } } )
   REPORT FORM a TO FILE a.out NOCONSOLE PLAIN
   Show( "a" )
   SET PRINTER TO a.out
   REPORT FORM a TO PRINTER NOCONSOLE PLAIN
   SET PRINTER TO
   Show( "a" )
   SET PRINTER TO a.out
   REPORT FORM a TO PRINTER NOCONSOLE
   SET PRINTER TO
   Show( "a" )
   Form( "a.frm", { "summary" => .T., "double" => .T., "group" => "CITY", "pe" => .T., "columns" => { { 8, .T., 2, "AMOUNT", "x" } } } )
   SET PRINTER TO a.out
   REPORT FORM a TO PRINTER NOCONSOLE
   SET PRINTER TO
   Show( "a" )
   FOR EACH i IN { "nofile", NIL, "bad" }
      Form( "bad.frm", { "columns" => { { 8, .T., 2, "NOSUCH", "x" } } } )
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         __ReportForm( i, .F., "a.out", .T. )
         ? "no error"
      RECOVER USING i
         ? i:subSystem, i:genCode, i:subCode, i:description, i:operation, i:filename, i:osCode, i:canDefault, i:canRetry, i:canSubstitute, i:severity, ProcName(), hb_ValToExp( i:args )
      END
   NEXT
   ? Set( _SET_CONSOLE ), Set( _SET_PRINTER ), Set( _SET_EXTRA ), Set( _SET_EXTRAFILE ), Set( _SET_DEVICE ), Set( _SET_MARGIN )
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
