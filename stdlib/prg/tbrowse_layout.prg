// TBrowse, continued: which columns are on the screen, how wide they are and where they stand. One text with tbrowse.prg.

// ---- layout ----

// Separators and the number of frozen columns (1) leave rows as they are; everything else (2) has them read again.
METHOD doConfigure() CLASS TBrowse
   LOCAL nMode := ::nConfigure
   ::nConfigure := 0
   IF nMode > 1
      ::measure()
      ::aShown := {}
   ENDIF
   ::lFrames := .T.
   AFill( ::aDispStatus, .F. )
   ::arrange()
   RETURN Self

METHOD measure() CLASS TBrowse
   LOCAL oCol, xValue, aData, nWidth, nText, i, nRoom
   ::aColData := {}
   ::nHeadHeight := 0
   ::nFootHeight := 0
   ::lHeadSep := ::lFootSep := .F.
   ::aColors := ColorList( ::cColorSpec )
   FOR EACH oCol IN ::columns
      xValue := iif( HB_ISEVALITEM( oCol:block ), Eval( oCol:block ), NIL )
      aData := { oCol, 0, 0, Lines( oCol:heading ), Lines( oCol:footing ), 0, ;
         iif( oCol:colSep == NIL, ::cColSep, oCol:colSep ), ValType( xValue ), ;
         Own( oCol:headSep, ::cHeadSep ), Own( oCol:footSep, ::cFootSep ), oCol:defColor }
      nText := Len( AsText( xValue, oCol:picture ) )
      IF HB_ISNUMERIC( oCol:width ) .AND. oCol:width > 0
         // A width that was set holds for heading and footing too; only texts are filled up to it.
         nWidth := Int( oCol:width )
         aData[ CD_CELL ] := iif( aData[ CD_TYPE ] $ "CM", nWidth, Min( nWidth, nText ) )
      ELSE
         nWidth := aData[ CD_CELL ] := nText
         AEval( aData[ CD_HEAD ], {| c | nWidth := Max( nWidth, Len( c ) ) } )
         AEval( aData[ CD_FOOT ], {| c | nWidth := Max( nWidth, Len( c ) ) } )
      ENDIF
      // A column without anything to show takes no room, whatever its heading; nor does one with a width of 0 or less.
      IF HB_ISNUMERIC( oCol:width ) .AND. oCol:width <= 0
         aData[ CD_CELL ] := 0
      ENDIF
      aData[ CD_WIDTH ] := nWidth
      ::nHeadHeight := Max( ::nHeadHeight, Len( aData[ CD_HEAD ] ) )
      ::nFootHeight := Max( ::nFootHeight, Len( aData[ CD_FOOT ] ) )
      AAdd( ::aColData, aData )
      ::lHeadSep := ::lHeadSep .OR. ! aData[ CD_HEADSEP ] == ""
      ::lFootSep := ::lFootSep .OR. ! aData[ CD_FOOTSEP ] == ""
   NEXT
   // One row stays whatever headings and footings ask for; what is below gives way first.
   nRoom := Int( ::n_Bottom ) - Int( ::n_Top ) + 1
   IF nRoom < 1
      TooSmall()
   ENDIF
   IF ::lHeadSep .AND. --nRoom < 1
      ::lHeadSep := .F.
      nRoom++
   ENDIF
   IF ::lFootSep .AND. --nRoom < 1
      ::lFootSep := .F.
      nRoom++
   ENDIF
   ::nFootHeight := Max( 0, Min( ::nFootHeight, nRoom - ::nHeadHeight - 1 ) )
   ::nHeadHeight := Max( 0, Min( ::nHeadHeight, nRoom - 1 ) )
   i := Max( 1, nRoom - ::nHeadHeight - ::nFootHeight )
   ::aCellStatus := AFill( Array( i ), .F. )
   ::aDispStatus := AFill( Array( i ), .F. )
   ::aCellValues := Array( i )
   ::aCellColors := Array( i )
   ::nLastRow := i
   ::nRowPos := Max( 1, Min( ::nRowPos, i ) )
   ::nBufferPos := ::nRowPos
   ::nLastPos := 0
   ::nLastScroll := 0
   RETURN NIL

