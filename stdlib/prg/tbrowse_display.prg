// TBrowse, continued: what stands on the screen. One text with tbrowse.prg.

// ---- display ----

METHOD colorValue( nColor ) CLASS TBrowse
   IF nColor > 0 .AND. nColor <= Len( ::aColors )
      RETURN ::aColors[ nColor ]
   ENDIF
   RETURN "N/N"

// Text within the window: what would stand outside of it is cut.
METHOD dispText( nRow, nCol, cText, nColor ) CLASS TBrowse
   IF nCol <= ::n_Right
      hb_DispOutAt( nRow, nCol, Left( cText, ::n_Right - nCol + 1 ), ::colorValue( nColor ) )
   ENDIF
   RETURN NIL

// The colours of a cell, { plain, highlighted }: what the column's block says of its value (rows that are not there have none),
// else the column, else the first two. Only numbers that name a colour count.
METHOD recordColors( aData, xValue ) CLASS TBrowse
   LOCAL aColors := { 1, 2 }, aFrom, i, bColor := aData[ CD_OBJ ]:colorBlock
   FOR EACH aFrom IN { aData[ CD_COLORS ], iif( PCount() > 1 .AND. HB_ISEVALITEM( bColor ), Eval( bColor, xValue ), NIL ) }
      IF HB_ISARRAY( aFrom )
         FOR i := 1 TO Min( 2, Len( aFrom ) )
            IF HB_ISNUMERIC( aFrom[ i ] ) .AND. aFrom[ i ] >= 0 .AND. aFrom[ i ] <= Len( ::aColors )
               aColors[ i ] := Int( aFrom[ i ] )
            ENDIF
         NEXT
      ENDIF
   NEXT
   RETURN aColors

METHOD cellColor( nRow, nCol ) CLASS TBrowse
   IF ! HB_ISARRAY( ::aCellColors[ nRow ] ) .OR. nCol > Len( ::aCellColors[ nRow ] )
      RETURN ::recordColors( ::aColData[ nCol ] )
   ENDIF
   RETURN ::aCellColors[ nRow ][ nCol ]

// The text of a cell with the width of its column's values.
METHOD cellValue( nRow, nCol ) CLASS TBrowse
   IF ! HB_ISARRAY( ::aCellValues[ nRow ] ) .OR. nCol > Len( ::aCellValues[ nRow ] )
      RETURN Space( ::aColData[ nCol ][ CD_CELL ] )
   ENDIF
   RETURN ::aCellValues[ nRow ][ nCol ]

// Where a cell's text starts: logical values stand in the middle of their column, numbers at its right.
STATIC FUNCTION CellCol( aData )
   LOCAL nFree := aData[ CD_WIDTH ] - aData[ CD_CELL ]
   DO CASE
   CASE aData[ CD_TYPE ] == "L" ; RETURN aData[ CD_COL ] + Int( nFree / 2 )
   CASE aData[ CD_TYPE ] == "N" ; RETURN aData[ CD_COL ] + nFree
   ENDCASE
   RETURN aData[ CD_COL ]

METHOD isShown( nCol ) CLASS TBrowse
   RETURN AScan( ::aShown, nCol ) > 0

METHOD dispRow( nRow ) CLASS TBrowse
   LOCAL nScreen := ::rowLine( nRow ), i, nEnd
   ::aDispStatus[ nRow ] := .T.
   DispBegin()
   hb_DispOutAt( nScreen, ::n_Left, Space( ::n_Right - ::n_Left + 1 ), ::colorValue( 1 ) )
   FOR EACH i IN ::aShown
      IF nEnd != NIL
         hb_DispOutAtBox( nScreen, nEnd, ::aColData[ i ][ CD_SEP ], ::colorValue( 1 ) )
      ENDIF
      nEnd := ::aColData[ i ][ CD_COL ] + ::aColData[ i ][ CD_WIDTH ]
      ::dispText( nScreen, CellCol( ::aColData[ i ] ), ::cellValue( nRow, i ), ::cellColor( nRow, i )[ 1 ] )
   NEXT
   DispEnd()
   RETURN NIL

