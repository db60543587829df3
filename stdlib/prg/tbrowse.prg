// TBrowse: a window of rows and columns over a source of records that is only known through three blocks. Movements are
// noted and carried out by stabilize(), one row at a call, so that keys can interrupt.
//
// ::nBufferPos is the row of the window at which the source stands; ::nMoveOffset what movements still ask for.

#include "hbclass.ch"
#include "inkey.ch"
#include "button.ch"
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
   VAR nConfigure INIT 1
   VAR nLastPos INIT 0
   VAR lHitTop INIT .F.
   VAR lHitBottom INIT .F.
   VAR lHiLited INIT .F.
   VAR lAutoLite INIT .T.
   VAR lStable INIT .F.
   VAR lInvalid INIT .F.
   VAR lRefresh INIT .F.
   VAR lFrames INIT .F.
   VAR lHeadSep INIT .F.
   VAR lFootSep INIT .F.
   VAR aColData INIT {}
   VAR aColors INIT {}
   VAR aDispStatus INIT {}
   VAR aCellStatus INIT {}
   VAR aCellValues INIT {}
   VAR aCellColors INIT {}
   EXPORTED:
   VAR mRowPos INIT 0
   VAR mColPos INIT 0
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
ENDCLASS

// What is known of a column: its object, the widths of cell and whole, its lines of heading and footing, its screen column.
#define CD_OBJ      1
#define CD_CELL     2
#define CD_WIDTH    3
#define CD_HEAD     4
#define CD_FOOT     5
#define CD_COL      6
#define CD_SEP      7
#define CD_TYPE     8
#define CD_PICT     9

METHOD New( nTop, nLeft, nBottom, nRight ) CLASS TBrowse
   ::cColorSpec := SetColor()
   ::nTop := iif( HB_ISNUMERIC( nTop ), nTop, 0 )
   ::nLeft := iif( HB_ISNUMERIC( nLeft ), nLeft, 0 )
   ::nBottom := iif( HB_ISNUMERIC( nBottom ), nBottom, MaxRow() )
   ::nRight := iif( HB_ISNUMERIC( nRight ), nRight, MaxCol() )
   RETURN Self

// ---- layout ----

METHOD doConfigure() CLASS TBrowse
   LOCAL oCol, xValue, aData, nWidth, lFixed, i
   ::nConfigure := 0
   ::lHiLited := .F.
   ::aColData := {}
   ::nHeadHeight := 0
   ::nFootHeight := 0
   ::lHeadSep := .F.
   ::lFootSep := .F.
   ::aColors := hb_ATokens( ::cColorSpec, "," )
   FOR EACH oCol IN ::columns
      aData := { oCol, 0, 0, Lines( oCol:heading ), Lines( oCol:footing ), 0, ;
         iif( oCol:colSep == NIL, ::cColSep, oCol:colSep ), "", oCol:picture }
      xValue := iif( HB_ISEVALITEM( oCol:block ), Eval( oCol:block ), NIL )
      aData[ CD_TYPE ] := ValType( xValue )
      // A width that was set holds for heading and footing too.
      lFixed := HB_ISNUMERIC( oCol:width ) .AND. oCol:width > 0
      nWidth := iif( lFixed, Int( oCol:width ), Len( AsText( xValue, oCol:picture ) ) )
      aData[ CD_CELL ] := iif( lFixed .AND. ! aData[ CD_TYPE ] $ "CM", Min( nWidth, Len( AsText( xValue, oCol:picture ) ) ), nWidth )
      IF ! lFixed
         AEval( aData[ CD_HEAD ], {| c | nWidth := Max( nWidth, Len( c ) ) } )
         AEval( aData[ CD_FOOT ], {| c | nWidth := Max( nWidth, Len( c ) ) } )
      ENDIF
      aData[ CD_WIDTH ] := nWidth
      ::nHeadHeight := Max( ::nHeadHeight, Len( aData[ CD_HEAD ] ) )
      ::nFootHeight := Max( ::nFootHeight, Len( aData[ CD_FOOT ] ) )
      AAdd( ::aColData, aData )
      IF ! Empty( iif( oCol:headSep == NIL, ::cHeadSep, oCol:headSep ) )
         ::lHeadSep := .T.
      ENDIF
      IF ! Empty( iif( oCol:footSep == NIL, ::cFootSep, oCol:footSep ) )
         ::lFootSep := .T.
      ENDIF
   NEXT
   i := Max( 0, ::n_Bottom - ::n_Top + 1 - ::nHeadHeight - ::nFootHeight - iif( ::lHeadSep, 1, 0 ) - iif( ::lFootSep, 1, 0 ) )
   ::aCellStatus := AFill( Array( i ), .F. )
   ::aDispStatus := AFill( Array( i ), .F. )
   ::aCellValues := Array( i )
   ::aCellColors := Array( i )
   ::nLastRow := i
   ::nLastScroll := 0
   ::lFrames := .T.
   ::nRightVisible := 0
   ::setVisible()
   RETURN Self

