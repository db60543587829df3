// TBrowse, continued: what stands on the screen. One text with tbrowse.prg.

// ---- display ----

METHOD colorValue( nColor ) CLASS TBrowse
   IF HB_ISNUMERIC( nColor ) .AND. nColor > 0 .AND. nColor <= Len( ::aColors )
      RETURN ::aColors[ nColor ]
   ENDIF
   RETURN "N/N"

METHOD cellColor( nRow, nCol ) CLASS TBrowse
   IF ! HB_ISARRAY( ::aCellColors[ nRow ] ) .OR. nCol > Len( ::aCellColors[ nRow ] )
      RETURN { 1, 2, 1, 1 }
   ENDIF
   RETURN ::aCellColors[ nRow ][ nCol ]

// The text of a cell with the width of its column's values.
METHOD cellValue( nRow, nCol ) CLASS TBrowse
   LOCAL aData := ::aColData[ nCol ], cText
   IF ! HB_ISARRAY( ::aCellValues[ nRow ] ) .OR. nCol > Len( ::aCellValues[ nRow ] )
      RETURN Space( aData[ CD_CELL ] )
   ENDIF
   cText := AsText( ::aCellValues[ nRow ][ nCol ], aData[ CD_PICT ] )
   RETURN iif( ValType( ::aCellValues[ nRow ][ nCol ] ) == "N", PadL( cText, aData[ CD_CELL ] ), PadR( cText, aData[ CD_CELL ] ) )

// Where a cell's text starts: logical values stand in the middle of their column, numbers at its right.
STATIC FUNCTION CellCol( aData )
   LOCAL nFree := aData[ CD_WIDTH ] - aData[ CD_CELL ]
   DO CASE
   CASE aData[ CD_TYPE ] == "L" ; RETURN aData[ CD_COL ] + Int( nFree / 2 )
   CASE aData[ CD_TYPE ] == "N" ; RETURN aData[ CD_COL ] + nFree
   ENDCASE
   RETURN aData[ CD_COL ]

// Is a column on the screen?
STATIC FUNCTION Shown( nCol, nFrozen, nLeft, nRight )
   RETURN nCol <= nFrozen .OR. ( nCol >= nLeft .AND. nCol <= nRight )

METHOD dispRow( nRow ) CLASS TBrowse
   LOCAL nScreen := ::n_Top + ::nHeadHeight + iif( ::lHeadSep, 1, 0 ) + nRow - 1, i, aData, lFirst := .T., cColor := ::colorValue( 1 )
   ::aDispStatus[ nRow ] := .T.
   DispBegin()
   hb_DispOutAt( nScreen, ::n_Left, Space( ::n_Right - ::n_Left + 1 ), cColor )
   FOR i := 1 TO Len( ::aColData )
      IF Shown( i, ::nFrozen, ::nLeftVisible, ::nRightVisible )
         aData := ::aColData[ i ]
         IF ! lFirst
            hb_DispOutAtBox( nScreen, SepCol( ::aColData, i, ::nFrozen, ::nLeftVisible ), aData[ CD_SEP ], cColor )
         ENDIF
         lFirst := .F.
         IF HB_ISARRAY( ::aCellValues[ nRow ] )
            hb_DispOutAt( nScreen, CellCol( aData ), ::cellValue( nRow, i ), ::colorValue( ::cellColor( nRow, i )[ 1 ] ) )
         ENDIF
      ENDIF
   NEXT
   DispEnd()
   RETURN NIL

// Where the separator in front of a column stands: behind the frozen ones it keeps to them.
STATIC FUNCTION SepCol( aData, nCol, nFrozen, nLeft )
   IF nCol == nLeft .AND. nFrozen > 0 .AND. nCol > nFrozen
      RETURN aData[ nFrozen ][ CD_COL ] + aData[ nFrozen ][ CD_WIDTH ]
   ENDIF
   RETURN aData[ nCol ][ CD_COL ] - Len( aData[ nCol ][ CD_SEP ] )

METHOD dispFrames() CLASS TBrowse
   LOCAL i, j, aData, nRow, cColor, nWidth := ::n_Right - ::n_Left + 1, nLines
   DispBegin()
   IF ! Empty( ::cBorder )
      hb_DispBox( ::n_Top - 1, ::n_Left - 1, ::n_Bottom + 1, ::n_Right + 1, ::cBorder, ::colorValue( 1 ) )
   ENDIF
   FOR i := 1 TO ::nHeadHeight
      hb_DispOutAt( ::n_Top + i - 1, ::n_Left, Space( nWidth ), ::colorValue( 1 ) )
   NEXT
   nRow := ::n_Bottom - ::nFootHeight + 1
   FOR i := 1 TO ::nFootHeight
      hb_DispOutAt( nRow + i - 1, ::n_Left, Space( nWidth ), ::colorValue( 1 ) )
   NEXT
   FOR j := 1 TO Len( ::aColData )
      IF Shown( j, ::nFrozen, ::nLeftVisible, ::nRightVisible )
         aData := ::aColData[ j ]
         cColor := aData[ CD_OBJ ]:defColor
         nLines := Len( aData[ CD_HEAD ] )
         FOR i := 1 TO nLines
            hb_DispOutAt( ::n_Top + ::nHeadHeight - nLines + i - 1, aData[ CD_COL ], PadR( aData[ CD_HEAD ][ i ], aData[ CD_WIDTH ] ), ;
               ::colorValue( iif( Len( cColor ) >= 3, cColor[ 3 ], cColor[ 1 ] ) ) )
         NEXT
         FOR i := 1 TO Len( aData[ CD_FOOT ] )
            hb_DispOutAt( nRow + i - 1, aData[ CD_COL ], PadR( aData[ CD_FOOT ][ i ], aData[ CD_WIDTH ] ), ;
               ::colorValue( iif( Len( cColor ) >= 4, cColor[ 4 ], cColor[ 1 ] ) ) )
         NEXT
      ENDIF
   NEXT
   IF ::lHeadSep
      hb_DispOutAtBox( ::n_Top + ::nHeadHeight, ::n_Left, SepLine( Self, ::aColData, "H", ::cHeadSep, nWidth, ::nFrozen, ::nLeftVisible, ::nRightVisible, ::n_Left ), ::colorValue( 1 ) )
   ENDIF
   IF ::lFootSep
      hb_DispOutAtBox( nRow - 1, ::n_Left, SepLine( Self, ::aColData, "F", ::cFootSep, nWidth, ::nFrozen, ::nLeftVisible, ::nRightVisible, ::n_Left ), ::colorValue( 1 ) )
   ENDIF
   DispEnd()
   RETURN NIL

