// Menus of Clipper 5.3: items, menus that pop up, the bar at the top. menumodal.prg lets a person choose; one text with it.

#include "hbclass.ch"
#include "button.ch"
#include "inkey.ch"

FUNCTION MenuItem( cCaption, xData, nShortcut, cMessage, nID )
   RETURN HBMenuItem():New( cCaption, xData, nShortcut, cMessage, nID )

FUNCTION PopUp( nTop, nLeft, nBottom, nRight )
   RETURN HBPopupMenu():New( nTop, nLeft, nBottom, nRight )

FUNCTION TopBar( nRow, nLeft, nRight )
   RETURN HBTopBarMenu():New( nRow, nLeft, nRight )

// ---- Items ----

CREATE CLASS MenuItem FUNCTION HBMenuItem
   EXPORTED:
   VAR cargo
   METHOD New( cCaption, xData, nShortcut, cMessage, nID ) CONSTRUCTOR
   METHOD caption( x ) SETGET
   METHOD checked( x ) SETGET
   METHOD data( x ) SETGET
   METHOD enabled( x ) SETGET
   METHOD id( x ) SETGET
   METHOD message( x ) SETGET
   METHOD shortcut( x ) SETGET
   METHOD style( x ) SETGET
   METHOD isPopUp() INLINE HB_ISOBJECT( ::boData )
   PROTECTED:
   VAR cCaption INIT ""
   VAR lChecked INIT .F.
   VAR boData
   VAR lEnabled INIT .T.
   VAR nID INIT 0
   VAR cMessage INIT ""
   VAR nShortcut INIT 0
   VAR cStyle
ENDCLASS

METHOD New( cCaption, xData, nShortcut, cMessage, nID ) CLASS MenuItem
   ::cStyle := hb_BChar( 0xFB ) + hb_BChar( 0x10 )
   ::caption := cCaption
   ::data := xData
   ::shortcut := nShortcut
   ::message := cMessage
   ::id := nID
   RETURN Self

METHOD caption( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::cCaption, ::cCaption := __eInstVar53( Self, "CAPTION", x, "C", 1001 ) )

METHOD checked( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::lChecked, ::lChecked := __eInstVar53( Self, "CHECKED", x, "L", 1001 ) )

METHOD data( x ) CLASS MenuItem
   IF x != NIL
      IF HB_ISBLOCK( x ) .OR. HB_ISOBJECT( x ) .AND. x:className == "POPUPMENU"
         ::boData := x
      ELSE
         ::boData := __eInstVar53( Self, "DATA", x, "B", 1001 )
      ENDIF
   ENDIF
   RETURN ::boData

METHOD enabled( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::lEnabled, ::lEnabled := __eInstVar53( Self, "ENABLED", x, "L", 1001 ) )

METHOD id( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::nID, ::nID := __eInstVar53( Self, "ID", x, "N", 1001 ) )

METHOD message( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::cMessage, ::cMessage := __eInstVar53( Self, "MESSAGE", x, "C", 1001 ) )

METHOD shortcut( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::nShortcut, ::nShortcut := __eInstVar53( Self, "SHORTCUT", x, "N", 1001 ) )

METHOD style( x ) CLASS MenuItem
   RETURN iif( x == NIL, ::cStyle, ::cStyle := __eInstVar53( Self, "STYLE", x, "C", 1001, {| o, c | HB_SYMBOL_UNUSED( o ), Len( c ) == 0 .OR. Len( c ) == 2 } ) )

// ---- What both menus have ----

CREATE CLASS MenuItems STATIC
   EXPORTED:
   VAR cargo
   METHOD colorSpec( x ) SETGET
   METHOD current( x ) SETGET
   METHOD itemCount( x ) SETGET
   METHOD addItem( oItem )
   METHOD delItem( nItem )
   METHOD getItem( nItem ) INLINE iif( nItem >= 1 .AND. nItem <= Len( ::aItems ), ::aItems[ nItem ], NIL )
   METHOD insItem( nItem, oItem )
   METHOD setItem( nItem, oItem )
   METHOD select( nItem )
   METHOD getFirst() INLINE ::step( 1, 1 )
   METHOD getLast() INLINE ::step( Len( ::aItems ), -1 )
   METHOD getNext() INLINE ::step( ::nCurrent + 1, 1 )
   METHOD getPrev() INLINE iif( ::nCurrent == 0, 0, ::step( ::nCurrent - 1, -1 ) )
   METHOD getShortCt( nKey )
   PROTECTED:
   VAR aItems INIT {}
   VAR cColorSpec INIT "N/W,W/N,W+/W,W+/N,N+/W,W/N"
   VAR nCurrent INIT 0
   VAR nWidth INIT 0
   METHOD step( nFrom, nStep )
   METHOD changed() INLINE NIL
   METHOD showItem( nRow, nCol, cText, nAccel, oItem, lCurrent )
