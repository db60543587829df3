
// ---- List box ----

#define LIST_TEXT   1
#define LIST_DATA   2

CREATE CLASS ListBox FUNCTION HBListBox
   EXPORTED:
   VAR cargo
   METHOD addItem( cText, xData )
   METHOD close()
   METHOD delItem( n )
   METHOD display()
   METHOD findText( cText, nFrom, lCase, lExact )
   METHOD findData( xData, nFrom, lCase, lExact )
   METHOD getData( n )
   METHOD getItem( n )
   METHOD getText( n )
   METHOD hitTest( nRow, nCol )
   METHOD insItem( n, cText, xData )
   METHOD killFocus()
   METHOD nextItem()
   METHOD open()
   METHOD prevItem()
   METHOD scroll( nHow )
   METHOD select( xValue )
   METHOD setData( n, xData )
   METHOD setFocus()
   METHOD setItem( n, aItem )
   METHOD setText( n, cText )
   ACCESS bitmap INLINE ::cBitmap
   ASSIGN bitmap( x ) INLINE ::cBitmap := Checked( Self, "BITMAP", x, "C" )
   ACCESS bottom INLINE ::nBottom
   ASSIGN bottom( x ) INLINE ::nBottom := Checked( Self, "BOTTOM", x, "N" )
   ACCESS buffer INLINE ::xBuffer
   ASSIGN buffer( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::xBuffer )
   ACCESS capCol INLINE ::nCapCol
   ASSIGN capCol( x ) INLINE ::nCapCol := Checked( Self, "CAPCOL", x, "N" )
   ACCESS capRow INLINE ::nCapRow
   ASSIGN capRow( x ) INLINE ::nCapRow := Checked( Self, "CAPROW", x, "N" )
   ACCESS caption INLINE ::cCaption
   ASSIGN caption( x ) INLINE ::cCaption := Checked( Self, "CAPTION", x, "C" )
   ACCESS coldBox INLINE ::cColdBox
   ASSIGN coldBox( x ) INLINE ::cColdBox := CheckedStyle( Self, "COLDBOX", x, { 0, 8 } )
   ACCESS colorSpec INLINE ::cColorSpec
   ASSIGN colorSpec( x ) INLINE ::cColorSpec := CheckedColors( Self, x, iif( ::lDropDown, 8, 7 ), iif( ::lDropDown, 8, 7 ) )
   ACCESS dropDown INLINE ::lDropDown
   ASSIGN dropDown( x ) INLINE ::lDropDown := Checked( Self, "DROPDOWN", x, "L" )
   ACCESS fBlock INLINE ::bFBlock
   ASSIGN fBlock( x ) INLINE ::bFBlock := Checked( Self, "FBLOCK", x, "BSU" )
   ACCESS hasFocus INLINE ::lHasFocus
   ASSIGN hasFocus( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lHasFocus )
   ACCESS hotBox INLINE ::cHotBox
   ASSIGN hotBox( x ) INLINE ::cHotBox := CheckedStyle( Self, "HOTBOX", x, { 0, 8 } )
   ACCESS isOpen INLINE ::lIsOpen
   ASSIGN isOpen( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lIsOpen )
   ACCESS itemCount INLINE Len( ::aItems )
   ASSIGN itemCount( x ) INLINE ( HB_SYMBOL_UNUSED( x ), Len( ::aItems ) )
   ACCESS left INLINE ::nLeft
   ASSIGN left( x ) INLINE ::nLeft := Checked( Self, "LEFT", x, "N" )
   ACCESS message INLINE ::cMessage
   ASSIGN message( x ) INLINE ::cMessage := Checked( Self, "MESSAGE", x, "C" )
   ACCESS right INLINE ::nRight
   ASSIGN right( x ) INLINE ::nRight := Checked( Self, "RIGHT", x, "N" )
   ACCESS sBlock INLINE ::bSBlock
   ASSIGN sBlock( x ) INLINE ::bSBlock := Checked( Self, "SBLOCK", x, "BSU" )
   ACCESS style INLINE ::cStyle
   ASSIGN style( x ) INLINE ::cStyle := CheckedStyle( Self, "STYLE", x, { 0, 1 } )
   ACCESS textValue INLINE ::cTextValue
   ASSIGN textValue( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::cTextValue )
   ACCESS top INLINE ::nTop
   ASSIGN top( x ) INLINE ::nTop := Checked( Self, "TOP", x, "N" )
   ACCESS topItem INLINE ::nTopItem
   ASSIGN topItem( x ) INLINE ::nTopItem := iif( HB_ISNUMERIC( x ) .AND. x >= 1 .AND. x <= Len( ::aItems ), ;
      Max( 1, Min( x, Len( ::aItems ) - ListLines( Self ) + 1 ) ), Refused( Self, "TOPITEM", x ) )
   ACCESS typeOut INLINE Empty( ::aItems )
   ASSIGN typeOut( x ) INLINE ( HB_SYMBOL_UNUSED( x ), Empty( ::aItems ) )
   ACCESS value INLINE ::nValue
   ASSIGN value( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::nValue )
   ACCESS vScroll INLINE ::oVScroll
   ASSIGN vScroll( x ) INLINE ::oVScroll := iif( x == NIL .OR. HB_ISOBJECT( x ) .AND. x:className == "SCROLLBAR", x, Refused( Self, "VSCROLL", x ) )
   METHOD New( nTop, nLeft, nBottom, nRight, lDropDown )
   PROTECTED:
   VAR nBottom
   VAR xBuffer
   VAR cCaption INIT ""
   VAR nCapCol
   VAR nCapRow
   VAR cColdBox
   VAR cColorSpec
   VAR aItems INIT {}
   VAR lDropDown INIT .F.
   VAR bFBlock
   VAR lHasFocus INIT .F.
   VAR cHotBox
   VAR nLeft
   VAR cMessage INIT ""
   VAR cUnder
   VAR lIsOpen
   VAR nRight
   VAR bSBlock
   VAR nCursor
   VAR cStyle INIT Chr( 31 )
   VAR cTextValue INIT ""
   VAR nTop
   VAR nTopItem INIT 0
   VAR oVScroll
   VAR nValue INIT 0
   VAR cBitmap INIT "dropbox.bmu"
   METHOD changeItem( nNew )
   METHOD find( nPart, cText, nFrom, lCase, lExact )
