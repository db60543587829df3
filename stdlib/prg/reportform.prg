// REPORT FORM: reports described by a .frm file. It shares the search for the file and the errors with LABEL FORM.
//
// The file, 1990 bytes, numbers in 16 bits: a sign, the size of the texts; lengths and places of 55 texts; 1440 bytes of texts; 25
// fields of 12 bytes, the first unused (width, 3 bytes, total, decimals, contents, heading); numbers of the texts of page heading, groups
// and their headings, then width, lines, margins, number of columns, and four bytes: double spacing, summary, eject after a
// group, and bits (1 no eject before, 2 eject after, 4 plain); a sign. A text that is not there has the number 65535.

#define REPORT_SIZE    1990
#define REPORT_LENGTHS    4
#define REPORT_PLACES   114
#define REPORT_TEXTS    224
#define REPORT_FIELDS  1664
#define REPORT_PAGE    1964
#define REPORT_COLUMNS   25

// Prints the records of the scope as the form says; to the console unless lNoConsole, and to the printer or a file.
FUNCTION __ReportForm( cForm, lPrinter, cFile, lNoConsole, bFor, bWhile, nNext, nRecord, lRest, lPlain, cHeading, lNoEject, lSummary )
   LOCAL hForm, lOldPrinter, lOldConsole, lOldExtra, oError
   IF cForm == NIL
      Raise( EG_ARG, 0, "" )
   ENDIF
   hForm := LoadReport( hb_defaultValue( cForm, "" ) )
   hForm[ "printer" ] := hb_defaultValue( lPrinter, .F. )
   IF hb_defaultValue( lPlain, .F. )
      hForm[ "plain" ] := .T.
      hForm[ "before" ] := .F.
   ENDIF
   hForm[ "before" ] := hForm[ "before" ] .AND. ! hb_defaultValue( lNoEject, .F. )
   hForm[ "summary" ] := hForm[ "summary" ] .OR. hb_defaultValue( lSummary, .F. )
   hForm[ "heading" ] := iif( HB_ISSTRING( cHeading ), cHeading, "" )
   lOldPrinter := Set( _SET_PRINTER, hForm[ "printer" ] .OR. Set( _SET_PRINTER ) )
   lOldConsole := Set( _SET_CONSOLE, ! hb_defaultValue( lNoConsole, .F. ) .AND. Set( _SET_CONSOLE ) )
   IF HB_ISSTRING( cFile ) .AND. ! Empty( cFile )
      lOldExtra := Set( _SET_EXTRA )
      Set( _SET_EXTRAFILE, cFile )
      Set( _SET_EXTRA, .T. )
   ENDIF
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      QOut()
      IF hForm[ "before" ]
         __Eject()
      ENDIF
      PageHead( hForm )
      dbEval( {|| ReportRecord( hForm ) }, bFor, bWhile, nNext, nRecord, lRest )
      ReportEnd( hForm )
   RECOVER USING oError
   END SEQUENCE
   IF lOldExtra != NIL
      Set( _SET_EXTRAFILE, "" )
      Set( _SET_EXTRA, lOldExtra )
   ENDIF
   Set( _SET_PRINTER, lOldPrinter )
   Set( _SET_CONSOLE, lOldConsole )
   IF oError != NIL
      RETURN Eval( ErrorBlock(), oError )
   ENDIF
   RETURN NIL