ENDCLASS

METHOD colorSpec( x ) CLASS MenuItems
   IF x != NIL
      ::cColorSpec := __eInstVar53( Self, "COLORSPEC", x, "C", 1001, {| o, c | HB_SYMBOL_UNUSED( o ), Len( hb_ATokens( c, "," ) ) == 6 } )
   ENDIF
   RETURN ::cColorSpec

METHOD current() CLASS MenuItems
   RETURN ::nCurrent

METHOD itemCount() CLASS MenuItems
   RETURN Len( ::aItems )

STATIC FUNCTION IsItem( o )
   RETURN HB_ISOBJECT( o ) .AND. o:className == "MENUITEM"

// Width of a caption on the screen, the mark of its letter not counted.
STATIC FUNCTION Shown( oItem )
   RETURN Len( __Caption( oItem:caption ) )

METHOD addItem( oItem ) CLASS MenuItems
   IF IsItem( oItem )
      AAdd( ::aItems, oItem )
      ::nWidth := Max( ::nWidth, Shown( oItem ) + 2 )
      ::changed()
   ENDIF
   RETURN Self

METHOD delItem( nItem ) CLASS MenuItems
   IF nItem >= 1 .AND. nItem <= Len( ::aItems )
      hb_ADel( ::aItems, nItem, .T. )
      ::changed()
   ENDIF
   RETURN Self

METHOD insItem( nItem, oItem ) CLASS MenuItems
   IF nItem >= 1 .AND. nItem <= Len( ::aItems ) .AND. IsItem( oItem )
      hb_AIns( ::aItems, nItem, oItem, .T. )
      ::nWidth := Max( ::nWidth, Shown( oItem ) + 2 )
      ::changed()
   ENDIF
   RETURN Self

METHOD setItem( nItem, oItem ) CLASS MenuItems
   IF nItem >= 1 .AND. nItem <= Len( ::aItems ) .AND. IsItem( oItem )
      ::aItems[ nItem ] := oItem
      ::nWidth := Max( ::nWidth, Shown( oItem ) + 2 )
      ::changed()
   ENDIF
   RETURN Self

// Items that can be chosen, from one on; 0 when there is none.
METHOD step( nFrom, nStep ) CLASS MenuItems
   DO WHILE nFrom >= 1 .AND. nFrom <= Len( ::aItems )
      IF ::aItems[ nFrom ]:enabled .AND. ! ::aItems[ nFrom ]:caption == MENU_SEPARATOR
         RETURN nFrom
      ENDIF
      nFrom += nStep
   ENDDO
   RETURN 0

METHOD select( nItem ) CLASS MenuItems
   IF nItem == 0 .OR. nItem >= 1 .AND. nItem <= Len( ::aItems ) .AND. ::step( nItem, 1 ) == nItem
      IF ::nCurrent > 0 .AND. ::nCurrent <= Len( ::aItems ) .AND. ::nCurrent != nItem .AND. ;
         ::aItems[ ::nCurrent ]:isPopUp() .AND. ::aItems[ ::nCurrent ]:data:isOpen()
         ::aItems[ ::nCurrent ]:data:close()
      ENDIF
      ::nCurrent := nItem
   ENDIF
   RETURN Self

METHOD getShortCt( nKey ) CLASS MenuItems
   RETURN AScan( ::aItems, {| o | o:shortcut == nKey } )

