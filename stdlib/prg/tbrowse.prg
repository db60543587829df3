// TBrowse: a window of rows and columns over a source of records that is only known through three blocks. Movements are
// noted and carried out by stabilize(), one row at a call, so that keys can interrupt.
//
// ::nBufferPos is the row of the window at which the source stands; ::nMoveOffset what movements still ask for.

#include "hbclass.ch"
#include "inkey.ch"
#include "button.ch"
#include "error.ch"
#include "tbrowse.ch"

CREATE CLASS TBrowse FUNCTION TBrowse
   EXPORTED:
   VAR cargo
   PROTECTED:
   VAR n_Top INIT 0
   VAR n_Left INIT 0
   VAR n_Bottom INIT 0
   VAR n_Right INIT 0
   VAR columns INIT {}
   VAR cHeadSep INIT ""
   VAR cColSep INIT " "
   VAR cFootSep INIT ""
   VAR cColorSpec
   VAR bSkipBlock INIT {|| NIL }
   VAR bGoTopBlock INIT {|| NIL }
   VAR bGoBottomBlock INIT {|| NIL }
   VAR dummy INIT ""
   VAR cBorder
   VAR cMessage
   VAR keys
   VAR styles
   VAR nRowPos INIT 1
   VAR nColPos INIT 1
   VAR nLeftVisible INIT 0
   VAR nRightVisible INIT 0
   VAR n_Row INIT 0
   VAR n_Col INIT 0
   VAR nHeadHeight INIT 0
   VAR nFootHeight INIT 0
   VAR nFrozen INIT 0
   VAR nBufferPos INIT 1
   VAR nMoveOffset INIT 0
   VAR nLastRow INIT 0
   VAR nLastScroll INIT 0
   VAR nConfigure INIT 2
   VAR lHitTop INIT .F.
   VAR lHitBottom INIT .F.
   VAR lHiLited INIT .F.
   VAR lAutoLite INIT .T.
   VAR lStable INIT .F.
   VAR lInvalid INIT .T.
   VAR lReread INIT .F.
   VAR lFrames INIT .F.
   VAR lHeadSep INIT .F.
   VAR lFootSep INIT .F.
   VAR aColData INIT {}
   VAR aColors INIT {}
   VAR aShown INIT {}
   VAR nFirstShown INIT 0
   VAR nRoom INIT 0
   VAR nLastPos INIT 0
   VAR aDispStatus INIT {}
   VAR aCellStatus INIT {}
   VAR aCellValues INIT {}
   VAR aCellColors INIT {}
   EXPORTED:
   METHOD mRowPos() SETGET
   METHOD mColPos() SETGET
   METHOD nRow() SETGET
   METHOD nCol() SETGET
   METHOD border( cBorder ) SETGET
   METHOD message( cMessage ) SETGET
   METHOD nTop( nTop ) SETGET
   METHOD nLeft( nLeft ) SETGET
   METHOD nBottom( nBottom ) SETGET
   METHOD nRight( nRight ) SETGET
   METHOD headSep( cHeadSep ) SETGET
   METHOD colSep( cColSep ) SETGET
   METHOD footSep( cFootSep ) SETGET
   METHOD skipBlock( bBlock ) SETGET
   METHOD goTopBlock( bBlock ) SETGET
   METHOD goBottomBlock( bBlock ) SETGET
   METHOD colorSpec( cColorSpec ) SETGET
   METHOD rowPos( nRowPos ) SETGET
   METHOD colPos( nColPos ) SETGET
   METHOD freeze( nColumns ) SETGET
   METHOD hitTop( lHitTop ) SETGET
   METHOD hitBottom( lHitBottom ) SETGET
   METHOD autoLite( lAutoLite ) SETGET
   METHOD stable( lStable ) SETGET
   METHOD New( nTop, nLeft, nBottom, nRight )
   METHOD setStyle( nStyle, lNewValue )
   METHOD setKey( nKey, bBlock )
   METHOD applyKey( nKey )
   METHOD hitTest( mRow, mCol )
   METHOD addColumn( oCol )
   METHOD delColumn( nColumn )
   METHOD insColumn( nColumn, oCol )
   METHOD setColumn( nColumn, oCol )
   METHOD getColumn( nColumn )
   METHOD rowCount()
   METHOD colCount()
   METHOD colWidth( nColumn )
   METHOD leftVisible()
   METHOD rightVisible()
   METHOD hilite()
   METHOD deHilite()
   METHOD refreshAll()
   METHOD refreshCurrent()
   METHOD forceStable()
   METHOD invalidate()
   METHOD up()
   METHOD down()
   METHOD left()
   METHOD right()
   METHOD pageUp()
   METHOD pageDown()
   METHOD home()
   METHOD end()
   METHOD goTop()
   METHOD goBottom()
   METHOD panLeft()
   METHOD panRight()
   METHOD panHome()
   METHOD panEnd()
   METHOD stabilize()
   METHOD colorRect( aRect, aColors )
   METHOD configure( nMode )
   PROTECTED:
   METHOD doConfigure()
   METHOD measure()
   METHOD arrange()
   METHOD setUnstable()
   METHOD setPosition()
   METHOD readRecord( nRow )
   METHOD setVisible()
   METHOD setCursorPos()
   METHOD scrollBuffer( nRows )
   METHOD colorValue( nColor )
   METHOD cellValue( nRow, nCol )
   METHOD cellColor( nRow, nCol )
   METHOD dispFrames()
   METHOD dispRow( nRow )
   METHOD dispText( nRow, nCol, cText, nColor )
   METHOD recordColors( aData, xValue )
   METHOD sepLine( nKind )
   METHOD isShown( nCol )
   METHOD isFrozen()
   METHOD firstFree()
   METHOD fillFrom( nCol )
   METHOD fillTo( nCol )
   METHOD fillBefore( nUsed )
   METHOD headColor( aColors, nColor )
   METHOD dispCell( nKind )
   METHOD showCursor()
   METHOD endAt( nRow )
   METHOD rowLine( nRow )
