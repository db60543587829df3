
// ---- Radio button ----

CREATE CLASS RadioButtn FUNCTION HBRadioButton
   EXPORTED:
   VAR cargo
   METHOD display()
   METHOD hitTest( nRow, nCol )
   METHOD isAccel( xKey )
   METHOD killFocus()
   METHOD select( lState )
   METHOD setFocus()
   ACCESS bitmaps INLINE ::aBitmaps
   ASSIGN bitmaps( x ) INLINE ::aBitmaps := Checked( Self, "BITMAPS", x, "AU" )
   ACCESS buffer INLINE ::lBuffer
   ASSIGN buffer( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lBuffer )
   ACCESS data INLINE iif( ::cData == NIL, StrTran( ::cCaption, "&", "" ), ::cData )
   ASSIGN data( x ) INLINE ::cData := Checked( Self, "DATA", x, "CU" )
   ACCESS capCol INLINE ::nCapCol
   ASSIGN capCol( x ) INLINE ::nCapCol := Checked( Self, "CAPCOL", x, "N" )
   ACCESS capRow INLINE ::nCapRow
   ASSIGN capRow( x ) INLINE ::nCapRow := Checked( Self, "CAPROW", x, "N" )
   ACCESS caption INLINE ::cCaption
   ASSIGN caption( x ) INLINE ::cCaption := Checked( Self, "CAPTION", x, "C" )
   ACCESS col INLINE ::nCol
   ASSIGN col( x ) INLINE ::nCol := Checked( Self, "COL", x, "N" )
   ACCESS colorSpec INLINE ::cColorSpec
   ASSIGN colorSpec( x ) INLINE ::cColorSpec := CheckedColors( Self, x, 7, 7 )
   ACCESS fBlock INLINE ::bFBlock
   ASSIGN fBlock( x ) INLINE ::bFBlock := Checked( Self, "FBLOCK", x, "BSU" )
   ACCESS hasFocus INLINE ::lHasFocus
   ASSIGN hasFocus( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lHasFocus )
   ACCESS row INLINE ::nRow
   ASSIGN row( x ) INLINE ::nRow := Checked( Self, "ROW", x, "N" )
   ACCESS sBlock INLINE ::bSBlock
   ASSIGN sBlock( x ) INLINE ::bSBlock := Checked( Self, "SBLOCK", x, "BSU" )
   ACCESS style INLINE ::cStyle
   ASSIGN style( x ) INLINE ::cStyle := CheckedStyle( Self, "STYLE", x, { 0, 4 } )
   METHOD New( nRow, nCol, cCaption, cData )
   PROTECTED:
   VAR aBitmaps INIT { "radio_f.bmu", "radio_e.bmu" }
   VAR lBuffer INIT .F.
   VAR cData
   VAR nCapCol
   VAR nCapRow
   VAR cCaption
   VAR nCol
   VAR cColorSpec
   VAR bFBlock
   VAR lHasFocus INIT .F.
   VAR nRow
   VAR bSBlock
   VAR cStyle INIT "(* )"
ENDCLASS

// A radio button at a place; cData is the text that a group's variable gets.
FUNCTION RadioButton( nRow, nCol, cCaption, cData )
   RETURN HBRadioButton():New( nRow, nCol, cCaption, cData )

METHOD New( nRow, nCol, cCaption, cData ) CLASS RadioButtn
   ::row := nRow
   ::col := nCol
   ::caption := iif( cCaption == NIL, "", cCaption )
   ::data := cData
   ::nCapRow := nRow
   ::nCapCol := nCol + 4
   ::cColorSpec := ColorsOf( { 5, 5, 2, 2, 1, 1, 4 }, "W/N,W+/N,W+/N,N/W,W/N,W/N,W+/N" )
   RETURN Self

METHOD display() CLASS RadioButtn
   LOCAL cColor := hb_ColorIndex( ::cColorSpec, iif( ::lBuffer, 3, 1 ) )
   DispBegin()
   IF Len( ::cStyle ) == 4
      hb_DispOutAt( ::nRow, ::nCol, Left( ::cStyle, 1 ) + SubStr( ::cStyle, iif( ::lBuffer, 2, 3 ), 1 ) + Right( ::cStyle, 1 ), cColor )
   ENDIF
   IF ! Empty( ::cCaption )
      ShowCaption( ::nCapRow, ::nCapCol, ::cCaption, hb_ColorIndex( ::cColorSpec, 4 ), hb_ColorIndex( ::cColorSpec, iif( ::lHasFocus, 6, 5 ) ) )
   ENDIF
   DispEnd()
   RETURN Self