ENDCLASS

// A list in a box; with lDropDown a field that opens into one.
FUNCTION ListBox( nTop, nLeft, nBottom, nRight, lDropDown )
   RETURN HBListBox():New( nTop, nLeft, nBottom, nRight, lDropDown )

// The list of a Get: `@ … GET … LISTBOX`; aItems are texts or pairs of text and data.
FUNCTION _ListBox_( nTop, nLeft, nBottom, nRight, xValue, aItems, cCaption, cMessage, cColor, bFBlock, bSBlock, lDropDown, lScrollBar, cBitmap )
   LOCAL o := HBListBox():New( nTop, nLeft, nBottom, nRight, lDropDown ), xItem
   IF cCaption != NIL
      o:caption := cCaption
      o:capCol := nLeft - CaptionWidth( cCaption )
   ENDIF
   IF cColor != NIL
      o:colorSpec := cColor
   ENDIF
   IF cMessage != NIL
      o:message := cMessage
   ENDIF
   o:fBlock := bFBlock
   o:sBlock := bSBlock
   FOR EACH xItem IN aItems
      IF HB_ISARRAY( xItem )
         o:addItem( xItem[ LIST_TEXT ], iif( Len( xItem ) >= LIST_DATA, xItem[ LIST_DATA ], NIL ) )
      ELSE
         o:addItem( xItem )
      ENDIF
   NEXT
   o:select( xValue )
   IF hb_defaultValue( lScrollBar, .F. )
      o:vScroll := HBScrollBar():New( nTop + iif( o:dropDown, 2, 1 ), nBottom - 1, nRight )
      o:vScroll:total := o:itemCount
   ENDIF
   HB_SYMBOL_UNUSED( cBitmap )
   RETURN o

METHOD New( nTop, nLeft, nBottom, nRight, lDropDown ) CLASS ListBox
   ::top := nTop
   ::left := nLeft
   ::bottom := nBottom
   ::right := nRight
   ::lDropDown := hb_defaultValue( lDropDown, .F. )
   ::lIsOpen := ! ::lDropDown
   ::nCapRow := nTop
   ::nCapCol := nLeft
   ::cColdBox := hb_UTF8ToStrBox( "┌─┐│┘─└│" )
   ::cHotBox := hb_UTF8ToStrBox( "╔═╗║╝═╚║" )
   ::cColorSpec := ColorsOf( { 5, 5, 5, 2, 3, 1, 4 }, "W/N,W+/N,W+/N,N/W,W/N,W/N,W+/N,W/N" )
   RETURN Self