ENDCLASS

// What is known of a column: its object, the widths of cell (0: it is never shown) and whole, its lines of heading and footing, its
// screen column, its separator, the type of its values, the separators below its heading and above its footing, its colours.
#define CD_OBJ      1
#define CD_CELL     2
#define CD_WIDTH    3
#define CD_HEAD     4
#define CD_FOOT     5
#define CD_COL      6
#define CD_SEP      7
#define CD_TYPE     8
#define CD_HEADSEP  9
#define CD_FOOTSEP 10
#define CD_COLORS  11

METHOD New( nTop, nLeft, nBottom, nRight ) CLASS TBrowse
   ::cColorSpec := SetColor()
   ::nTop := iif( nTop == NIL, 0, nTop )
   ::nLeft := iif( nLeft == NIL, 0, nLeft )
   ::nBottom := iif( nBottom == NIL, MaxRow(), nBottom )
   ::nRight := iif( nRight == NIL, MaxCol(), nRight )
   RETURN Self

METHOD configure( nMode ) CLASS TBrowse
   HB_SYMBOL_UNUSED( nMode )
   ::nConfigure := 2
   ::lStable := .F.
   RETURN Self

METHOD setUnstable() CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF ::lHiLited
      ::deHilite()
   ENDIF
   ::lHitTop := .F.
   ::lHitBottom := .F.
   ::lStable := .F.
   RETURN NIL

// ---- stabilizing ----