// Heading or footing as lines; none when it is empty.
STATIC FUNCTION Lines( cText )
   IF ! HB_ISSTRING( cText ) .OR. cText == ""
      RETURN {}
   ENDIF
   RETURN hb_ATokens( cText, ";" )

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

// Decides which columns fit around the current one and where they stand.
METHOD setVisible() CLASS TBrowse
   LOCAL nCount := Len( ::columns ), nRoom, nFrozen, i, nUsed, nCol, nFirst
   IF nCount == 0
      RETURN .F.
   ENDIF
   ::nColPos := Max( 1, Min( ::nColPos, nCount ) )
   nRoom := ::n_Right - ::n_Left + 1
   nFrozen := Min( ::nFrozen, nCount )
   FOR i := 1 TO nFrozen
      nRoom -= ::aColData[ i ][ CD_WIDTH ] + iif( i > 1, Len( ::aColData[ i ][ CD_SEP ] ), 0 )
   NEXT
   nFirst := nFrozen + 1
   IF ::nLastPos < 0
      ::nLastPos := 0
      ::nLeftVisible := nFirst
      ::nRightVisible := 0
   ENDIF
   IF nFirst <= nCount
      IF nFrozen > 0
         nRoom -= Len( ::aColData[ nFirst ][ CD_SEP ] )
      ENDIF
      IF ::nLeftVisible < nFirst .AND. ::nRightVisible == 0
         ::nLeftVisible := nFirst
      ENDIF
      IF ::nLeftVisible > 0 .AND. ::nRightVisible == 0
         // Panned to the left: the columns that follow this one.
         ::nLeftVisible := Max( nFirst, Min( ::nLeftVisible, nCount ) )
         ::nRightVisible := Reach( ::aColData, ::nLeftVisible, nRoom )
         IF ::nColPos > ::nRightVisible .AND. ::nConfigure == 0 .AND. ::lRefresh
            ::nColPos := ::nRightVisible
         ENDIF
      ELSEIF ::nLeftVisible == 0
         // Panned to the right: what fits before this one.
         ::nRightVisible := Min( ::nRightVisible, nCount )
         ::nLeftVisible := Back( ::aColData, ::nRightVisible, nRoom, nFirst )
         ::nRightVisible := Reach( ::aColData, ::nLeftVisible, nRoom )
         IF ::nColPos >= nFirst .AND. ::nColPos < ::nLeftVisible
            ::nColPos := ::nLeftVisible
         ENDIF
      ENDIF
      ::lRefresh := .F.
      IF ::nColPos > ::nRightVisible
         ::nLeftVisible := Back( ::aColData, ::nColPos, nRoom, nFirst )
         ::nRightVisible := Reach( ::aColData, ::nLeftVisible, nRoom )
      ELSEIF ::nColPos >= nFirst .AND. ::nColPos < ::nLeftVisible
         ::nLeftVisible := ::nColPos
         ::nRightVisible := Reach( ::aColData, ::nLeftVisible, nRoom )
      ENDIF
   ELSE
      ::nLeftVisible := nCount
      ::nRightVisible := nCount
   ENDIF
   // Places: frozen columns at the edge, the others in the middle of what is left.
   nCol := ::n_Left
   FOR i := 1 TO nFrozen
      IF i > 1
         nCol += Len( ::aColData[ i ][ CD_SEP ] )
      ENDIF
      ::aColData[ i ][ CD_COL ] := nCol
      nCol += ::aColData[ i ][ CD_WIDTH ]
   NEXT
   IF nFirst <= nCount
      nUsed := 0
      FOR i := ::nLeftVisible TO ::nRightVisible
         nUsed += ::aColData[ i ][ CD_WIDTH ] + iif( i > ::nLeftVisible, Len( ::aColData[ i ][ CD_SEP ] ), 0 )
      NEXT
      IF nFrozen > 0
         nCol += Len( ::aColData[ nFirst ][ CD_SEP ] )
      ENDIF
      nCol += Max( 0, Int( ( nRoom - nUsed ) / 2 ) )
      FOR i := ::nLeftVisible TO ::nRightVisible
         IF i > ::nLeftVisible
            nCol += Len( ::aColData[ i ][ CD_SEP ] )
         ENDIF
         ::aColData[ i ][ CD_COL ] := nCol
         nCol += ::aColData[ i ][ CD_WIDTH ]
      NEXT
   ENDIF
   RETURN .T.