// Lines for items: what is left of the box, below the field of one that drops down.
STATIC FUNCTION ListLines( oList )
   RETURN Max( oList:bottom - oList:top + 1 - iif( oList:dropDown, 1, 0 ) - iif( Empty( oList:coldBox + oList:hotBox ), 0, 2 ), 1 )

METHOD addItem( cText, xData ) CLASS ListBox
   IF HB_ISSTRING( cText ) .AND. ValType( xData ) $ "CUM"
      AAdd( ::aItems, { cText, xData } )
      IF Len( ::aItems ) == 1
         ::nTopItem := 1
      ENDIF
      IF ::oVScroll != NIL
         ::oVScroll:total := Len( ::aItems )
      ENDIF
   ENDIF
   RETURN Self

METHOD insItem( n, cText, xData ) CLASS ListBox
   IF HB_ISNUMERIC( n ) .AND. n >= 1 .AND. n <= Len( ::aItems ) .AND. HB_ISSTRING( cText )
      hb_AIns( ::aItems, n, { cText, xData }, .T. )
      IF ::oVScroll != NIL
         ::oVScroll:total := Len( ::aItems )
      ENDIF
   ENDIF
   RETURN Self

METHOD delItem( n ) CLASS ListBox
   IF HB_ISNUMERIC( n ) .AND. n >= 1 .AND. n <= Len( ::aItems )
      hb_ADel( ::aItems, n, .T. )
      IF ::nValue > Len( ::aItems )
         ::nValue := Len( ::aItems )
         ::cTextValue := iif( ::nValue == 0, "", ItemValue( ::aItems[ ::nValue ] ) )
         ::xBuffer := iif( HB_ISNUMERIC( ::xBuffer ), ::nValue, iif( ::xBuffer == NIL, NIL, ::cTextValue ) )
      ENDIF
      ::nTopItem := Min( ::nTopItem, Len( ::aItems ) )
      IF ::oVScroll != NIL
         ::oVScroll:total := Len( ::aItems )
      ENDIF
   ENDIF
   RETURN Self

// What an item gives the variable: its data, or its text when it has none.
STATIC FUNCTION ItemValue( aItem )
   RETURN iif( aItem[ LIST_DATA ] == NIL, aItem[ LIST_TEXT ], aItem[ LIST_DATA ] )

METHOD getItem( n ) CLASS ListBox
   RETURN iif( HB_ISNUMERIC( n ) .AND. n >= 1 .AND. n <= Len( ::aItems ), ::aItems[ n ], NIL )

METHOD getText( n ) CLASS ListBox
   LOCAL aItem := ::getItem( n )
   RETURN iif( aItem == NIL, NIL, aItem[ LIST_TEXT ] )

METHOD getData( n ) CLASS ListBox
   LOCAL aItem := ::getItem( n )
   RETURN iif( aItem == NIL, NIL, aItem[ LIST_DATA ] )

METHOD setItem( n, aItem ) CLASS ListBox
   IF ::getItem( n ) != NIL .AND. HB_ISARRAY( aItem ) .AND. Len( aItem ) == 2 .AND. HB_ISSTRING( aItem[ LIST_TEXT ] )
      ::aItems[ n ] := aItem
   ENDIF
   RETURN Self

METHOD setText( n, cText ) CLASS ListBox
   IF ::getItem( n ) != NIL .AND. HB_ISSTRING( cText )
      ::aItems[ n ][ LIST_TEXT ] := cText
   ENDIF
   RETURN Self

METHOD setData( n, xData ) CLASS ListBox
   IF ::getItem( n ) != NIL
      ::aItems[ n ][ LIST_DATA ] := xData
   ENDIF
   RETURN Self

METHOD findText( cText, nFrom, lCase, lExact ) CLASS ListBox
   RETURN ::find( LIST_TEXT, cText, nFrom, lCase, lExact )

METHOD findData( xData, nFrom, lCase, lExact ) CLASS ListBox
   RETURN ::find( LIST_DATA, xData, nFrom, lCase, lExact )

