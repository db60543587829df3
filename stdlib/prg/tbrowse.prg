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
   VAR cBorder INIT ""
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
   LOCAL oCol, xValue, aData, nWidth, i
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
      nWidth := iif( HB_ISNUMERIC( oCol:width ) .AND. oCol:width > 0, Int( oCol:width ), Len( AsText( xValue, oCol:picture ) ) )
      aData[ CD_CELL ] := nWidth
      FOR i := 1 TO Len( aData[ CD_HEAD ] )
         nWidth := Max( nWidth, Len( aData[ CD_HEAD ][ i ] ) )
      NEXT
      FOR i := 1 TO Len( aData[ CD_FOOT ] )
         nWidth := Max( nWidth, Len( aData[ CD_FOOT ][ i ] ) )
      NEXT
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

// Where a cell's text starts: logical values stand in the middle of their column.
STATIC FUNCTION CellCol( aData )
   RETURN aData[ CD_COL ] + iif( aData[ CD_TYPE ] == "L", Int( ( aData[ CD_WIDTH ] - aData[ CD_CELL ] ) / 2 ), 0 )

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
   ::n_Col := iif( Empty( ::aColData ), ::n_Left, ::aColData[ ::nColPos ][ CD_COL ] )
   IF ! Empty( ::aColData ) .AND. ::aColData[ ::nColPos ][ CD_TYPE ] == "L"
      ::n_Col += Int( ( ::aColData[ ::nColPos ][ CD_WIDTH ] - 1 ) / 2 )
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

// ---- movements ----

METHOD refreshAll() CLASS TBrowse
   ::setUnstable()
   ::nBufferPos += SkipBy( ::bSkipBlock, 1 - ::nBufferPos )
   ::nBufferPos := 1
   ::nLastRow := Len( ::aCellStatus )
   ::nLastScroll := 0
   AFill( ::aCellStatus, .F. )
   AFill( ::aDispStatus, .F. )
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
   ::nMoveOffset -= Len( ::aCellStatus ) + ::nRowPos - 1
   RETURN Self

METHOD pageDown() CLASS TBrowse
   ::setUnstable()
   ::nMoveOffset += Len( ::aCellStatus ) + ::nLastRow - ::nRowPos
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
   ::nColPos--
   RETURN Self

METHOD right() CLASS TBrowse
   ::setUnstable()
   ::nColPos++
   RETURN Self

METHOD home() CLASS TBrowse
   ::setUnstable()
   ::nColPos := ::nLeftVisible
   RETURN Self

METHOD end() CLASS TBrowse
   ::setUnstable()
   ::nColPos := ::nRightVisible
   RETURN Self

METHOD panHome() CLASS TBrowse
   ::setUnstable()
   ::nColPos := 1
   // The columns follow at the next stabilize().
   ::nLastPos := -1
   RETURN Self

METHOD panEnd() CLASS TBrowse
   ::setUnstable()
   ::nColPos := Len( ::columns )
   RETURN Self

METHOD panLeft() CLASS TBrowse
   ::setUnstable()
   IF ::nLeftVisible > ::nFrozen + 1
      ::nLeftVisible--
      ::nRightVisible := 0
      ::lRefresh := .T.
   ENDIF
   RETURN Self

METHOD panRight() CLASS TBrowse
   ::setUnstable()
   IF ::nRightVisible < Len( ::columns )
      ::nRightVisible++
      ::nLeftVisible := 0
   ENDIF
   RETURN Self

// ---- columns ----

METHOD addColumn( oCol ) CLASS TBrowse
   IF HB_ISOBJECT( oCol )
      AAdd( ::columns, oCol )
      ::configure( 1 )
   ENDIF
   RETURN Self