METHOD stabilize() CLASS TBrowse
   LOCAL nRow, nRows, nLeft, nRight, lMore
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   nRows := Len( ::aCellStatus )
   IF ! ::lStable .OR. ::lFrames
      IF ::lReread
         AFill( ::aCellStatus, .F. )
         AFill( ::aDispStatus, .F. )
         ::lReread := .F.
      ENDIF
      nLeft := ::nLeftVisible
      nRight := ::nRightVisible
      ::setVisible()
      IF ::lFrames .OR. nLeft != ::nLeftVisible .OR. nRight != ::nRightVisible .OR. ::lInvalid
         ::dispFrames()
         AFill( ::aDispStatus, .F. )
         FOR nRow := 1 TO nRows
            IF ::aCellStatus[ nRow ]
               ::dispRow( nRow )
            ENDIF
         NEXT
         ::lFrames := .F.
         ::lInvalid := .F.
      ENDIF
      ::nRowPos := Max( 1, Min( ::nRowPos, nRows ) )
      IF ::nMoveOffset != 0
         lMore := ::setPosition()
         IF lMore
            RETURN .F.
         ENDIF
      ENDIF
      // The next row that has not been read; after a move forward the lowest comes first.
      IF ::nLastScroll > 0
         nRow := RAScan( ::aCellStatus, .F. )
      ELSE
         nRow := AScan( ::aCellStatus, .F. )
      ENDIF
      IF nRow > 0
         ::readRecord( nRow )
         ::dispRow( nRow )
         IF AScan( ::aCellStatus, .F. ) > 0
            RETURN .F.
         ENDIF
      ENDIF
      ::nLastScroll := 0
      FOR nRow := 1 TO nRows
         IF ! ::aDispStatus[ nRow ]
            ::dispRow( nRow )
         ENDIF
      NEXT
   ENDIF
   ::nRowPos := Max( 1, Min( ::nRowPos, ::nLastRow ) )
   IF ::nBufferPos != ::nRowPos
      ::nBufferPos += SkipBy( ::bSkipBlock, ::nRowPos - ::nBufferPos )
   ENDIF
   ::showCursor()
   ::lStable := .T.
   RETURN .T.

METHOD showCursor() CLASS TBrowse
   IF ::lAutoLite
      ::hilite()
   ELSEIF ::setCursorPos()
      SetPos( ::n_Row, ::n_Col )
   ENDIF
   RETURN NIL

STATIC FUNCTION RAScan( aStatus, lValue )
   LOCAL i
   FOR i := Len( aStatus ) TO 1 STEP -1
      IF aStatus[ i ] == lValue
         RETURN i
      ENDIF
   NEXT
   RETURN 0

STATIC FUNCTION SkipBy( bSkip, n )
   LOCAL nMoved := Eval( bSkip, n )
   RETURN iif( HB_ISNUMERIC( nMoved ), nMoved, 0 )

// Moves the source as asked; .T. when stabilizing should go on at the next call. A movement within the known rows goes there; one that
// leaves them counts from their end, so that a page down brings the next page and keeps the row.
METHOD setPosition() CLASS TBrowse
   LOCAL nRows := Len( ::aCellStatus ), nMove := ::nMoveOffset, nMoved, nTarget := ::nRowPos + ::nMoveOffset, nNew
   LOCAL nLast := ::nLastRow, lUnknown
   ::nMoveOffset := 0
   IF nTarget > nLast
      nMove += Max( 0, nLast - ::nRowPos )
   ELSEIF nTarget < 1
      nMove -= ::nRowPos - 1
   ENDIF
   nMove += ::nRowPos - ::nBufferPos
   nMoved := SkipBy( ::bSkipBlock, nMove )
   lUnknown := nMoved == 0 .AND. nMove > 0 .AND. nTarget > nLast .AND. nLast < nRows
   nNew := ::nBufferPos + nMoved
   IF nMoved == 0 .AND. nMove > 0
      ::endAt( ::nBufferPos )
   ENDIF
   IF nTarget < 1 .OR. nTarget > nLast
      IF nMoved == 0
         IF nTarget < 1
            ::lHitTop := .T.
         ELSE
            ::lHitBottom := .T.
         ENDIF
      ENDIF
      IF nNew > nRows
         RETURN ::scrollBuffer( nNew - nRows )
      ELSEIF nNew < 1
         RETURN ::scrollBuffer( nNew - 1 )
      ENDIF
   ENDIF
   ::nBufferPos := nNew
   ::nRowPos := nNew
   IF nNew > ::nLastRow
      // Rows that were not there when the window was read.
      AFill( ::aCellStatus, .F., ::nLastRow + 1, nNew - ::nLastRow )
      ::nLastRow := nNew
   ENDIF
   RETURN lUnknown .OR. AScan( ::aCellStatus, .F. ) > 0