METHOD dispFrames() CLASS TBrowse
   LOCAL i, j, aData, nRow, nWidth := ::n_Right - ::n_Left + 1, nLines, nColor
   DispBegin()
   IF ::lInvalid .AND. ! Empty( ::cBorder )
      hb_DispBox( ::n_Top - 1, ::n_Left - 1, ::n_Bottom + 1, ::n_Right + 1, ::cBorder, ::colorValue( 1 ) )
   ENDIF
   FOR i := 1 TO ::nHeadHeight
      hb_DispOutAt( ::n_Top + i - 1, ::n_Left, Space( nWidth ), ::colorValue( 1 ) )
   NEXT
   nRow := ::n_Bottom - ::nFootHeight + 1
   FOR i := 1 TO ::nFootHeight
      hb_DispOutAt( nRow + i - 1, ::n_Left, Space( nWidth ), ::colorValue( 1 ) )
   NEXT
   FOR EACH j IN ::aShown
      aData := ::aColData[ j ]
      nColor := ::headColor( aData[ CD_COLORS ], iif( ::lHeadSep, 3, 1 ) )
      nLines := Min( Len( aData[ CD_HEAD ] ), ::nHeadHeight )
      FOR i := 1 TO ::nHeadHeight
         ::dispText( ::n_Top + i - 1, aData[ CD_COL ], ;
            PadR( iif( i > ::nHeadHeight - nLines, aData[ CD_HEAD ][ i - ::nHeadHeight + nLines ], "" ), aData[ CD_WIDTH ] ), nColor )
      NEXT
      nColor := ::headColor( aData[ CD_COLORS ], iif( ::lFootSep, 4, 1 ) )
      FOR i := 1 TO ::nFootHeight
         ::dispText( nRow + i - 1, aData[ CD_COL ], PadR( iif( i <= Len( aData[ CD_FOOT ] ), aData[ CD_FOOT ][ i ], "" ), aData[ CD_WIDTH ] ), nColor )
      NEXT
   NEXT
   IF ::lHeadSep .AND. ! Empty( ::aShown )
      hb_DispOutAtBox( ::n_Top + ::nHeadHeight, ::n_Left, ::sepLine( CD_HEADSEP ), ::colorValue( 1 ) )
   ENDIF
   IF ::lFootSep .AND. ! Empty( ::aShown )
      hb_DispOutAtBox( nRow - 1, ::n_Left, ::sepLine( CD_FOOTSEP ), ::colorValue( 1 ) )
   ENDIF
   DispEnd()
   RETURN NIL

// The colour of headings and footings: the third or fourth of their column when a separator sets them apart, else the first.
METHOD headColor( aColors, nColor ) CLASS TBrowse
   LOCAL n
   FOR EACH n IN { nColor, 1 }
      IF HB_ISARRAY( aColors ) .AND. Len( aColors ) >= n .AND. HB_ISNUMERIC( aColors[ n ] ) .AND. aColors[ n ] >= 0 .AND. aColors[ n ] <= Len( ::aColors )
         RETURN Int( aColors[ n ] )
      ENDIF
   NEXT
   RETURN 1

// A line under headings or above footings. The text of a separator begins where the separator of columns does and its last
// character goes on to the end of the column; the room between frozen columns and the others has the character that stands
// at its place. A column may have a separator of its own.
METHOD sepLine( nKind ) CLASS TBrowse
   LOCAL cLine := "", i, aCol, cOwn, nSep, cText, nEnd := ::n_Left
   FOR EACH i IN ::aShown
      aCol := ::aColData[ i ]
      cOwn := aCol[ nKind ]
      IF i == ::nFirstShown
         cOwn := Right( cOwn, 1 )
      ENDIF
      IF cOwn == ""
         cOwn := " "
      ENDIF
      nSep := Len( aCol[ CD_SEP ] )
      cText := PadR( cOwn, nSep + aCol[ CD_WIDTH ], Right( cOwn, 1 ) )
      IF Len( cLine ) > 0
         cLine += Left( cText, nSep )
         nEnd += nSep
      ENDIF
      cLine += Replicate( SubStr( cText, nSep + 1, 1 ), aCol[ CD_COL ] - nEnd ) + SubStr( cText, nSep + 1 )
      nEnd := aCol[ CD_COL ] + aCol[ CD_WIDTH ]
   NEXT
   RETURN PadR( cLine, ::n_Right - ::n_Left + 1, iif( cLine == "", " ", Right( cLine, 1 ) ) )