// The form as numbers, texts and codeblocks.
STATIC FUNCTION LoadReport( cForm )
   LOCAL cName := FindForm( cForm, ".frm" ), cText := hb_MemoRead( cName ), hForm := { => }, i, nLevel, cExpr
   LOCAL bWord := {| n | Bin2W( SubStr( cText, n + 1, 2 ) ) }
   LOCAL bText := {| n | ReportText( cText, Eval( bWord, n ) ) }
   LOCAL bFlag := {| n | SubStr( cText, n + 1, 1 ) $ "YyTt" }
   IF Len( cText ) < REPORT_SIZE .OR. Eval( bWord, REPORT_PAGE + 18 ) >= REPORT_COLUMNS
      Break( Raise( EG_READ, 0, cName ) )
   ENDIF
   FOR EACH i IN { "width", "lines", "left", "right" }
      hForm[ i ] := Eval( bWord, REPORT_PAGE + 10 + 2 * ( i:__enumIndex() - 1 ) )
   NEXT
   hForm[ "title" ] := TextLines( Eval( bText, REPORT_PAGE ) )
   ASize( hForm[ "title" ], Min( Len( hForm[ "title" ] ), 4 ) )
   hForm[ "double" ] := Eval( bFlag, REPORT_PAGE + 20 )
   hForm[ "summary" ] := Eval( bFlag, REPORT_PAGE + 21 )
   i := hb_BPeek( cText, REPORT_PAGE + 24 )
   hForm[ "before" ] := hb_bitAnd( i, 1 ) == 0
   hForm[ "after" ] := hb_bitAnd( i, 2 ) != 0
   hForm[ "plain" ] := hb_bitAnd( i, 4 ) != 0
   hForm[ "page" ] := 0
   hForm[ "columns" ] := {}
   hForm[ "rows" ] := 0
   FOR i := 1 TO Eval( bWord, REPORT_PAGE + 18 )
      AAdd( hForm[ "columns" ], ReportColumn( cText, REPORT_FIELDS + 12 * i, bWord, bText ) )
      hForm[ "rows" ] := Max( hForm[ "rows" ], Len( ATail( hForm[ "columns" ] )[ "heading" ] ) )
   NEXT
   hForm[ "totals" ] := AScan( hForm[ "columns" ], {| hColumn | hColumn[ "total" ] } ) > 0
   hForm[ "groups" ] := {}
   FOR nLevel := 1 TO 2
      cExpr := Eval( bText, REPORT_PAGE + 2 * nLevel )
      IF ! Empty( cExpr )
         AAdd( hForm[ "groups" ], { "block" => BlockOf( cExpr ), "heading" => Eval( bText, REPORT_PAGE + 4 + 2 * nLevel ), ;
            "eject" => nLevel == 1 .AND. Eval( bFlag, REPORT_PAGE + 22 ), "value" => NIL } )
      ENDIF
   NEXT
   hForm[ "sums" ] := Array( Len( hForm[ "groups" ] ) + 1 )
   AEval( hForm[ "sums" ], {| x, n | HB_SYMBOL_UNUSED( x ), ClearSums( hForm, n ) } )
   RETURN hForm

STATIC FUNCTION ReportColumn( cText, nPlace, bWord, bText )
   LOCAL hColumn := { => }
   hColumn[ "width" ] := Eval( bWord, nPlace )
   hColumn[ "total" ] := SubStr( cText, nPlace + 6, 1 ) $ "YyTt"
   hColumn[ "decimals" ] := Eval( bWord, nPlace + 6 )
   hColumn[ "block" ] := BlockOf( Eval( bText, nPlace + 8 ) )
   hColumn[ "type" ] := ValType( Eval( hColumn[ "block" ] ) )
   hColumn[ "heading" ] := TextLines( Eval( bText, nPlace + 10 ) )
   hColumn[ "picture" ] := Replicate( "9", hColumn[ "width" ] )
   IF hColumn[ "decimals" ] > 0
      hColumn[ "picture" ] := Replicate( "9", Max( hColumn[ "width" ] - hColumn[ "decimals" ] - 1, 0 ) ) + "." + Replicate( "9", hColumn[ "decimals" ] )
   ENDIF
   RETURN hColumn

// The text of a number; empty when there is none.
STATIC FUNCTION ReportText( cText, n )
   LOCAL nLength, nPlace
   IF n > 54
      RETURN ""
   ENDIF
   nLength := Bin2W( SubStr( cText, REPORT_LENGTHS + 2 * n + 1, 2 ) )
   nPlace := Bin2W( SubStr( cText, REPORT_PLACES + 2 * n + 1, 2 ) )
   RETURN StrTran( SubStr( cText, REPORT_TEXTS + nPlace + 1, nLength ), Chr( 0 ), "" )

// Lines of a heading: semicolons part them.
STATIC FUNCTION TextLines( cText )
   RETURN iif( Empty( cText ), {}, hb_ATokens( cText, ";" ) )

STATIC PROCEDURE ClearSums( hForm, nLevel )
   hForm[ "sums" ][ nLevel ] := AFill( Array( Len( hForm[ "columns" ] ) ), 0 )
   RETURN

STATIC PROCEDURE ReportLine( hForm, cLine )
   QQOut( Space( hForm[ "left" ] ) + cLine )
   QOut()
   hForm[ "room" ]--
   RETURN