// The source ends with row nRow of the window: the rows below are empty.
METHOD endAt( nRow ) CLASS TBrowse
   ::nLastRow := nRow
   AFill( ::aCellValues, NIL, nRow + 1 )
   AFill( ::aCellColors, NIL, nRow + 1 )
   AFill( ::aCellStatus, .T., nRow + 1 )
   AFill( ::aDispStatus, .F., nRow + 1 )
   RETURN NIL

// The source moved out of the window by nRows: the rows follow.
METHOD scrollBuffer( nRows ) CLASS TBrowse
   LOCAL nCount := Len( ::aCellStatus ), nTop, nBottom, i
   nTop := ::n_Top + ::nHeadHeight + iif( ::lHeadSep, 1, 0 )
   nBottom := nTop + nCount - 1
   IF Abs( nRows ) >= nCount
      AFill( ::aCellStatus, .F. )
      AFill( ::aDispStatus, .F. )
   ELSE
      FOR i := 1 TO Abs( nRows )
         IF nRows > 0
            Rotate( ::aCellValues, 1 ) ; Rotate( ::aCellColors, 1 ) ; Rotate( ::aCellStatus, 1 ) ; Rotate( ::aDispStatus, 1 )
            ::aCellStatus[ nCount ] := ::aDispStatus[ nCount ] := .F.
         ELSE
            Rotate( ::aCellValues, -1 ) ; Rotate( ::aCellColors, -1 ) ; Rotate( ::aCellStatus, -1 ) ; Rotate( ::aDispStatus, -1 )
            ::aCellStatus[ 1 ] := ::aDispStatus[ 1 ] := .F.
         ENDIF
      NEXT
      hb_Scroll( nTop, ::n_Left, nBottom, ::n_Right, nRows, 0, ::colorValue( 1 ) )
   ENDIF
   ::nLastScroll := nRows
   ::nBufferPos := iif( nRows > 0, nCount, 1 )
   ::nLastRow := nCount
   RETURN .T.

STATIC PROCEDURE Rotate( aRows, nDirection )
   LOCAL xRow
   IF nDirection > 0
      xRow := aRows[ 1 ]
      ADel( aRows, 1 )
      aRows[ Len( aRows ) ] := xRow
   ELSE
      xRow := ATail( aRows )
      AIns( aRows, 1 )
      aRows[ 1 ] := xRow
   ENDIF
   RETURN

METHOD readRecord( nRow ) CLASS TBrowse
   LOCAL aData, aValues, aColors, xValue, nWanted := nRow - ::nBufferPos, nMoved
   IF nRow <= ::nLastRow
      nMoved := SkipBy( ::bSkipBlock, nWanted )
      ::nBufferPos += nMoved
      IF nMoved != nWanted
         IF nWanted > 0
            ::endAt( ::nBufferPos )
         ELSE
            ::nBufferPos := nRow
         ENDIF
      ENDIF
   ENDIF
   ::aCellStatus[ nRow ] := .T.
   IF nRow > ::nLastRow
      ::aCellValues[ nRow ] := ::aCellColors[ nRow ] := NIL
      RETURN NIL
   ENDIF
   aValues := {}
   aColors := {}
   FOR EACH aData IN ::aColData
      xValue := iif( HB_ISEVALITEM( aData[ CD_OBJ ]:block ), Eval( aData[ CD_OBJ ]:block ), NIL )
      AAdd( aValues, PadR( AsText( xValue, aData[ CD_OBJ ]:picture ), aData[ CD_CELL ] ) )
      AAdd( aColors, ::recordColors( aData, xValue ) )
   NEXT
   ::aCellValues[ nRow ] := aValues
   ::aCellColors[ nRow ] := aColors
   RETURN NIL

// ---- plain members ----

METHOD nRow() CLASS TBrowse
   RETURN ::n_Row

METHOD nCol() CLASS TBrowse
   RETURN ::n_Col

// The row of cells the mouse is on; 0 elsewhere.
METHOD mRowPos() CLASS TBrowse
   LOCAL nRow := MRow() - ::rowLine( 1 ) + 1
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   RETURN iif( MCol() >= ::n_Left .AND. MCol() <= ::n_Right .AND. nRow >= 1 .AND. nRow <= Len( ::aCellStatus ), nRow, 0 )