// The last column that still fits when the row begins with column nFrom.
STATIC FUNCTION Reach( aData, nFrom, nRoom )
   LOCAL nTo := nFrom, nUsed := aData[ nFrom ][ CD_WIDTH ]
   DO WHILE nTo < Len( aData )
      nUsed += aData[ nTo + 1 ][ CD_WIDTH ] + Len( aData[ nTo + 1 ][ CD_SEP ] )
      IF nUsed > nRoom
         EXIT
      ENDIF
      nTo++
   ENDDO
   RETURN nTo

// The first column that still fits when the row ends with column nTo.
STATIC FUNCTION Back( aData, nTo, nRoom, nFirst )
   LOCAL nFrom := nTo, nUsed := aData[ nTo ][ CD_WIDTH ]
   DO WHILE nFrom > nFirst
      nUsed += aData[ nFrom - 1 ][ CD_WIDTH ] + Len( aData[ nFrom ][ CD_SEP ] )
      IF nUsed > nRoom
         EXIT
      ENDIF
      nFrom--
   ENDDO
   RETURN nFrom

METHOD configure( nMode ) CLASS TBrowse
   HB_SYMBOL_UNUSED( nMode )
   ::nConfigure := 1
   ::lStable := .F.
   ::lHitTop := .F.
   ::lHitBottom := .F.
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
      ::lStable := .F.
   ENDIF
   nRows := Len( ::aCellStatus )
   IF ::lStable .OR. Empty( ::columns ) .OR. nRows == 0
      IF ::lAutoLite .AND. ! ::lHiLited
         ::hilite()
      ENDIF
      ::lStable := .T.
      RETURN .T.
   ENDIF
   nLeft := ::nLeftVisible
   nRight := ::nRightVisible
   ::setVisible()
   IF ::lFrames .OR. nLeft != ::nLeftVisible .OR. nRight != ::nRightVisible .OR. ::lInvalid
      ::dispFrames()
      AFill( ::aDispStatus, .F. )
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
   nRow := 0
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
   IF ::nRowPos > ::nLastRow
      ::nRowPos := Max( 1, ::nLastRow )
   ENDIF
   IF ::nBufferPos != ::nRowPos
      ::nBufferPos += SkipBy( ::bSkipBlock, ::nRowPos - ::nBufferPos )
   ENDIF
   ::setCursorPos()
   IF ::lAutoLite
      ::hilite()
   ELSE
      SetPos( ::n_Row, ::n_Col )
   ENDIF
   ::lStable := .T.
   RETURN .T.

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