METHOD arrange() CLASS TBrowse
   LOCAL nWidth := 0, i, nRoom, nFirst
   // Frozen columns have to leave at least one cell to the others. What makes no sense freezes none.
   FOR i := 1 TO Min( ::nFrozen, Len( ::aColData ) )
      IF ::aColData[ i ][ CD_CELL ] > 0
         nWidth += ::aColData[ i ][ CD_WIDTH ] + iif( nWidth > 0, Len( ::aColData[ i ][ CD_SEP ] ), 0 )
      ENDIF
   NEXT
   nRoom := ::n_Right - ::n_Left + 1
   IF ::nFrozen > Len( ::aColData ) .OR. ::nFrozen < 0 .OR. nWidth > nRoom .OR. ( nWidth == nRoom .AND. ::firstFree() > 0 )
      ::nFrozen := 0
   ENDIF
   // Nothing separates the first column that has something to show.
   ::nFirstShown := AScan( ::aColData, {| a | a[ CD_CELL ] > 0 } )
   IF ::nFirstShown > 0
      ::aColData[ ::nFirstShown ][ CD_SEP ] := ""
   ENDIF
   ::nRoom := ::n_Right - ::n_Left + 1
   FOR i := 1 TO Min( ::nFrozen, Len( ::aColData ) )
      ::nRoom -= Width( ::aColData[ i ], .T. )
   NEXT
   nFirst := ::firstFree()
   DO CASE
   CASE ::nFirstShown == 0
      ::nLeftVisible := ::nRightVisible := 0
   CASE nFirst == 0
      ::nLeftVisible := ::nFrozen + 1
      ::nRightVisible := ::nFrozen
   CASE ::nLeftVisible == 0 .AND. ::nRightVisible > 0
      ::fillTo( Max( nFirst, Before( ::aColData, Min( ::nRightVisible, Len( ::aColData ) ) + 1 ) ) )
   OTHERWISE
      ::fillFrom( Max( nFirst, Before( ::aColData, Min( ::nLeftVisible, Len( ::aColData ) ) + 1 ) ) )
   ENDCASE
   RETURN NIL

// The first column that is not frozen and can be shown; 0 without one.
METHOD firstFree() CLASS TBrowse
   RETURN AScan( ::aColData, {| a | a[ CD_CELL ] > 0 }, ::nFrozen + 1 )

STATIC PROCEDURE TooSmall()
   LOCAL oError := ErrorNew()
   oError:severity := ES_ERROR
   oError:genCode := EG_LIMIT
   oError:subSystem := "TBROWSE"
   oError:description := hb_langErrMsg( EG_LIMIT )
   Eval( ErrorBlock(), oError )
   RETURN

// A column's separator, or the browse's when it has none.
STATIC FUNCTION Own( cSep, cDefault )
   RETURN iif( HB_ISSTRING( cSep ) .AND. ! cSep == "", cSep, cDefault )

// The colours of a specification, at least four: the first two have defaults, the others follow the first.
STATIC FUNCTION ColorList( cSpec )
   LOCAL aColors := hb_ATokens( cSpec, "," )
   IF Len( aColors ) < 2
      ASize( aColors, 2 )
   ENDIF
   IF Empty( aColors[ 1 ] ) .OR. hb_ColorToN( aColors[ 1 ] ) == -1
      aColors[ 1 ] := "W/N"
   ENDIF
   IF Empty( aColors[ 2 ] ) .OR. hb_ColorToN( aColors[ 2 ] ) == -1
      aColors[ 2 ] := "N/W"
   ENDIF
   DO WHILE Len( aColors ) < 4
      AAdd( aColors, aColors[ 1 ] )
   ENDDO
   RETURN aColors

// Heading or footing as lines; none when it is empty. A separator at the end begins no line.
STATIC FUNCTION Lines( cText )
   IF ! HB_ISSTRING( cText ) .OR. cText == ""
      RETURN {}
   ENDIF
   RETURN hb_ATokens( iif( Right( cText, 1 ) == ";", hb_StrShrink( cText, 1 ), cText ), ";" )

