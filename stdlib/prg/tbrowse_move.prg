// TBrowse, continued: movements, columns, keys and the mouse. One text with tbrowse.prg.

// ---- movements ----

METHOD refreshAll() CLASS TBrowse
   ::setUnstable()
   ::nBufferPos += SkipBy( ::bSkipBlock, 1 - ::nBufferPos )
   ::nBufferPos := 1
   ::nLastRow := Len( ::aCellStatus )
   ::nLastScroll := 0
   ::lReread := .T.
   RETURN Self

METHOD refreshCurrent() CLASS TBrowse
   ::setUnstable()
   IF ::nRowPos >= 1 .AND. ::nRowPos <= Len( ::aCellStatus )
      ::aCellStatus[ ::nRowPos ] := .F.
      ::aDispStatus[ ::nRowPos ] := .F.
   ENDIF
   RETURN Self

METHOD invalidate() CLASS TBrowse
   ::setUnstable()
   ::lInvalid := .T.
   RETURN Self

METHOD forceStable() CLASS TBrowse
   DO WHILE ! ::stabilize()
   ENDDO
   RETURN Self

METHOD up() CLASS TBrowse
   ::setUnstable()
   ::nMoveOffset--
   RETURN Self

METHOD down() CLASS TBrowse
   ::setUnstable()
   ::nMoveOffset++
   RETURN Self

METHOD pageUp() CLASS TBrowse
   ::setUnstable()
   ::nMoveOffset -= Len( ::aCellStatus )
   RETURN Self

METHOD pageDown() CLASS TBrowse
   ::setUnstable()
   ::nMoveOffset += Len( ::aCellStatus )
   RETURN Self

METHOD goTop() CLASS TBrowse
   ::setUnstable()
   Eval( ::bGoTopBlock )
   ::nRowPos := 1
   ::nBufferPos := 1
   ::nMoveOffset := 0
   ::refreshAll()
   RETURN Self

METHOD goBottom() CLASS TBrowse
   LOCAL nMoved
   ::setUnstable()
   Eval( ::bGoBottomBlock )
   nMoved := SkipBy( ::bSkipBlock, 1 - Len( ::aCellStatus ) )
   ::nRowPos := 1
   ::nBufferPos := 1
   ::refreshAll()
   ::nMoveOffset := -nMoved
   RETURN Self

METHOD left() CLASS TBrowse
   ::setUnstable()
   DO WHILE --::nColPos > 0 .AND. ::nColPos <= Len( ::aColData ) .AND. ::aColData[ ::nColPos ][ CD_CELL ] == 0
   ENDDO
   RETURN Self

METHOD right() CLASS TBrowse
   ::setUnstable()
   DO WHILE ++::nColPos > 0 .AND. ::nColPos <= Len( ::aColData ) .AND. ::aColData[ ::nColPos ][ CD_CELL ] == 0
   ENDDO
   RETURN Self

METHOD home() CLASS TBrowse
   ::setUnstable()
   ::nColPos := Min( ::nLeftVisible, ::nRightVisible )
   RETURN Self

METHOD end() CLASS TBrowse
   ::setUnstable()
   ::nColPos := ::nRightVisible
   RETURN Self

METHOD panHome() CLASS TBrowse
   ::setUnstable()
   ::nColPos := ::nFirstShown
   RETURN Self

METHOD panEnd() CLASS TBrowse
   ::setUnstable()
   ::nColPos := Before( ::aColData, Len( ::aColData ) + 1 )
   RETURN Self

METHOD panLeft() CLASS TBrowse
   LOCAL nCol
   ::setUnstable()
   nCol := Before( ::aColData, ::nLeftVisible )
   IF nCol > 0
      ::nLeftVisible := nCol
      ::nRightVisible := 0
   ENDIF
   RETURN Self

METHOD panRight() CLASS TBrowse
   LOCAL nCol
   ::setUnstable()
   nCol := AScan( ::aColData, {| a | a[ CD_CELL ] > 0 }, ::nRightVisible + 1 )
   IF nCol > 0
      ::nRightVisible := nCol
      ::nLeftVisible := 0
   ENDIF
   RETURN Self

// ---- columns ----

METHOD addColumn( oCol ) CLASS TBrowse
   AAdd( ::columns, oCol )
   ::configure( 1 )
   RETURN Self

METHOD insColumn( nColumn, oCol ) CLASS TBrowse
   IF 1 <= nColumn .AND. nColumn <= Len( ::columns ) + 1
      hb_AIns( ::columns, Int( nColumn ), oCol, .T. )
      ::configure( 1 )
   ENDIF
   RETURN oCol

METHOD delColumn( nColumn ) CLASS TBrowse
   LOCAL oCol
   IF 1 <= nColumn .AND. nColumn <= Len( ::columns )
      oCol := ::columns[ Int( nColumn ) ]
      hb_ADel( ::columns, Int( nColumn ), .T. )
      IF ::nFrozen > Len( ::columns )
         ::nFrozen := 0
      ENDIF
      ::configure( 1 )
   ENDIF
   RETURN oCol

METHOD setColumn( nColumn, oCol ) CLASS TBrowse
   LOCAL oOld
   IF HB_ISNUMERIC( nColumn ) .AND. oCol != NIL .AND. nColumn >= 1 .AND. nColumn <= Len( ::columns )
      oCol := __eInstVar53( Self, "COLUMN", oCol, "O", 1001 )
      oOld := ::columns[ Int( nColumn ) ]
      ::columns[ Int( nColumn ) ] := oCol
      ::configure( 1 )
   ENDIF
   RETURN oOld