// Moves the source as asked; .T. when stabilizing should go on at the next call.
METHOD setPosition() CLASS TBrowse
   LOCAL nRows := Len( ::aCellStatus ), nMove, nMoved, nNew, lUnknown
   nMove := ::nMoveOffset + ::nRowPos - ::nBufferPos
   ::nMoveOffset := 0
   nNew := ::nBufferPos + nMove
   lUnknown := nMove > 0 .AND. nNew > ::nLastRow .AND. ::nLastRow < nRows
   nMoved := SkipBy( ::bSkipBlock, nMove )
   IF nMoved == 0 .AND. nMove != 0
      IF nMove > 0
         ::lHitBottom := .T.
      ELSE
         ::lHitTop := .T.
      ENDIF
   ENDIF
   nNew := ::nBufferPos + nMoved
   IF nNew > nRows
      RETURN ::scrollBuffer( nNew - nRows )
   ELSEIF nNew < 1
      RETURN ::scrollBuffer( nNew - 1 )
   ENDIF
   ::nBufferPos := nNew
   ::nRowPos := nNew
   IF nNew > ::nLastRow
      ::nLastRow := nNew
   ENDIF
   RETURN lUnknown .OR. AScan( ::aCellStatus, .F. ) > 0

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
   LOCAL aData, aValues, aColors, xValue, xColor, nWanted := nRow - ::nBufferPos, nMoved
   IF nRow <= ::nLastRow
      nMoved := SkipBy( ::bSkipBlock, nWanted )
      ::nBufferPos += nMoved
      IF nMoved != nWanted
         IF nWanted > 0
            ::nLastRow := ::nBufferPos
            AFill( ::aCellStatus, .T., ::nLastRow + 1 )
            AFill( ::aDispStatus, .F., ::nLastRow + 1 )
         ENDIF
      ENDIF
   ENDIF
   ::aCellStatus[ nRow ] := .T.
   IF nRow > ::nLastRow
      ::aCellValues[ nRow ] := NIL
      RETURN NIL
   ENDIF
   aValues := {}
   aColors := {}
   FOR EACH aData IN ::aColData
      xValue := iif( HB_ISEVALITEM( aData[ CD_OBJ ]:block ), Eval( aData[ CD_OBJ ]:block ), NIL )
      xColor := aData[ CD_OBJ ]:defColor
      IF HB_ISEVALITEM( aData[ CD_OBJ ]:colorBlock )
         xColor := Eval( aData[ CD_OBJ ]:colorBlock, xValue )
      ENDIF
      AAdd( aValues, xValue )
      AAdd( aColors, iif( HB_ISARRAY( xColor ), AClone( xColor ), { 1, 2, 1, 1 } ) )
   NEXT
   ::aCellValues[ nRow ] := aValues
   ::aCellColors[ nRow ] := aColors
   RETURN NIL

// ---- plain members ----

METHOD nRow() CLASS TBrowse
   RETURN ::n_Row

METHOD nCol() CLASS TBrowse
   RETURN ::n_Col

METHOD border( cBorder ) CLASS TBrowse
   IF HB_ISSTRING( cBorder ) .AND. ( cBorder == "" .OR. Len( cBorder ) == 8 )
      // The border takes a cell from each side of the window.
      IF Empty( ::cBorder ) .AND. ! cBorder == ""
         ::n_Top++ ; ::n_Left++ ; ::n_Bottom-- ; ::n_Right--
      ELSEIF ! Empty( ::cBorder ) .AND. cBorder == ""
         ::n_Top-- ; ::n_Left-- ; ::n_Bottom++ ; ::n_Right++
      ENDIF
      ::cBorder := cBorder
      ::configure( 1 )
   ENDIF
   RETURN ::cBorder

METHOD message( cMessage ) CLASS TBrowse
   IF HB_ISSTRING( cMessage )
      ::cMessage := cMessage
   ENDIF
   RETURN ::cMessage