METHOD hitTest( nRow, nCol ) CLASS RadioButtn
   // The letter's mark counts as a column of the caption; a caption without one loses its last.
   LOCAL nWidth := Len( ::cCaption ) - iif( LetterAt( ::cCaption ) > 0, 0, 1 )
   IF nRow == ::nRow .AND. nCol >= ::nCol .AND. nCol <= ::nCol + 2
      RETURN HTCLIENT
   ENDIF
   RETURN iif( nRow == ::nCapRow .AND. nCol >= ::nCapCol .AND. nCol < ::nCapCol + nWidth, HTCLIENT, HTNOWHERE )

METHOD isAccel( xKey ) CLASS RadioButtn
   RETURN IsLetter( ::cCaption, xKey )

METHOD setFocus() CLASS RadioButtn
   IF ! ::lHasFocus
      ::lHasFocus := .T.
      ::display()
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
   ENDIF
   RETURN Self

METHOD killFocus() CLASS RadioButtn
   IF ::lHasFocus
      ::lHasFocus := .F.
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
      ::display()
   ENDIF
   RETURN Self

// Sets the state, or turns it over; shows nothing.
METHOD select( lState ) CLASS RadioButtn
   LOCAL lOld := ::lBuffer
   ::lBuffer := iif( HB_ISLOGICAL( lState ), lState, ! ::lBuffer )
   IF ::lBuffer != lOld .AND. HB_ISEVALITEM( ::bSBlock )
      Eval( ::bSBlock )
   ENDIF
   RETURN Self

// ---- Group of radio buttons ----

CREATE CLASS RadioGroup FUNCTION HBRadioGroup
   EXPORTED:
   VAR cargo
   METHOD addItem( oButton )
   METHOD delItem( n )
   METHOD display()
   METHOD getAccel( xKey )
   METHOD getItem( n )
   METHOD hitTest( nRow, nCol )
   METHOD insItem( n, oButton )
   METHOD killFocus()
   METHOD nextItem()
   METHOD prevItem()
   METHOD select( xValue )
   METHOD setColor( cColor )
   METHOD setFocus()
   METHOD setStyle( cStyle )
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
   ASSIGN colorSpec( x ) INLINE ::cColorSpec := CheckedColors( Self, x, 3, 3 )
   ACCESS fBlock INLINE ::bFBlock
   ASSIGN fBlock( x ) INLINE ::bFBlock := Checked( Self, "FBLOCK", x, "BSU" )
   ACCESS hasFocus INLINE ::lHasFocus
   ASSIGN hasFocus( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lHasFocus )
   ACCESS hotBox INLINE ::cHotBox
   ASSIGN hotBox( x ) INLINE ::cHotBox := CheckedStyle( Self, "HOTBOX", x, { 0, 8 } )
   ACCESS itemCount INLINE Len( ::aItems )
   ASSIGN itemCount( x ) INLINE ( HB_SYMBOL_UNUSED( x ), Len( ::aItems ) )
   ACCESS left INLINE ::nLeft
   ASSIGN left( x ) INLINE ::nLeft := Checked( Self, "LEFT", x, "N" )
   ACCESS message INLINE ::cMessage
   ASSIGN message( x ) INLINE ::cMessage := Checked( Self, "MESSAGE", x, "C" )
   ACCESS right INLINE ::nRight
   ASSIGN right( x ) INLINE ::nRight := Checked( Self, "RIGHT", x, "N" )
   ACCESS textValue INLINE ::cTextValue
   ASSIGN textValue( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::cTextValue )
   ACCESS top INLINE ::nTop
   ASSIGN top( x ) INLINE ::nTop := Checked( Self, "TOP", x, "N" )
   ACCESS typeOut INLINE Empty( ::aItems )
   ASSIGN typeOut( x ) INLINE ( HB_SYMBOL_UNUSED( x ), Empty( ::aItems ) )
   ACCESS value INLINE ::nValue
   ASSIGN value( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::nValue )
   METHOD New( nTop, nLeft, nBottom, nRight )
   PROTECTED:
   VAR aItems INIT {}
   VAR nBottom
   VAR xBuffer
   VAR nCapCol
   VAR nCapRow
   VAR cCaption INIT ""
   VAR cColdBox
   VAR cColorSpec
   VAR bFBlock
   VAR lHasFocus INIT .F.
   VAR cHotBox
   VAR nLeft
   VAR cMessage INIT ""
   VAR nRight
   VAR cTextValue INIT ""
   VAR nTop
   VAR nValue INIT 0
   VAR nCursor
   METHOD changeButton( nNew )