METHOD setCursorPos() CLASS TBrowse
   IF ::isShown( ::nColPos )
      ::n_Row := ::rowLine( ::nRowPos )
      ::n_Col := CellCol( ::aColData[ ::nColPos ] )
      RETURN .T.
   ENDIF
   RETURN .F.

METHOD hilite() CLASS TBrowse
   ::dispCell( 2 )
   RETURN Self

METHOD deHilite() CLASS TBrowse
   ::dispCell( 1 )
   RETURN Self

// The current cell in its plain (1) or highlighted (2) colour.
METHOD dispCell( nKind ) CLASS TBrowse
   LOCAL nRow
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   nRow := ::nRowPos
   IF nRow > 0 .AND. nRow <= Len( ::aCellValues ) .AND. ::setCursorPos()
      IF ::aCellStatus[ nRow ]
         ::dispText( ::n_Row, CellCol( ::aColData[ ::nColPos ] ), ::cellValue( nRow, ::nColPos ), ::cellColor( nRow, ::nColPos )[ nKind ] )
         ::lHiLited := .T.
      ENDIF
      SetPos( ::n_Row, ::n_Col )
   ENDIF
   IF nKind == 1
      ::lHiLited := .F.
   ENDIF
   RETURN NIL

// Gives the cells of { top, left, bottom, right } two colours until their rows are read again. All four have to be rows and
// columns of the window; the cursor stays.
METHOD colorRect( aRect, aColors ) CLASS TBrowse
   LOCAL nRow, nCol, aNew
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF ! HB_ISARRAY( aRect ) .OR. ! HB_ISARRAY( aColors ) .OR. Len( aRect ) < 4 .OR. Len( aColors ) < 2 .OR. ;
      ! InRange( aRect[ 1 ], 1, Len( ::aCellValues ) ) .OR. ! InRange( aRect[ 3 ], 1, Len( ::aCellValues ) ) .OR. ;
      ! InRange( aRect[ 2 ], 1, Len( ::aColData ) ) .OR. ! InRange( aRect[ 4 ], 1, Len( ::aColData ) ) .OR. ;
      ! InRange( aColors[ 1 ], 1, Len( ::aColors ) ) .OR. ! InRange( aColors[ 2 ], 1, Len( ::aColors ) )
      RETURN Self
   ENDIF
   aNew := { Int( aColors[ 1 ] ), Int( aColors[ 2 ] ) }
   FOR nRow := aRect[ 1 ] TO aRect[ 3 ]
      IF ! HB_ISARRAY( ::aCellColors[ nRow ] )
         ::aCellColors[ nRow ] := Array( Len( ::aColData ) )
         FOR nCol := 1 TO Len( ::aColData )
            ::aCellColors[ nRow ][ nCol ] := ::recordColors( ::aColData[ nCol ] )
         NEXT
      ENDIF
      AFill( ::aCellColors[ nRow ], aNew, aRect[ 2 ], aRect[ 4 ] - aRect[ 2 ] + 1 )
      ::dispRow( nRow )
   NEXT
   RETURN Self

STATIC FUNCTION InRange( n, nFrom, nTo )
   RETURN HB_ISNUMERIC( n ) .AND. n >= nFrom .AND. n <= nTo

// The line of the screen on which a row stands.
METHOD rowLine( nRow ) CLASS TBrowse
   RETURN ::n_Top + ::nHeadHeight + iif( ::lHeadSep, 1, 0 ) + nRow - 1