METHOD insColumn( nColumn, oCol ) CLASS TBrowse
   IF HB_ISNUMERIC( nColumn ) .AND. nColumn >= 1 .AND. nColumn <= Len( ::columns ) + 1 .AND. HB_ISOBJECT( oCol )
      hb_AIns( ::columns, Int( nColumn ), oCol, .T. )
      ::configure( 1 )
   ENDIF
   RETURN oCol

METHOD delColumn( nColumn ) CLASS TBrowse
   LOCAL oCol
   IF HB_ISNUMERIC( nColumn ) .AND. nColumn >= 1 .AND. nColumn <= Len( ::columns )
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
   IF HB_ISNUMERIC( nColumn ) .AND. nColumn >= 1 .AND. nColumn <= Len( ::columns ) .AND. HB_ISOBJECT( oCol )
      oOld := ::columns[ Int( nColumn ) ]
      ::columns[ Int( nColumn ) ] := oCol
      ::configure( 1 )
   ENDIF
   RETURN oOld

METHOD getColumn( nColumn ) CLASS TBrowse
   IF HB_ISNUMERIC( nColumn ) .AND. nColumn >= 1 .AND. nColumn <= Len( ::columns )
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

METHOD freeze( nColumns ) CLASS TBrowse
   IF HB_ISNUMERIC( nColumns ) .AND. nColumns >= 0 .AND. nColumns <= Len( ::columns )
      ::nFrozen := Int( nColumns )
      ::nConfigure := 1
      ::setUnstable()
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
   LOCAL lOld
   IF ::styles == NIL
      ::styles := { .F., .F., .F., .F., .F., NIL }
   ENDIF
   IF HB_ISNUMERIC( nStyle ) .AND. nStyle >= 1 .AND. nStyle <= Len( ::styles )
      lOld := ::styles[ nStyle ]
      IF HB_ISLOGICAL( lNewValue )
         ::styles[ nStyle ] := lNewValue
      ENDIF
   ENDIF
   RETURN lOld

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
   FOR i := 1 TO Len( ::aColData )
      IF Shown( i, ::nFrozen, ::nLeftVisible, ::nRightVisible )
         nSep := Len( ::aColData[ i ][ CD_SEP ] )
         IF mCol >= ::aColData[ i ][ CD_COL ] - nSep .AND. mCol < ::aColData[ i ][ CD_COL ] .AND. i > 1
            RETURN iif( mRow < ::n_Top + ::nHeadHeight, HTHEADING, iif( mRow > ::n_Bottom - ::nFootHeight, HTFOOTING, HTCOLSEP ) )
         ELSEIF mCol >= ::aColData[ i ][ CD_COL ] .AND. mCol < ::aColData[ i ][ CD_COL ] + ::aColData[ i ][ CD_WIDTH ]
            ::mColPos := i
            ::mRowPos := mRow - ::n_Top - ::nHeadHeight - iif( ::lHeadSep, 1, 0 ) + 1
         ENDIF
      ENDIF
   NEXT
   IF mRow < ::n_Top + ::nHeadHeight
      RETURN HTHEADING
   ELSEIF mRow > ::n_Bottom - ::nFootHeight
      RETURN HTFOOTING
   ENDIF
   RETURN HTCELL

// ---- plain members ----

METHOD nRow() CLASS TBrowse
   RETURN ::n_Row

METHOD nCol() CLASS TBrowse
   RETURN ::n_Col

METHOD border( cBorder ) CLASS TBrowse
   IF HB_ISSTRING( cBorder ) .AND. ( cBorder == "" .OR. Len( cBorder ) == 8 )
      // The border takes a cell from each side of the window.
      IF ::cBorder == "" .AND. ! cBorder == ""
         ::n_Top++ ; ::n_Left++ ; ::n_Bottom-- ; ::n_Right--
      ELSEIF ! ::cBorder == "" .AND. cBorder == ""
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