// The column the mouse is on, or the one in front of it when it is between columns; 0 outside of the window.
METHOD mColPos() CLASS TBrowse
   LOCAL nCol := 0, i
   IF MRow() >= ::n_Top .AND. MRow() <= ::n_Bottom .AND. MCol() >= ::n_Left .AND. MCol() <= ::n_Right
      FOR EACH i IN ::aShown
         IF nCol == 0 .OR. MCol() >= ::aColData[ i ][ CD_COL ]
            nCol := i
         ENDIF
      NEXT
   ENDIF
   RETURN nCol

METHOD border( cBorder ) CLASS TBrowse
   IF cBorder != NIL
      cBorder := __eInstVar53( Self, "BORDER", cBorder, "C", 1001 )
   ENDIF
   IF cBorder != NIL .AND. ( cBorder == "" .OR. Len( cBorder ) == 8 ) .AND. ! cBorder == hb_defaultValue( ::cBorder, "" )
      // The border takes a cell from each side of the window.
      IF Empty( ::cBorder ) .AND. ! cBorder == ""
         ::n_Top++ ; ::n_Left++ ; ::n_Bottom-- ; ::n_Right--
      ELSEIF ! Empty( ::cBorder ) .AND. cBorder == ""
         ::n_Top-- ; ::n_Left-- ; ::n_Bottom++ ; ::n_Right++
      ENDIF
      ::configure( 1 )
   ENDIF
   IF cBorder != NIL .AND. ( cBorder == "" .OR. Len( cBorder ) == 8 )
      ::cBorder := cBorder
   ENDIF
   RETURN ::cBorder

METHOD message( cMessage ) CLASS TBrowse
   IF cMessage != NIL
      ::cMessage := __eInstVar53( Self, "MESSAGE", cMessage, "C", 1001 )
   ENDIF
   RETURN ::cMessage

METHOD nTop( nTop ) CLASS TBrowse
   IF nTop != NIL
      ::n_Top := __eInstVar53( Self, "NTOP", nTop, "N", 1001 ) + iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Top - iif( Empty( ::cBorder ), 0, 1 )

METHOD nLeft( nLeft ) CLASS TBrowse
   IF nLeft != NIL
      ::n_Left := __eInstVar53( Self, "NLEFT", nLeft, "N", 1001 ) + iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Left - iif( Empty( ::cBorder ), 0, 1 )

METHOD nBottom( nBottom ) CLASS TBrowse
   IF nBottom != NIL
      ::n_Bottom := __eInstVar53( Self, "NBOTTOM", nBottom, "N", 1001, {| o, n | n >= o:nTop } ) - iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Bottom + iif( Empty( ::cBorder ), 0, 1 )

METHOD nRight( nRight ) CLASS TBrowse
   IF nRight != NIL
      ::n_Right := __eInstVar53( Self, "NRIGHT", nRight, "N", 1001, {| o, n | n >= o:nLeft } ) - iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Right + iif( Empty( ::cBorder ), 0, 1 )

METHOD headSep( cHeadSep ) CLASS TBrowse
   IF cHeadSep != NIL
      ::cHeadSep := __eInstVar53( Self, "HEADSEP", cHeadSep, "C", 1001 )
   ENDIF
   RETURN ::cHeadSep

METHOD colSep( cColSep ) CLASS TBrowse
   IF cColSep != NIL
      ::cColSep := __eInstVar53( Self, "COLSEP", cColSep, "C", 1001 )
   ENDIF
   RETURN ::cColSep

METHOD footSep( cFootSep ) CLASS TBrowse
   IF cFootSep != NIL
      ::cFootSep := __eInstVar53( Self, "FOOTSEP", cFootSep, "C", 1001 )
   ENDIF
   RETURN ::cFootSep

METHOD skipBlock( bBlock ) CLASS TBrowse
   IF bBlock != NIL
      ::bSkipBlock := __eInstVar53( Self, "SKIPBLOCK", bBlock, "B", 1001 )
   ENDIF
   RETURN ::bSkipBlock