METHOD showItem( nRow, nCol, cText, nAccel, oItem, lCurrent ) CLASS MenuItems
   LOCAL cColor := __GUIColor( ::cColorSpec, iif( ! oItem:enabled, 5, iif( lCurrent, 2, 1 ) ) )
   hb_DispOutAt( nRow, nCol, cText, cColor )
   IF nAccel > 0 .AND. oItem:enabled
      hb_DispOutAt( nRow, nCol + nAccel - 1, SubStr( cText, nAccel, 1 ), __GUIColor( ::cColorSpec, iif( lCurrent, 4, 3 ) ) )
   ENDIF
   RETURN Self

// Where the letter of a caption stands in it, from 1; 0 without one.
STATIC FUNCTION LetterAt( cCaption )
   LOCAL n := At( "&", cCaption )
   RETURN iif( n > 0 .AND. n < Len( cCaption ), n, 0 )

STATIC FUNCTION Letter( oItem )
   LOCAL n := LetterAt( oItem:caption )
   RETURN iif( n == 0, "", Upper( SubStr( oItem:caption, n + 1, 1 ) ) )

// ---- Menus that pop up ----

CREATE CLASS PopupMenu FUNCTION HBPopupMenu INHERIT MenuItems
   EXPORTED:
   METHOD New( nTop, nLeft, nBottom, nRight ) CONSTRUCTOR
   METHOD border( x ) SETGET
   METHOD top( x ) SETGET
   METHOD left( x ) SETGET
   METHOD bottom( x ) SETGET
   METHOD right( x ) SETGET
   METHOD width( x ) SETGET
   METHOD open()
   METHOD close( lChild )
   METHOD isOpen() INLINE ::cUnder != NIL
   METHOD display()
   METHOD getAccel( nKey )
   METHOD hitTest( nRow, nCol )
   PROTECTED:
   VAR cBorder
   VAR nTop
   VAR nLeft
   VAR nBottom
   VAR nRight
   VAR aUnder
   VAR cUnder
   METHOD setMetrics()
ENDCLASS

METHOD New( nTop, nLeft, nBottom, nRight ) CLASS PopupMenu
   ::cBorder := hb_BChar( 0xDA ) + hb_BChar( 0xC4 ) + hb_BChar( 0xBF ) + hb_BChar( 0xB3 ) + hb_BChar( 0xD9 ) + hb_BChar( 0xC4 ) + ;
      hb_BChar( 0xC0 ) + hb_BChar( 0xB3 ) + hb_BChar( 0xC3 ) + hb_BChar( 0xC4 ) + hb_BChar( 0xB4 )
   ::top := nTop
   ::left := nLeft
   ::bottom := nBottom
   ::right := nRight
   RETURN Self

METHOD border( x ) CLASS PopupMenu
   RETURN iif( x == NIL, ::cBorder, ::cBorder := __eInstVar53( Self, "BORDER", x, "C", 1001, {| o, c | HB_SYMBOL_UNUSED( o ), Len( c ) == 0 .OR. Len( c ) == 11 } ) )

METHOD top( x ) CLASS PopupMenu
   RETURN iif( PCount() == 0, ::nTop, ::nTop := iif( x == NIL, NIL, __eInstVar53( Self, "TOP", x, "N", 1001 ) ) )

METHOD left( x ) CLASS PopupMenu
   RETURN iif( PCount() == 0, ::nLeft, ::nLeft := iif( x == NIL, NIL, __eInstVar53( Self, "LEFT", x, "N", 1001 ) ) )

METHOD bottom( x ) CLASS PopupMenu
   RETURN iif( PCount() == 0, ::nBottom, ::nBottom := iif( x == NIL, NIL, __eInstVar53( Self, "BOTTOM", x, "N", 1001 ) ) )

METHOD right( x ) CLASS PopupMenu
   RETURN iif( PCount() == 0, ::nRight, ::nRight := iif( x == NIL, NIL, __eInstVar53( Self, "RIGHT", x, "N", 1001 ) ) )

METHOD width() CLASS PopupMenu
   RETURN ::nWidth