METHOD getColumn( nColumn ) CLASS TBrowse
   IF 1 <= nColumn .AND. nColumn <= Len( ::columns )
      RETURN ::columns[ Int( nColumn ) ]
   ENDIF
   RETURN NIL

METHOD colCount() CLASS TBrowse
   RETURN Len( ::columns )

METHOD rowCount() CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   RETURN Len( ::aCellStatus )

METHOD colWidth( nColumn ) CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF HB_ISNUMERIC( nColumn ) .AND. nColumn >= 1 .AND. nColumn <= Len( ::aColData )
      RETURN ::aColData[ Int( nColumn ) ][ CD_WIDTH ]
   ENDIF
   RETURN 0

METHOD leftVisible() CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   RETURN ::nLeftVisible

METHOD rightVisible() CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   RETURN ::nRightVisible

// How many columns keep their place at the left edge; a number that makes no sense becomes 0 when it is looked at.
METHOD freeze( nColumns ) CLASS TBrowse
   IF HB_ISNUMERIC( nColumns )
      ::nFrozen := Int( nColumns )
      ::nConfigure := Max( ::nConfigure, 1 )
   ELSEIF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   RETURN ::nFrozen

// ---- keys and mouse ----

METHOD setKey( nKey, bBlock ) CLASS TBrowse
   LOCAL bOld, nAt
   IF ::keys == NIL
      ::keys := { ;
         { K_DOWN, {| o | o:down(), TBR_CONTINUE } }, ;
         { K_END, {| o | o:end(), TBR_CONTINUE } }, ;
         { K_CTRL_PGDN, {| o | o:goBottom(), TBR_CONTINUE } }, ;
         { K_CTRL_PGUP, {| o | o:goTop(), TBR_CONTINUE } }, ;
         { K_HOME, {| o | o:home(), TBR_CONTINUE } }, ;
         { K_LEFT, {| o | o:left(), TBR_CONTINUE } }, ;
         { K_PGDN, {| o | o:pageDown(), TBR_CONTINUE } }, ;
         { K_PGUP, {| o | o:pageUp(), TBR_CONTINUE } }, ;
         { K_CTRL_END, {| o | o:panEnd(), TBR_CONTINUE } }, ;
         { K_CTRL_HOME, {| o | o:panHome(), TBR_CONTINUE } }, ;
         { K_CTRL_LEFT, {| o | o:panLeft(), TBR_CONTINUE } }, ;
         { K_CTRL_RIGHT, {| o | o:panRight(), TBR_CONTINUE } }, ;
         { K_RIGHT, {| o | o:right(), TBR_CONTINUE } }, ;
         { K_UP, {| o | o:up(), TBR_CONTINUE } }, ;
         { K_ESC, {|| TBR_EXIT } }, ;
         { K_LBUTTONDOWN, {| o | TBMouse( o, MRow(), MCol() ) } } }
   ENDIF
   nAt := AScan( ::keys, {| aKey | aKey[ 1 ] == nKey } )
   IF nAt > 0
      bOld := ::keys[ nAt ][ 2 ]
   ENDIF
   IF PCount() > 1
      IF bBlock == NIL
         IF nAt > 0
            hb_ADel( ::keys, nAt, .T. )
         ENDIF
      ELSEIF HB_ISEVALITEM( bBlock )
         IF nAt > 0
            ::keys[ nAt ][ 2 ] := bBlock
         ELSE
            AAdd( ::keys, { nKey, bBlock } )
         ENDIF
      ENDIF
   ENDIF
   RETURN bOld

METHOD applyKey( nKey ) CLASS TBrowse
   LOCAL bBlock := ::setKey( nKey )
   IF bBlock == NIL
      bBlock := ::setKey( 0 )
   ENDIF
   RETURN iif( bBlock == NIL, TBR_EXCEPTION, Eval( bBlock, Self, nKey ) )

METHOD setStyle( nStyle, lNewValue ) CLASS TBrowse
   IF ::styles == NIL
      ::styles := { .F., .F., .F., .F., .F. }
   ENDIF
   IF nStyle > Len( ::styles )
      ASize( ::styles, nStyle )
   ENDIF
   IF HB_ISLOGICAL( lNewValue )
      ::styles[ nStyle ] := lNewValue
   ENDIF
   RETURN ::styles[ nStyle ]

METHOD hitTest( mRow, mCol ) CLASS TBrowse
   LOCAL i, nSep
   IF ! HB_ISNUMERIC( mRow ) .OR. ! HB_ISNUMERIC( mCol ) .OR. mRow < ::n_Top .OR. mRow > ::n_Bottom .OR. mCol < ::n_Left .OR. mCol > ::n_Right
      RETURN HTNOWHERE
   ENDIF
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF ::lHeadSep .AND. mRow == ::n_Top + ::nHeadHeight
      RETURN HTHEADSEP
   ELSEIF ::lFootSep .AND. mRow == ::n_Bottom - ::nFootHeight
      RETURN HTFOOTSEP
   ENDIF
   FOR EACH i IN ::aShown
      nSep := Len( ::aColData[ i ][ CD_SEP ] )
      IF mCol >= ::aColData[ i ][ CD_COL ] - nSep .AND. mCol < ::aColData[ i ][ CD_COL ] .AND. i > 1
         RETURN iif( mRow < ::n_Top + ::nHeadHeight, HTHEADING, iif( mRow > ::n_Bottom - ::nFootHeight, HTFOOTING, HTCOLSEP ) )
      ENDIF
   NEXT
   IF mRow < ::n_Top + ::nHeadHeight
      RETURN HTHEADING
   ELSEIF mRow > ::n_Bottom - ::nFootHeight
      RETURN HTFOOTING
   ENDIF
   RETURN HTCELL