STATIC FUNCTION AsText( xValue, cPicture )
   SWITCH ValType( xValue )
   CASE "C"
   CASE "N"
   CASE "D"
   CASE "T"
   CASE "L"
      RETURN Transform( xValue, iif( HB_ISSTRING( cPicture ), cPicture, "" ) )
   CASE "M"
      RETURN "  <Memo>  "
   ENDSWITCH
   RETURN ""

// The cells a column takes, with the separator in front of it or without.
STATIC FUNCTION Width( aCol, lSep )
   RETURN iif( aCol[ CD_CELL ] == 0, 0, aCol[ CD_WIDTH ] + iif( lSep, Len( aCol[ CD_SEP ] ), 0 ) )

// A column that can be shown: this one, the next to the right, else the next to the left; 0 without one.
STATIC FUNCTION Nearest( aData, nCol )
   LOCAL n := AScan( aData, {| a | a[ CD_CELL ] > 0 }, Max( 1, nCol ) )
   RETURN iif( n > 0, n, Before( aData, Min( nCol, Len( aData ) + 1 ) ) )

// The last column in front of nCol that can be shown; 0 without one.
STATIC FUNCTION Before( aData, nCol )
   DO WHILE --nCol > 0
      IF aData[ nCol ][ CD_CELL ] > 0
         RETURN nCol
      ENDIF
   ENDDO
   RETURN 0

// Are there frozen columns on the screen? The others have a separator in front then.
METHOD isFrozen() CLASS TBrowse
   RETURN ::nFirstShown > 0 .AND. ::nFirstShown <= ::nFrozen

// Shows the columns from nCol on, as many as fit, and in what is left the ones in front of it.
METHOD fillFrom( nCol ) CLASS TBrowse
   LOCAL nUsed := Width( ::aColData[ nCol ], ::isFrozen() ), i
   ::nLeftVisible := ::nRightVisible := nCol
   FOR i := nCol + 1 TO Len( ::aColData )
      IF ::aColData[ i ][ CD_CELL ] > 0
         IF nUsed + Width( ::aColData[ i ], .T. ) > ::nRoom
            EXIT
         ENDIF
         nUsed += Width( ::aColData[ i ], .T. )
         ::nRightVisible := i
      ENDIF
   NEXT
   ::fillBefore( nUsed )
   RETURN NIL

// Shows the columns that end with nCol, as many as fit, and in what is left the ones behind it.
METHOD fillTo( nCol ) CLASS TBrowse
   LOCAL nUsed
   ::nLeftVisible := ::nRightVisible := nCol
   nUsed := ::fillBefore( Width( ::aColData[ nCol ], ::isFrozen() ) )
   DO WHILE ++nCol <= Len( ::aColData )
      IF ::aColData[ nCol ][ CD_CELL ] > 0
         IF ( nUsed += Width( ::aColData[ nCol ], .T. ) ) > ::nRoom
            EXIT
         ENDIF
         ::nRightVisible := nCol
      ENDIF
   ENDDO
   RETURN NIL

METHOD fillBefore( nUsed ) CLASS TBrowse
   LOCAL nFirst := ::firstFree(), nCol := ::nLeftVisible, nMore
   DO WHILE ( nCol := Before( ::aColData, nCol ) ) >= nFirst .AND. nCol > 0
      nMore := ::aColData[ nCol ][ CD_WIDTH ] + iif( ::isFrozen(), Len( ::aColData[ nCol ][ CD_SEP ] ), Len( ::aColData[ ::nLeftVisible ][ CD_SEP ] ) )
      IF nUsed + nMore > ::nRoom
         EXIT
      ENDIF
      nUsed += nMore
      ::nLeftVisible := nCol
   ENDDO
   RETURN nUsed