ENDCLASS

// A box for radio buttons.
FUNCTION RadioGroup( nTop, nLeft, nBottom, nRight )
   RETURN HBRadioGroup():New( nTop, nLeft, nBottom, nRight )

// The group of a Get: `@ … GET … RADIOGROUP`.
FUNCTION _RadioGrp_( nTop, nLeft, nBottom, nRight, xValue, aItems, cCaption, cMessage, cColor, bFBlock, cStyle )
   LOCAL o := HBRadioGroup():New( nTop, nLeft, nBottom, nRight )
   IF cCaption != NIL
      o:caption := cCaption
   ENDIF
   IF cMessage != NIL
      o:message := cMessage
   ENDIF
   IF cColor != NIL
      o:colorSpec := cColor
   ENDIF
   o:fBlock := bFBlock
   AEval( aItems, {| oButton | o:addItem( oButton ) } )
   o:select( xValue )
   // Harbour leaves the style of the buttons as it is.
   HB_SYMBOL_UNUSED( cStyle )
   RETURN o

METHOD New( nTop, nLeft, nBottom, nRight ) CLASS RadioGroup
   ::top := nTop
   ::left := nLeft
   ::bottom := nBottom
   ::right := nRight
   ::nCapRow := nTop
   ::nCapCol := nLeft + 2
   ::cColdBox := hb_UTF8ToStrBox( "┌─┐│┘─└│" )
   ::cHotBox := hb_UTF8ToStrBox( "╔═╗║╝═╚║" )
   ::cColorSpec := ColorsOf( { 3, 1, 4 }, "W/N,W/N,W+/N" )
   RETURN Self

METHOD addItem( oButton ) CLASS RadioGroup
   IF HB_ISOBJECT( oButton ) .AND. oButton:className == "RADIOBUTTN"
      AAdd( ::aItems, oButton )
   ENDIF
   RETURN Self

METHOD insItem( n, oButton ) CLASS RadioGroup
   IF HB_ISOBJECT( oButton ) .AND. oButton:className == "RADIOBUTTN" .AND. HB_ISNUMERIC( n ) .AND. n >= 1 .AND. n <= Len( ::aItems )
      hb_AIns( ::aItems, n, oButton, .T. )
   ENDIF
   RETURN Self

METHOD delItem( n ) CLASS RadioGroup
   IF HB_ISNUMERIC( n ) .AND. n >= 1 .AND. n <= Len( ::aItems )
      hb_ADel( ::aItems, n, .T. )
   ENDIF
   RETURN Self

METHOD getItem( n ) CLASS RadioGroup
   RETURN iif( HB_ISNUMERIC( n ) .AND. n >= 1 .AND. n <= Len( ::aItems ), ::aItems[ n ], NIL )

METHOD getAccel( xKey ) CLASS RadioGroup
   RETURN AScan( ::aItems, {| o | o:isAccel( xKey ) } )

METHOD display() CLASS RadioGroup
   LOCAL cBox := iif( ::lHasFocus, ::cHotBox, ::cColdBox )
   DispBegin()
   IF ! Empty( cBox )
      hb_DispBox( ::nTop, ::nLeft, ::nBottom, ::nRight, cBox, hb_ColorIndex( ::cColorSpec, 0 ) )
   ENDIF
   IF ! Empty( ::cCaption )
      ShowCaption( ::nCapRow, ::nCapCol, ::cCaption, hb_ColorIndex( ::cColorSpec, 1 ), hb_ColorIndex( ::cColorSpec, 2 ) )
   ENDIF
   AEval( ::aItems, {| o | o:display() } )
   DispEnd()
   RETURN Self