// A new page: its number, the date, the headings.
STATIC PROCEDURE PageHead( hForm )
   LOCAL nWidth := hForm[ "width" ] - hForm[ "left" ] - hForm[ "right" ], aHead, i, n, cLine, nHeading := Max( hForm[ "width" ] - hForm[ "left" ] - 30, 1 )
   LOCAL hColumn
   hForm[ "room" ] := hForm[ "lines" ]
   hForm[ "page" ]++
   IF ! hForm[ "plain" ]
      cLine := "Page No." + Str( hForm[ "page" ], 6 )
      IF Empty( hForm[ "heading" ] )
         ReportLine( hForm, cLine )
      ELSE
         aHead := {}
         FOR EACH i IN TextLines( hForm[ "heading" ] )
            FOR n := 1 TO Max( MLCount( i, nHeading ), 1 )
               AAdd( aHead, RTrim( MemoLine( i, nHeading, n ) ) )
            NEXT
         NEXT
         FOR EACH i IN aHead
            ReportLine( hForm, PadR( iif( i:__enumIndex() == 1, cLine, "" ), 15 ) + PadC( i, nHeading ) )
         NEXT
      ENDIF
      ReportLine( hForm, DToC( Date() ) )
   ENDIF
   FOR EACH i IN hForm[ "title" ]
      ReportLine( hForm, RTrim( PadC( AllTrim( i ), Max( nWidth, Len( AllTrim( i ) ) ) ) ) )
   NEXT
   ReportLine( hForm, "" )
   FOR n := 1 TO hForm[ "rows" ]
      cLine := ""
      FOR EACH hColumn IN hForm[ "columns" ]
         i := iif( n <= Len( hColumn[ "heading" ] ), hColumn[ "heading" ][ n ], "" )
         cLine += iif( hColumn:__enumIndex() == 1, "", " " ) + iif( hColumn[ "type" ] == "N", PadL( i, hColumn[ "width" ] ), PadR( i, hColumn[ "width" ] ) )
      NEXT
      ReportLine( hForm, cLine )
   NEXT
   ReportLine( hForm, "" )
   ReportLine( hForm, "" )
   hForm[ "body" ] := hForm[ "room" ]
   RETURN

STATIC PROCEDURE NewPage( hForm )
   IF hForm[ "plain" ]
      hForm[ "room" ] := hForm[ "lines" ]
      RETURN
   ENDIF
   __Eject()
   PageHead( hForm )
   RETURN

// One record: the ends and beginnings of groups, its lines, its part of the sums.
STATIC PROCEDURE ReportRecord( hForm )
   LOCAL aValues := Array( Len( hForm[ "columns" ] ) ), hColumn, nLevel, nChanged := 0, hGroup, aNow := {}, n, lBegun, lEject
   FOR EACH hGroup IN hForm[ "groups" ]
      AAdd( aNow, Eval( hGroup[ "block" ] ) )
      IF nChanged == 0 .AND. ! ( ATail( aNow ) == hGroup[ "value" ] )
         nChanged := hGroup:__enumIndex()
      ENDIF
   NEXT
   IF nChanged > 0
      lBegun := hForm[ "groups" ][ nChanged ][ "value" ] != NIL
      lEject := lBegun .AND. nChanged == 1 .AND. hForm[ "groups" ][ 1 ][ "eject" ]
      // What ends and what begins stays on one page, unless a group wants a page of its own.
      nLevel := Len( hForm[ "groups" ] ) - nChanged + 1
      IF iif( lBegun .AND. hForm[ "totals" ], 2 * nLevel, 0 ) + iif( lEject, 0, 2 * nLevel ) > hForm[ "room" ]
         NewPage( hForm )
      ENDIF
      IF lBegun
         FOR nLevel := Len( hForm[ "groups" ] ) TO nChanged STEP -1
            GroupEnd( hForm, nLevel )
         NEXT
      ENDIF
      IF lEject
         NewPage( hForm )
      ENDIF
      FOR nLevel := nChanged TO Len( hForm[ "groups" ] )
         hGroup := hForm[ "groups" ][ nLevel ]
         hGroup[ "value" ] := aNow[ nLevel ]
         ReportLine( hForm, "" )
         ReportLine( hForm, Replicate( "*", 3 - nLevel ) + " " + hGroup[ "heading" ] + " " + GroupText( aNow[ nLevel ] ) )
      NEXT
   ENDIF
   FOR EACH hColumn IN hForm[ "columns" ]
      aValues[ hColumn:__enumIndex() ] := Eval( hColumn[ "block" ] )
   NEXT
   IF ! hForm[ "summary" ]
      RecordLines( hForm, aValues )
   ENDIF
   FOR EACH hColumn IN hForm[ "columns" ]
      IF hColumn[ "total" ]
         n := hColumn:__enumIndex()
         FOR nLevel := 1 TO Len( hForm[ "sums" ] )
            hForm[ "sums" ][ nLevel ][ n ] += aValues[ n ]
         NEXT
      ENDIF
   NEXT
   RETURN