METHOD nTop( nTop ) CLASS TBrowse
   IF HB_ISNUMERIC( nTop )
      ::n_Top := Int( nTop ) + iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Top - iif( Empty( ::cBorder ), 0, 1 )

METHOD nLeft( nLeft ) CLASS TBrowse
   IF HB_ISNUMERIC( nLeft )
      ::n_Left := Int( nLeft ) + iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Left - iif( Empty( ::cBorder ), 0, 1 )

METHOD nBottom( nBottom ) CLASS TBrowse
   IF HB_ISNUMERIC( nBottom )
      ::n_Bottom := Int( nBottom ) - iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Bottom + iif( Empty( ::cBorder ), 0, 1 )

METHOD nRight( nRight ) CLASS TBrowse
   IF HB_ISNUMERIC( nRight )
      ::n_Right := Int( nRight ) - iif( Empty( ::cBorder ), 0, 1 )
      ::configure( 1 )
   ENDIF
   RETURN ::n_Right + iif( Empty( ::cBorder ), 0, 1 )

METHOD headSep( cHeadSep ) CLASS TBrowse
   IF HB_ISSTRING( cHeadSep )
      ::cHeadSep := cHeadSep
      ::configure( 1 )
   ENDIF
   RETURN ::cHeadSep

METHOD colSep( cColSep ) CLASS TBrowse
   IF HB_ISSTRING( cColSep )
      ::cColSep := cColSep
      ::configure( 1 )
   ENDIF
   RETURN ::cColSep

METHOD footSep( cFootSep ) CLASS TBrowse
   IF HB_ISSTRING( cFootSep )
      ::cFootSep := cFootSep
      ::configure( 1 )
   ENDIF
   RETURN ::cFootSep

METHOD skipBlock( bBlock ) CLASS TBrowse
   IF HB_ISBLOCK( bBlock )
      ::bSkipBlock := bBlock
   ENDIF
   RETURN ::bSkipBlock

METHOD goTopBlock( bBlock ) CLASS TBrowse
   IF HB_ISBLOCK( bBlock )
      ::bGoTopBlock := bBlock
   ENDIF
   RETURN ::bGoTopBlock

METHOD goBottomBlock( bBlock ) CLASS TBrowse
   IF HB_ISBLOCK( bBlock )
      ::bGoBottomBlock := bBlock
   ENDIF
   RETURN ::bGoBottomBlock

METHOD colorSpec( cColorSpec ) CLASS TBrowse
   IF HB_ISSTRING( cColorSpec )
      ::cColorSpec := cColorSpec
      ::configure( 1 )
   ENDIF
   RETURN ::cColorSpec

METHOD rowPos( nRowPos ) CLASS TBrowse
   IF ::nConfigure != 0
      ::doConfigure()
   ENDIF
   IF HB_ISNUMERIC( nRowPos )
      ::nRowPos := Int( nRowPos )
   ENDIF
   RETURN ::nRowPos

METHOD colPos( nColPos ) CLASS TBrowse
   IF HB_ISNUMERIC( nColPos )
      ::nColPos := Int( nColPos )
      ::setUnstable()
   ENDIF
   RETURN ::nColPos

METHOD hitTop( lHitTop ) CLASS TBrowse
   IF HB_ISLOGICAL( lHitTop )
      ::lHitTop := lHitTop
   ENDIF
   RETURN ::lHitTop

METHOD hitBottom( lHitBottom ) CLASS TBrowse
   IF HB_ISLOGICAL( lHitBottom )
      ::lHitBottom := lHitBottom
   ENDIF
   RETURN ::lHitBottom

METHOD autoLite( lAutoLite ) CLASS TBrowse
   IF HB_ISLOGICAL( lAutoLite )
      ::lAutoLite := lAutoLite
   ENDIF
   RETURN ::lAutoLite

METHOD stable( lStable ) CLASS TBrowse
   IF HB_ISLOGICAL( lStable )
      ::lStable := lStable
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