CREATE CLASS TBColumn FUNCTION TBColumn
   EXPORTED:
   VAR cargo
   PROTECTED:
   VAR nWidth
   VAR bBlock
   VAR aDefColor INIT { 1, 2, 1, 1 }
   VAR bColorBlock
   VAR cHeading INIT ""
   VAR cHeadSep
   VAR cColSep
   VAR cFootSep
   VAR cFooting INIT ""
   EXPORTED:
   VAR picture
   PROTECTED:
   VAR bPreBlock
   VAR bPostBlock
   VAR aSetStyle INIT { .T., .F., .F. }
   EXPORTED:
   METHOD block( bBlock ) SETGET
   METHOD colorBlock( bColorBlock ) SETGET
   METHOD defColor( aDefColor ) SETGET
   METHOD colSep( cColSep ) SETGET
   METHOD heading( cHeading ) SETGET
   METHOD footing( cFooting ) SETGET
   METHOD headSep( cHeadSep ) SETGET
   METHOD footSep( cFootSep ) SETGET
   METHOD width( nWidth ) SETGET
   METHOD preBlock( bPreBlock ) SETGET
   METHOD postBlock( bPostBlock ) SETGET
   METHOD setStyle( nStyle, lNewValue )
   METHOD New( cHeading, bBlock )
ENDCLASS

METHOD New( cHeading, bBlock ) CLASS TBColumn
   ::defColor := { 1, 2, 1, 1 }
   ::heading := cHeading
   ::block := bBlock
   RETURN Self

METHOD block( bBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bBlock )
      ::bBlock := bBlock
   ENDIF
   RETURN ::bBlock

METHOD colorBlock( bColorBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bColorBlock )
      ::bColorBlock := bColorBlock
   ENDIF
   RETURN ::bColorBlock

METHOD defColor( aDefColor ) CLASS TBColumn
   IF HB_ISARRAY( aDefColor )
      ::aDefColor := aDefColor
   ENDIF
   RETURN ::aDefColor

METHOD colSep( cColSep ) CLASS TBColumn
   IF HB_ISSTRING( cColSep )
      ::cColSep := cColSep
   ENDIF
   RETURN ::cColSep

METHOD heading( cHeading ) CLASS TBColumn
   IF HB_ISSTRING( cHeading )
      ::cHeading := cHeading
   ENDIF
   RETURN ::cHeading

METHOD footing( cFooting ) CLASS TBColumn
   IF HB_ISSTRING( cFooting )
      ::cFooting := cFooting
   ENDIF
   RETURN ::cFooting

METHOD headSep( cHeadSep ) CLASS TBColumn
   IF HB_ISSTRING( cHeadSep )
      ::cHeadSep := cHeadSep
   ENDIF
   RETURN ::cHeadSep

METHOD footSep( cFootSep ) CLASS TBColumn
   IF HB_ISSTRING( cFootSep )
      ::cFootSep := cFootSep
   ENDIF
   RETURN ::cFootSep

METHOD width( nWidth ) CLASS TBColumn
   IF HB_ISNUMERIC( nWidth )
      ::nWidth := nWidth
   ENDIF
   RETURN ::nWidth

METHOD preBlock( bPreBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bPreBlock )
      ::bPreBlock := bPreBlock
   ENDIF
   RETURN ::bPreBlock

METHOD postBlock( bPostBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bPostBlock )
      ::bPostBlock := bPostBlock
   ENDIF
   RETURN ::bPostBlock

METHOD setStyle( nStyle, lNewValue ) CLASS TBColumn
   LOCAL lOld
   IF HB_ISNUMERIC( nStyle ) .AND. nStyle >= 1 .AND. nStyle <= Len( ::aSetStyle )
      lOld := ::aSetStyle[ nStyle ]
      IF HB_ISLOGICAL( lNewValue )
         ::aSetStyle[ nStyle ] := lNewValue
      ENDIF
   ENDIF
   RETURN lOld

FUNCTION TBColumnNew( cHeading, bBlock )
   RETURN TBColumn():New( cHeading, bBlock )