// A corner that was set holds; else the menu stands in the middle.
METHOD setMetrics() CLASS PopupMenu
   LOCAL nRows := Len( ::aItems ) + 2, nCols := ::nWidth + 2
   IF ::nTop == NIL
      ::nTop := iif( ::nBottom == NIL, Int( ( MaxRow() - nRows ) / 2 ), ::nBottom - nRows + 1 )
   ENDIF
   ::nBottom := ::nTop + nRows - 1
   IF ::nLeft == NIL
      ::nLeft := iif( ::nRight == NIL, Int( ( MaxCol() - nCols ) / 2 ), ::nRight - nCols + 1 )
   ENDIF
   ::nRight := ::nLeft + nCols - 1
   RETURN Self

METHOD open() CLASS PopupMenu
   IF ! ::isOpen()
      ::setMetrics()
      ::aUnder := { ::nTop, ::nLeft, ::nBottom, ::nRight }
      ::cUnder := SaveScreen( ::nTop, ::nLeft, ::nBottom, ::nRight )
      ::display()
   ENDIF
   RETURN Self

METHOD close( lChild ) CLASS PopupMenu
   LOCAL oItem
   IF ::isOpen()
      oItem := ::getItem( ::nCurrent )
      IF hb_defaultValue( lChild, .T. ) .AND. oItem != NIL .AND. oItem:isPopUp()
         oItem:data:close()
      ENDIF
      RestScreen( ::aUnder[ 1 ], ::aUnder[ 2 ], ::aUnder[ 3 ], ::aUnder[ 4 ], ::cUnder )
      ::cUnder := NIL
      ::nCurrent := 0
   ENDIF
   RETURN Self

METHOD display() CLASS PopupMenu
   LOCAL oItem, nRow, cLine, nAccel, cColor
   IF ! ::isOpen()
      RETURN Self
   ENDIF
   DispBegin()
   cColor := __GUIColor( ::cColorSpec, 6 )
   IF ! ::cBorder == ""
      hb_DispBox( ::nTop, ::nLeft, ::nBottom, ::nRight, Left( ::cBorder, 8 ), cColor )
   ENDIF
   nRow := ::nTop
   FOR EACH oItem IN ::aItems
      ++nRow
      IF oItem:caption == MENU_SEPARATOR
         IF ! ::cBorder == ""
            hb_DispOutAtBox( nRow, ::nLeft, SubStr( ::cBorder, 9, 1 ) + Replicate( SubStr( ::cBorder, 10, 1 ), ::nWidth ) + SubStr( ::cBorder, 11, 1 ), cColor )
         ENDIF
         LOOP
      ENDIF
      nAccel := LetterAt( oItem:caption )
      cLine := iif( oItem:checked, Left( oItem:style + " ", 1 ), " " ) + PadR( __Caption( oItem:caption ), ::nWidth - 2 ) + ;
         iif( oItem:isPopUp(), Right( " " + oItem:style, 1 ), " " )
      ::showItem( nRow, ::nLeft + 1, cLine, iif( nAccel > 0, nAccel + 1, 0 ), oItem, oItem:__enumIndex() == ::nCurrent )
   NEXT
   DispEnd()
   RETURN Self

METHOD getAccel( nKey ) CLASS PopupMenu
   LOCAL cKey := iif( nKey >= 32 .AND. nKey <= 255, Upper( Chr( nKey ) ), "" )
   RETURN iif( cKey == "", 0, AScan( ::aItems, {| o | Letter( o ) == cKey } ) )

METHOD hitTest( nRow, nCol ) CLASS PopupMenu
   ::setMetrics()
   DO CASE
   CASE nRow < ::nTop .OR. nRow > ::nBottom .OR. nCol < ::nLeft .OR. nCol > ::nRight
      RETURN HTNOWHERE
   CASE nRow == ::nTop
      RETURN iif( nCol == ::nLeft, HTTOPLEFT, iif( nCol == ::nRight, HTTOPRIGHT, HTTOP ) )
   CASE nRow == ::nBottom
      RETURN iif( nCol == ::nLeft, HTBOTTOMLEFT, iif( nCol == ::nRight, HTBOTTOMRIGHT, HTBOTTOM ) )
   CASE nCol == ::nLeft
      RETURN HTLEFT
   CASE nCol == ::nRight
      RETURN HTRIGHT
   CASE ::aItems[ nRow - ::nTop ]:caption == MENU_SEPARATOR
      RETURN HTSEPARATOR
   ENDCASE
   RETURN nRow - ::nTop