METHOD goTopBlock( bBlock ) CLASS TBrowse
   IF bBlock != NIL
      ::bGoTopBlock := __eInstVar53( Self, "GOTOPBLOCK", bBlock, "B", 1001 )
   ENDIF
   RETURN ::bGoTopBlock

METHOD goBottomBlock( bBlock ) CLASS TBrowse
   IF bBlock != NIL
      ::bGoBottomBlock := __eInstVar53( Self, "GOBOTTOMBLOCK", bBlock, "B", 1001 )
   ENDIF
   RETURN ::bGoBottomBlock

METHOD colorSpec( cColorSpec ) CLASS TBrowse
   IF cColorSpec != NIL
      ::cColorSpec := __eInstVar53( Self, "COLORSPEC", cColorSpec, "C", 1001 )
      ::configure( 1 )
   ENDIF
   RETURN ::cColorSpec

// What is no number counts as 0, a row outside of the window as the nearest in it.
METHOD rowPos( nRowPos ) CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF PCount() > 0
      nRowPos := iif( HB_ISNUMERIC( nRowPos ), Int( nRowPos ), 0 )
      ::nRowPos := Max( 1, Min( nRowPos, Len( ::aCellStatus ) ) )
      RETURN nRowPos
   ENDIF
   RETURN ::nRowPos

METHOD colPos( nColPos ) CLASS TBrowse
   IF PCount() > 0
      ::nColPos := iif( HB_ISNUMERIC( nColPos ), Int( nColPos ), 0 )
   ENDIF
   RETURN ::nColPos

// Assigning anything but a logical value gives .T. and changes nothing.
METHOD hitTop( lHitTop ) CLASS TBrowse
   IF PCount() > 0
      RETURN iif( HB_ISLOGICAL( lHitTop ), ::lHitTop := lHitTop, .T. )
   ENDIF
   RETURN ::lHitTop

METHOD hitBottom( lHitBottom ) CLASS TBrowse
   IF PCount() > 0
      RETURN iif( HB_ISLOGICAL( lHitBottom ), ::lHitBottom := lHitBottom, .T. )
   ENDIF
   RETURN ::lHitBottom

METHOD autoLite( lAutoLite ) CLASS TBrowse
   IF PCount() > 0
      RETURN iif( HB_ISLOGICAL( lAutoLite ), ::lAutoLite := lAutoLite, .T. )
   ENDIF
   RETURN ::lAutoLite

METHOD stable( lStable ) CLASS TBrowse
   IF PCount() > 0
      RETURN iif( HB_ISLOGICAL( lStable ), ::lStable := lStable, .T. )
   ENDIF
   RETURN ::lStable

FUNCTION TBrowseNew( nTop, nLeft, nBottom, nRight )
   RETURN TBrowse():New( nTop, nLeft, nBottom, nRight )

// A browse of the work area.
FUNCTION TBrowseDB( nTop, nLeft, nBottom, nRight )
   LOCAL oBrowse := TBrowse():New( nTop, nLeft, nBottom, nRight )
   oBrowse:skipBlock := {| nRecs | __dbSkipper( nRecs ) }
   oBrowse:goTopBlock := {|| dbGoTop() }
   oBrowse:goBottomBlock := {|| dbGoBottom() }
   RETURN oBrowse

FUNCTION TBMouse( oBrowse, nMRow, nMCol )
   LOCAL n
   IF oBrowse:hitTest( nMRow, nMCol ) == HTCELL
      n := oBrowse:mRowPos - oBrowse:rowPos
      DO WHILE n < 0
         n++
         oBrowse:up()
      ENDDO
      DO WHILE n > 0
         n--
         oBrowse:down()
      ENDDO
      n := oBrowse:mColPos - oBrowse:colPos
      DO WHILE n < 0
         n++
         oBrowse:left()
      ENDDO
      DO WHILE n > 0
         n--
         oBrowse:right()
      ENDDO
      RETURN TBR_CONTINUE
   ENDIF
   RETURN TBR_EXCEPTION