METHOD hitTest( nRow, nCol ) CLASS RadioGroup
   LOCAL nHit := BoxEdge( nRow, nCol, ::nTop, ::nLeft, ::nBottom, ::nRight, ! Empty( ::cColdBox + ::cHotBox ) ), n
   IF nHit != HTNOWHERE
      RETURN nHit
   ENDIF
   IF nRow == ::nCapRow .AND. nCol >= ::nCapCol .AND. nCol < ::nCapCol + CaptionWidth( ::cCaption )
      RETURN HTCAPTION
   ENDIF
   IF nRow < ::nTop .OR. nRow > ::nBottom .OR. nCol < ::nLeft .OR. nCol > ::nRight
      RETURN HTNOWHERE
   ENDIF
   n := AScan( ::aItems, {| o | o:hitTest( nRow, nCol ) != HTNOWHERE } )
   RETURN iif( n > 0, n, HTCLIENT )

// Corner or side of a box; HTNOWHERE inside and outside.
STATIC FUNCTION BoxEdge( nRow, nCol, nTop, nLeft, nBottom, nRight, lBox )
   LOCAL lTop := nRow == nTop, lBottom := nRow == nBottom, lLeft := nCol == nLeft, lRight := nCol == nRight
   DO CASE
   CASE ! lBox .OR. nRow < nTop .OR. nRow > nBottom .OR. nCol < nLeft .OR. nCol > nRight
      RETURN HTNOWHERE
   CASE lTop
      RETURN iif( lLeft, HTTOPLEFT, iif( lRight, HTTOPRIGHT, HTTOP ) )
   CASE lBottom
      // As Harbour names them.
      RETURN iif( lLeft, HTBOTTOMLEFT, iif( lRight, HTBOTTOM, HTBOTTOMRIGHT ) )
   CASE lRight
      RETURN HTRIGHT
   CASE lLeft
      RETURN HTLEFT
   ENDCASE
   RETURN HTNOWHERE

METHOD setFocus() CLASS RadioGroup
   IF ! ::lHasFocus
      ::nCursor := SetCursor( 0 )
      ::lHasFocus := .T.
      AEval( ::aItems, {| o | o:setFocus() } )
      ::display()
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
   ENDIF
   RETURN Self

METHOD killFocus() CLASS RadioGroup
   IF ::lHasFocus
      ::lHasFocus := .F.
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
      AEval( ::aItems, {| o | o:killFocus() } )
      ::display()
      SetCursor( ::nCursor )
   ENDIF
   RETURN Self

METHOD nextItem() CLASS RadioGroup
   IF ::lHasFocus .AND. ! Empty( ::aItems )
      ::changeButton( iif( ::nValue == Len( ::aItems ), 1, ::nValue + 1 ) )
   ENDIF
   RETURN Self

METHOD prevItem() CLASS RadioGroup
   IF ::lHasFocus .AND. ! Empty( ::aItems )
      ::changeButton( iif( ::nValue == 0, 1, iif( ::nValue == 1, Len( ::aItems ), ::nValue - 1 ) ) )
   ENDIF
   RETURN Self

// Selects a button by its number or its data; the buffer keeps the kind of value it has.
METHOD select( xValue ) CLASS RadioGroup
   LOCAL n := 0
   IF HB_ISNUMERIC( xValue )
      IF xValue >= 1 .AND. xValue <= Len( ::aItems )
         n := xValue
         IF ::xBuffer == NIL
            ::xBuffer := n
         ENDIF
      ENDIF
   ELSEIF HB_ISSTRING( xValue )
      n := AScan( ::aItems, {| o | o:data == xValue } )
      IF n == 0
         ::xBuffer := xValue
      ELSEIF ::xBuffer == NIL
         ::xBuffer := ""
      ENDIF
   ENDIF
   IF n > 0
      ::changeButton( n )
   ENDIF
   RETURN Self

METHOD changeButton( nNew ) CLASS RadioGroup
   IF nNew != ::nValue
      DispBegin()
      IF ::nValue > 0 .AND. ::nValue <= Len( ::aItems )
         ::aItems[ ::nValue ]:select( .F. )
         ::aItems[ ::nValue ]:display()
      ENDIF
      ::aItems[ nNew ]:select( .T. )
      ::aItems[ nNew ]:display()
      DispEnd()
      ::nValue := nNew
      ::cTextValue := ::aItems[ nNew ]:data
   ENDIF
   ::xBuffer := iif( HB_ISNUMERIC( ::xBuffer ), ::nValue, ::cTextValue )
   RETURN Self

METHOD setColor( cColor ) CLASS RadioGroup
   AEval( ::aItems, {| o | o:colorSpec := cColor } )
   RETURN Self

METHOD setStyle( cStyle ) CLASS RadioGroup
   AEval( ::aItems, {| o | o:style := cStyle } )
   RETURN Self