// ---- The bar at the top ----

CREATE CLASS TopBarMenu FUNCTION HBTopBarMenu INHERIT MenuItems
   EXPORTED:
   METHOD New( nRow, nLeft, nRight ) CONSTRUCTOR
   METHOD row( x ) SETGET
   METHOD left( x ) SETGET
   METHOD right( x ) SETGET
   METHOD display()
   METHOD getAccel( nKey )
   METHOD hitTest( nRow, nCol )
   METHOD columnOf( nItem )
   PROTECTED:
   VAR nRow INIT 0
   VAR nLeft INIT 0
   VAR nRight INIT 0
   VAR lShown INIT .F.
ENDCLASS

METHOD New( nRow, nLeft, nRight ) CLASS TopBarMenu
   ::nRight := MaxCol()
   ::row := nRow
   ::left := nLeft
   ::right := nRight
   RETURN Self

METHOD row( x ) CLASS TopBarMenu
   RETURN iif( x == NIL, ::nRow, ::nRow := __eInstVar53( Self, "ROW", x, "N", 1001 ) )

METHOD left( x ) CLASS TopBarMenu
   RETURN iif( x == NIL, ::nLeft, ::nLeft := __eInstVar53( Self, "LEFT", x, "N", 1001 ) )

METHOD right( x ) CLASS TopBarMenu
   RETURN iif( x == NIL, ::nRight, ::nRight := __eInstVar53( Self, "RIGHT", x, "N", 1001 ) )

// Column where an item begins, with the blank in front of its caption.
METHOD columnOf( nItem ) CLASS TopBarMenu
   LOCAL nCol := ::nLeft, n
   FOR n := 1 TO nItem - 1
      nCol += Shown( ::aItems[ n ] ) + 2
   NEXT
   RETURN nCol

METHOD display() CLASS TopBarMenu
   LOCAL oItem, nAccel, n
   DispBegin()
   hb_DispOutAt( ::nRow, ::nLeft, Space( ::nRight - ::nLeft + 1 ), __GUIColor( ::cColorSpec, 1 ) )
   FOR EACH oItem IN ::aItems
      n := oItem:__enumIndex()
      nAccel := LetterAt( oItem:caption )
      ::showItem( ::nRow, ::columnOf( n ), " " + __Caption( oItem:caption ) + " ", iif( nAccel > 0, nAccel + 1, 0 ), oItem, n == ::nCurrent )
      IF oItem:isPopUp() .AND. ! oItem:data:isOpen()
         oItem:data:top := ::nRow + 1
         oItem:data:left := ::columnOf( n )
      ENDIF
   NEXT
   ::lShown := .T.
   DispEnd()
   RETURN Self

// The item whose letter the key is together with Alt.
METHOD getAccel( nKey ) CLASS TopBarMenu
   LOCAL nAt := hb_AScan( { K_ALT_A, K_ALT_B, K_ALT_C, K_ALT_D, K_ALT_E, K_ALT_F, K_ALT_G, K_ALT_H, K_ALT_I, K_ALT_J, K_ALT_K, K_ALT_L, K_ALT_M, ;
      K_ALT_N, K_ALT_O, K_ALT_P, K_ALT_Q, K_ALT_R, K_ALT_S, K_ALT_T, K_ALT_U, K_ALT_V, K_ALT_W, K_ALT_X, K_ALT_Y, K_ALT_Z, ;
      K_ALT_1, K_ALT_2, K_ALT_3, K_ALT_4, K_ALT_5, K_ALT_6, K_ALT_7, K_ALT_8, K_ALT_9, K_ALT_0 }, nKey,,, .T. )
   LOCAL cKey := SubStr( "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890", nAt, 1 )
   RETURN iif( nAt == 0, 0, AScan( ::aItems, {| o | Letter( o ) == cKey } ) )

METHOD hitTest( nRow, nCol ) CLASS TopBarMenu
   LOCAL n
   IF ::lShown .AND. nRow == ::nRow
      FOR n := 1 TO Len( ::aItems )
         IF nCol >= ::columnOf( n ) .AND. nCol < ::columnOf( n + 1 )
            RETURN n
         ENDIF
      NEXT
   ENDIF
   RETURN HTNOWHERE