STATIC FUNCTION GroupText( xValue )
   SWITCH ValType( xValue )
   CASE "C"
   CASE "M"
      RETURN xValue
   CASE "N"
      RETURN Str( xValue )
   CASE "D"
      RETURN DToC( xValue )
   CASE "L"
      RETURN iif( xValue, "T", "F" )
   ENDSWITCH
   RETURN ""

// Lines of the columns side by side; long texts wrap. A record that does not fit on any page goes on over several.
STATIC PROCEDURE RecordLines( hForm, aValues )
   LOCAL aCells := {}, nLines := 1, n, hColumn, aCell, cLine, aLines := {}
   FOR EACH hColumn IN hForm[ "columns" ]
      AAdd( aCells, CellLines( hColumn, aValues[ hColumn:__enumIndex() ] ) )
      nLines := Max( nLines, Len( ATail( aCells ) ) )
   NEXT
   FOR n := 1 TO nLines
      cLine := ""
      FOR EACH aCell IN aCells
         cLine += iif( aCell:__enumIndex() == 1, "", " " ) + iif( n <= Len( aCell ), aCell[ n ], Space( hForm[ "columns" ][ aCell:__enumIndex() ][ "width" ] ) )
      NEXT
      AAdd( aLines, cLine )
   NEXT
   IF nLines > hForm[ "room" ]
      IF nLines > hForm[ "body" ]
         FOR n := 1 TO nLines - 1
            IF hForm[ "room" ] == 0
               NewPage( hForm )
            ENDIF
            ReportLine( hForm, aLines[ n ] )
         NEXT
         aLines := {}
      ELSE
         NewPage( hForm )
      ENDIF
   ENDIF
   AEval( aLines, {| c | ReportLine( hForm, c ) } )
   IF hForm[ "double" ] .AND. hForm[ "room" ] > 0
      QOut()
      hForm[ "room" ]--
   ENDIF
   RETURN

STATIC FUNCTION CellLines( hColumn, xValue )
   LOCAL aLines := {}, n, nWidth := Max( hColumn[ "width" ], 1 )
   SWITCH ValType( xValue )
   CASE "C"
   CASE "M"
      xValue := RTrim( xValue )
      FOR n := 1 TO MLCount( xValue, nWidth )
         AAdd( aLines, PadR( MemoLine( xValue, nWidth, n ), nWidth ) )
      NEXT
      EXIT
   CASE "N"
      AAdd( aLines, PadL( Transform( xValue, hColumn[ "picture" ] ), nWidth ) )
      EXIT
   CASE "D"
      AAdd( aLines, PadR( DToC( xValue ), nWidth ) )
      EXIT
   CASE "L"
      AAdd( aLines, PadR( iif( xValue, "T", "F" ), nWidth ) )
      EXIT
   ENDSWITCH
   RETURN aLines

// Sums of a group, 1 or 2; 0 is the whole report. They begin anew.
STATIC PROCEDURE GroupEnd( hForm, nLevel )
   LOCAL cLine := "", hColumn, aSums := hForm[ "sums" ][ nLevel + 1 ]
   IF hForm[ "totals" ]
      ReportLine( hForm, { "*** Total ***", "** Subtotal **", "* Subsubtotal *" }[ nLevel + 1 ] )
      FOR EACH hColumn IN hForm[ "columns" ]
         cLine += iif( hColumn:__enumIndex() == 1, "", " " ) + PadL( iif( hColumn[ "total" ], Transform( aSums[ hColumn:__enumIndex() ], hColumn[ "picture" ] ), "" ), hColumn[ "width" ] )
      NEXT
      ReportLine( hForm, cLine )
      ClearSums( hForm, nLevel + 1 )
   ENDIF
   RETURN

STATIC PROCEDURE ReportEnd( hForm )
   LOCAL nLevel, nRoom
   FOR nLevel := Len( hForm[ "groups" ] ) TO 0 STEP -1
      IF hForm[ "totals" ] .AND. hForm[ "room" ] < 2
         NewPage( hForm )
      ENDIF
      // Sums at the end do not count as lines of the page.
      nRoom := hForm[ "room" ]
      GroupEnd( hForm, nLevel )
      hForm[ "room" ] := nRoom
   NEXT
   IF hForm[ "after" ]
      __Eject()
   ENDIF
   RETURN