// The number of the item whose text (or value) begins so, from nFrom on and then from the first one; 0 when there is none.
METHOD find( nPart, cText, nFrom, lCase, lExact ) CLASS ListBox
   LOCAL n, nAt, cItem
   IF ! HB_ISSTRING( cText )
      RETURN 0
   ENDIF
   hb_default( @nFrom, 1 )
   hb_default( @lCase, .T. )
   hb_default( @lExact, Set( _SET_EXACT ) )
   IF ! lCase
      cText := Lower( cText )
   ENDIF
   FOR n := 0 TO Len( ::aItems ) - 1
      nAt := Int( ( Max( nFrom, 1 ) - 1 + n ) % Len( ::aItems ) ) + 1
      cItem := iif( nPart == LIST_TEXT, ::aItems[ nAt ][ LIST_TEXT ], ItemValue( ::aItems[ nAt ] ) )
      IF ! lCase
         cItem := Lower( cItem )
      ENDIF
      IF iif( lExact, cItem == cText, hb_LeftEq( cItem, cText ) )
         RETURN nAt
      ENDIF
   NEXT
   RETURN 0

METHOD display() CLASS ListBox
   LOCAL cColors := ::cColorSpec, nTop := ::nTop, nLeft := ::nLeft, nBottom := ::nBottom, nRight := ::nRight, n, nWidth, cBox
   LOCAL nPlain := iif( ::lHasFocus, 2, 0 )
   DispBegin()
   IF ::lDropDown
      hb_DispOutAt( nTop, nLeft, PadR( iif( ::nValue == 0, "", ::aItems[ ::nValue ][ LIST_TEXT ] ), nRight - nLeft ), ;
         hb_ColorIndex( cColors, iif( ::lHasFocus, iif( ::lIsOpen, 1, 3 ), 1 ) ) )
      hb_DispOutAtBox( nTop, nRight, Left( ::cStyle, 1 ), hb_ColorIndex( cColors, 7 ) )
      nTop++
   ENDIF
   IF ::lIsOpen
      cBox := iif( ::lHasFocus, ::cHotBox, ::cColdBox )
      IF ! Empty( cBox )
         hb_DispBox( nTop, nLeft, nBottom, nRight, cBox, hb_ColorIndex( cColors, 4 ) )
      ENDIF
      IF ! Empty( ::cColdBox + ::cHotBox )
         nTop++
         nLeft++
         nBottom--
         nRight--
      ENDIF
      nWidth := nRight - nLeft + 1
      FOR n := 0 TO Min( nBottom - nTop, Len( ::aItems ) - ::nTopItem )
         IF ::nTopItem + n > 0
            hb_DispOutAt( nTop + n, nLeft, PadR( ::aItems[ ::nTopItem + n ][ LIST_TEXT ], nWidth ), ;
               hb_ColorIndex( cColors, nPlain + iif( ::nTopItem + n == ::nValue, 1, 0 ) ) )
         ENDIF
      NEXT
   ENDIF
   IF ! Empty( ::cCaption )
      ShowCaption( ::nCapRow, ::nCapCol - 1, ::cCaption, hb_ColorIndex( cColors, 5 ), hb_ColorIndex( cColors, 6 ) )
   ENDIF
   DispEnd()
   RETURN Self

METHOD hitTest( nRow, nCol ) CLASS ListBox
   LOCAL nTop := ::nTop + iif( ::lDropDown, 1, 0 ), nHit, n, lBox := ! Empty( ::cColdBox + ::cHotBox )
   IF ::lIsOpen
      IF ::oVScroll != NIL .AND. ( nHit := ::oVScroll:hitTest( nRow, nCol ) ) != HTNOWHERE
         RETURN nHit
      ENDIF
      IF ( nHit := BoxEdge( nRow, nCol, nTop, ::nLeft, ::nBottom, ::nRight, lBox ) ) != HTNOWHERE
         RETURN iif( nHit == HTBOTTOM, HTBOTTOMRIGHT, iif( nHit == HTBOTTOMRIGHT, HTBOTTOM, nHit ) )
      ENDIF
      IF nRow >= nTop .AND. nRow <= ::nBottom .AND. nCol >= ::nLeft .AND. nCol <= ::nRight
         n := ::nTopItem + nRow - nTop - iif( lBox, 1, 0 )
         IF n <= Len( ::aItems )
            RETURN n
         ENDIF
      ENDIF
   ELSEIF nRow == ::nTop .AND. nCol >= ::nLeft .AND. nCol <= ::nRight
      RETURN iif( nCol == ::nRight, HTDROPBUTTON, HTCLIENT )
   ENDIF
   RETURN iif( nRow == ::nCapRow .AND. nCol >= ::nCapCol .AND. nCol < ::nCapCol + CaptionWidth( ::cCaption ) .AND. ! ::lDropDown, HTCAPTION, HTNOWHERE )