// A line under headings or above footings. A separator of several characters shows them between columns and its last one
// under them; a column may have its own.
STATIC FUNCTION SepLine( oBrowse, aData, cKind, cSep, nWidth, nFrozen, nLeft, nRight, nEdge )
   LOCAL cLine, i, cOwn, nAt, lFirst := .T., lOther := .F., nEnd := 0, aCol
   HB_SYMBOL_UNUSED( oBrowse )
   cLine := Replicate( iif( Empty( cSep ), " ", Right( cSep, 1 ) ), nWidth )
   FOR i := 1 TO Len( aData )
      IF Shown( i, nFrozen, nLeft, nRight )
         aCol := aData[ i ]
         cOwn := iif( cKind == "H", aCol[ CD_OBJ ]:headSep, aCol[ CD_OBJ ]:footSep )
         IF cOwn == NIL
            cOwn := cSep
         ENDIF
         // A column with a separator of its own fills its part of the line with it.
         IF lOther .OR. ! cOwn == cSep
            nAt := iif( lFirst, 0, nEnd )
            cLine := Stuff( cLine, nAt + 1, nWidth - nAt, Replicate( iif( Empty( cOwn ), " ", Right( cOwn, 1 ) ), nWidth - nAt ) )
         ENDIF
         lOther := ! cOwn == cSep
         nEnd := aCol[ CD_COL ] - nEdge + aCol[ CD_WIDTH ]
         IF ! lFirst .AND. Len( cOwn ) > 1
            nAt := SepCol( aData, i, nFrozen, nLeft ) - nEdge + 1
            cLine := Stuff( cLine, nAt, Len( cOwn ), cOwn )
         ENDIF
         lFirst := .F.
      ENDIF
   NEXT
   RETURN PadR( cLine, nWidth )

METHOD setCursorPos() CLASS TBrowse
   ::n_Row := ::n_Top + ::nHeadHeight + iif( ::lHeadSep, 1, 0 ) + ::nRowPos - 1
   ::n_Col := ::n_Left
   IF ::nColPos >= 1 .AND. ::nColPos <= Len( ::aColData )
      ::n_Col := CellCol( ::aColData[ ::nColPos ] )
      IF ::aColData[ ::nColPos ][ CD_TYPE ] == "L"
         ::n_Col := ::aColData[ ::nColPos ][ CD_COL ] + Int( ( ::aColData[ ::nColPos ][ CD_WIDTH ] - 1 ) / 2 )
      ENDIF
   ENDIF
   RETURN NIL

METHOD hilite() CLASS TBrowse
   LOCAL nRow
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   nRow := ::nRowPos
   IF Len( ::aColData ) > 0 .AND. nRow > 0 .AND. nRow <= Len( ::aCellValues )
      ::setCursorPos()
      hb_DispOutAt( ::n_Row, CellCol( ::aColData[ ::nColPos ] ), ::cellValue( nRow, ::nColPos ), ::colorValue( ::cellColor( nRow, ::nColPos )[ 2 ] ) )
      SetPos( ::n_Row, ::n_Col )
      ::lHiLited := .T.
   ENDIF
   RETURN Self

METHOD deHilite() CLASS TBrowse
   LOCAL nRow
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   nRow := ::nRowPos
   IF Len( ::aColData ) > 0 .AND. nRow > 0 .AND. nRow <= Len( ::aCellValues ) .AND. ::nColPos <= Len( ::aColData )
      ::setCursorPos()
      hb_DispOutAt( ::n_Row, CellCol( ::aColData[ ::nColPos ] ), ::cellValue( nRow, ::nColPos ), ::colorValue( ::cellColor( nRow, ::nColPos )[ 1 ] ) )
      SetPos( ::n_Row, ::n_Col )
      ::lHiLited := .F.
   ENDIF
   RETURN Self

METHOD colorRect( aRect, aColors ) CLASS TBrowse
   LOCAL nRow, nCol
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF HB_ISARRAY( aRect ) .AND. HB_ISARRAY( aColors ) .AND. Len( aRect ) >= 4 .AND. Len( aColors ) >= 2
      FOR nRow := Max( 1, aRect[ 1 ] ) TO Min( Len( ::aCellValues ), aRect[ 3 ] )
         FOR nCol := Max( 1, aRect[ 2 ] ) TO Min( Len( ::aColData ), aRect[ 4 ] )
            IF HB_ISARRAY( ::aCellColors[ nRow ] )
               ::aCellColors[ nRow ][ nCol ] := { aColors[ 1 ], aColors[ 2 ], aColors[ 1 ], aColors[ 1 ] }
            ENDIF
         NEXT
         ::dispRow( nRow )
      NEXT
      IF ::lHiLited .OR. ::lAutoLite
         ::hilite()
      ENDIF
   ENDIF
   RETURN Self