// Decides which columns are on the screen, so that the current one is among them, and where they stand.
METHOD setVisible() CLASS TBrowse
   LOCAL aData := ::aColData, nCount := Len( ::aColData ), i, nUsed, nCol, nFirst
   ::aShown := {}
   IF ::nFirstShown == 0
      ::nColPos := ::nLeftVisible := ::nRightVisible := 0
      RETURN .F.
   ENDIF
   nFirst := ::firstFree()
   DO CASE
   CASE nFirst == 0
      ::nLeftVisible := ::nFrozen + 1
      ::nRightVisible := ::nFrozen
      ::nColPos := Before( aData, Max( 1, Min( ::nColPos, nCount ) ) + 1 )
   CASE ::nColPos < 1
      ::fillFrom( nFirst )
      ::nColPos := iif( ::nFrozen == 0, nFirst, 1 )
   CASE ::nColPos > nCount .OR. ( ::nColPos != ::nLastPos .AND. ::nColPos > ::nFrozen .AND. ::nColPos > ::nRightVisible )
      // In place of a column that cannot be shown the last in sight becomes current.
      IF ::nColPos <= nCount .AND. aData[ ::nColPos ][ CD_CELL ] == 0 .AND. ::nLeftVisible > 0 .AND. ::nRightVisible > 0
         ::nColPos := ::nRightVisible
      ELSE
         ::nColPos := Nearest( aData, Min( ::nColPos, nCount ) )
      ENDIF
      IF ::nColPos > ::nRightVisible .OR. ::nLeftVisible == 0
         ::fillTo( Max( ::nColPos, ::nRightVisible ) )
      ENDIF
   CASE ::nColPos != ::nLastPos .AND. ::nColPos <= ::nFrozen .AND. ::nLeftVisible > 0
      ::fillFrom( nFirst )
   CASE ::nRightVisible == 0
      // Panned to the left: the columns that follow.
      ::fillFrom( Max( nFirst, ::nLeftVisible ) )
      ::nColPos := Min( ::nColPos, ::nRightVisible )
   CASE ::nLeftVisible == 0
      // Panned to the right: what fits before this one.
      ::fillTo( Max( nFirst, ::nRightVisible ) )
      IF ::nColPos == ::nLastPos .OR. ::nColPos > ::nFrozen
         ::nColPos := Min( Max( ::nColPos, ::nLeftVisible ), ::nRightVisible )
      ENDIF
   CASE ::nColPos > ::nRightVisible
      ::fillTo( ::nColPos := Nearest( aData, ::nColPos ) )
   CASE ::nColPos > ::nFrozen .AND. ::nColPos < ::nLeftVisible
      ::nColPos := Nearest( aData, ::nColPos )
      IF ::nColPos < ::nLeftVisible
         ::fillFrom( ::nColPos )
      ENDIF
   ENDCASE
   ::nLastPos := ::nColPos
   // Places: frozen columns at the edge, the others in the middle of what is left.
   nCol := ::n_Left
   FOR i := 1 TO Min( ::nFrozen, nCount )
      IF aData[ i ][ CD_CELL ] > 0
         aData[ i ][ CD_COL ] := nCol + Len( aData[ i ][ CD_SEP ] )
         nCol := aData[ i ][ CD_COL ] + aData[ i ][ CD_WIDTH ]
         AAdd( ::aShown, i )
      ENDIF
   NEXT
   IF nFirst > 0
      nUsed := 0
      FOR i := ::nLeftVisible TO ::nRightVisible
         nUsed += Width( aData[ i ], i > ::nLeftVisible .OR. ::isFrozen() )
      NEXT
      nCol += Max( 0, Int( ( ::nRoom - nUsed ) / 2 ) )
      FOR i := ::nLeftVisible TO ::nRightVisible
         IF aData[ i ][ CD_CELL ] > 0
            aData[ i ][ CD_COL ] := nCol + iif( i > ::nLeftVisible .OR. ::isFrozen(), Len( aData[ i ][ CD_SEP ] ), 0 )
            nCol := aData[ i ][ CD_COL ] + aData[ i ][ CD_WIDTH ]
            AAdd( ::aShown, i )
         ENDIF
      NEXT
   ENDIF
   RETURN .T.