// Opens one that drops down.
METHOD open() CLASS ListBox
   IF ! ::lIsOpen
      ::cUnder := SaveScreen( ::nTop + 1, ::nLeft, ::nBottom, ::nRight )
      ::lIsOpen := .T.
      ::display()
   ENDIF
   RETURN Self

METHOD close() CLASS ListBox
   IF ::lIsOpen .AND. ::lDropDown .AND. ::cUnder != NIL
      RestScreen( ::nTop + 1, ::nLeft, ::nBottom, ::nRight, ::cUnder )
      ::lIsOpen := .F.
      ::cUnder := NIL
   ENDIF
   RETURN Self

METHOD setFocus() CLASS ListBox
   IF ! ::lHasFocus
      ::nCursor := SetCursor( 0 )
      ::lHasFocus := .T.
      ::display()
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
   ENDIF
   RETURN Self

METHOD killFocus() CLASS ListBox
   IF ::lHasFocus
      ::lHasFocus := .F.
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
      ::close()
      ::display()
      SetCursor( ::nCursor )
   ENDIF
   RETURN Self

METHOD nextItem() CLASS ListBox
   IF ::lHasFocus .AND. ::nValue < Len( ::aItems )
      ::changeItem( ::nValue + 1 )
   ENDIF
   RETURN Self

METHOD prevItem() CLASS ListBox
   IF ::lHasFocus .AND. ::nValue > 1
      ::changeItem( ::nValue - 1 )
   ENDIF
   RETURN Self

// Selects an item by its number or the beginning of its value, gives its number; the buffer keeps the kind of value it has.
METHOD select( xValue ) CLASS ListBox
   LOCAL n
   IF HB_ISSTRING( xValue )
      n := ::findData( xValue )
      IF ::xBuffer == NIL .OR. HB_ISSTRING( ::xBuffer )
         ::xBuffer := xValue
      ENDIF
   ELSEIF HB_ISNUMERIC( xValue ) .AND. xValue >= 1 .AND. xValue <= Len( ::aItems )
      n := xValue
      IF ::xBuffer == NIL
         ::xBuffer := n
      ENDIF
   ELSE
      RETURN ::nValue
   ENDIF
   ::changeItem( n )
   RETURN ::nValue

METHOD changeItem( nNew ) CLASS ListBox
   LOCAL nLines := ListLines( Self )
   IF nNew == ::nValue
      RETURN Self
   ENDIF
   ::nValue := nNew
   ::cTextValue := iif( nNew == 0, "", ItemValue( ::aItems[ nNew ] ) )
   IF HB_ISNUMERIC( ::xBuffer )
      ::xBuffer := nNew
   ELSEIF HB_ISSTRING( ::xBuffer ) .AND. nNew > 0
      ::xBuffer := ::cTextValue
   ENDIF
   IF nNew > 0
      // As Harbour reckons: a list that drops down scrolls a line late.
      ::nTopItem := Max( Min( ::nTopItem, nNew ), nNew - nLines - iif( ::lDropDown, 1, 0 ) + 1 )
   ENDIF
   IF ::oVScroll != NIL
      ::oVScroll:current := nNew
   ENDIF
   IF ::lHasFocus
      ::display()
   ENDIF
   IF HB_ISEVALITEM( ::bSBlock )
      Eval( ::bSBlock )
   ENDIF
   RETURN Self

// Moves the items in the box by a line or a page: nHow is what hitTest() says of a scroll bar.
METHOD scroll( nHow ) CLASS ListBox
   LOCAL nLines := ListLines( Self ), nTopItem := ::nTopItem
   SWITCH nHow
   CASE HTSCROLLUNITDEC
      nTopItem--
      EXIT
   CASE HTSCROLLUNITINC
      nTopItem++
      EXIT
   CASE HTSCROLLBLOCKDEC
      nTopItem -= nLines
      EXIT
   CASE HTSCROLLBLOCKINC
      nTopItem += nLines
      EXIT
   ENDSWITCH
   nTopItem := Max( 1, Min( nTopItem, Len( ::aItems ) - nLines + 1 ) )
   IF nTopItem != ::nTopItem
      ::nTopItem := nTopItem
      ::display()
   ENDIF
   RETURN Self
