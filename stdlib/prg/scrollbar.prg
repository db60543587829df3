
// ---- Scroll bar ----

CREATE CLASS ScrollBar FUNCTION HBScrollBar
   EXPORTED:
   VAR cargo
   METHOD display()
   METHOD update()
   METHOD hitTest( nRow, nCol )
   ACCESS barLength INLINE ::nEnd - ::nStart - 1
   ASSIGN barLength( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::nEnd - ::nStart - 1 )
   ACCESS bitmaps INLINE ::aBitmaps
   ASSIGN bitmaps( x ) INLINE ::aBitmaps := Checked( Self, "BITMAPS", x, "AU" )
   ACCESS colorSpec INLINE ::cColorSpec
   ASSIGN colorSpec( x ) INLINE iif( HB_ISSTRING( x ) .AND. Len( hb_ATokens( x, "," ) ) == 2, ::cColorSpec := x, ::cColorSpec )
   ACCESS current INLINE ::nCurrent
   ASSIGN current( x ) INLINE iif( HB_ISNUMERIC( x ) .AND. x <= ::nTotal, ::nCurrent := x, ::nCurrent )
   ACCESS end INLINE ::nEnd
   ASSIGN end( x ) INLINE iif( HB_ISNUMERIC( x ) .AND. x > ::nStart, ::nEnd := x, ::nEnd )
   ACCESS offset INLINE ::nOffset
   ASSIGN offset( x ) INLINE iif( HB_ISNUMERIC( x ), ::nOffset := x, ::nOffset )
   ACCESS orient INLINE ::nOrient
   ASSIGN orient( x ) INLINE iif( HB_ISNUMERIC( x ) .AND. ( x == SCROLL_VERTICAL .OR. x == SCROLL_HORIZONTAL ), ::nOrient := x, ::nOrient )
   ACCESS sBlock INLINE ::bSBlock
   ASSIGN sBlock( x ) INLINE iif( HB_ISEVALITEM( x ), ::bSBlock := x, ::bSBlock )
   ACCESS start INLINE ::nStart
   ASSIGN start( x ) INLINE iif( HB_ISNUMERIC( x ) .AND. x < ::nEnd, ::nStart := x, ::nStart )
   ACCESS style INLINE ::cStyle
   ASSIGN style( x ) INLINE iif( HB_ISSTRING( x ) .AND. Len( x ) == 4, ::cStyle := x, ::cStyle )
   ACCESS thumbPos INLINE ::nThumbPos
   ASSIGN thumbPos( x ) INLINE iif( HB_ISNUMERIC( x ), ( ::lOverride := x != 0, ::nThumbPos := Max( 1, Min( x, ::barLength ) ) ), ::nThumbPos )
   ACCESS total INLINE ::nTotal
   ASSIGN total( x ) INLINE iif( HB_ISNUMERIC( x ) .AND. x >= 2, ::nTotal := x, ::nTotal )
   METHOD New( nStart, nEnd, nOffset, bSBlock, nOrient )
   PROTECTED:
   VAR aBitmaps
   VAR cColorSpec
   VAR cStyle
   VAR nCurrent INIT 1
   VAR nEnd
   VAR nOffset
   VAR nOrient
   VAR nStart
   VAR nThumbPos INIT 1
   VAR nTotal INIT 100
   VAR bSBlock
   VAR lOverride INIT .F.
   METHOD calcThumbPos()
ENDCLASS

// A bar from nStart to nEnd in the column (or row) nOffset.
FUNCTION ScrollBar( nStart, nEnd, nOffset, bSBlock, nOrient )
   RETURN HBScrollBar():New( nStart, nEnd, nOffset, bSBlock, nOrient )

METHOD New( nStart, nEnd, nOffset, bSBlock, nOrient ) CLASS ScrollBar
   LOCAL lAcross := HB_ISNUMERIC( nOrient ) .AND. nOrient == SCROLL_HORIZONTAL
   ::nStart := Checked( Self, "START", nStart, "N" )
   ::nEnd := Checked( Self, "END", nEnd, "N" )
   ::nOffset := Checked( Self, "OFFSET", nOffset, "N" )
   ::nOrient := iif( lAcross, SCROLL_HORIZONTAL, SCROLL_VERTICAL )
   ::sBlock := bSBlock
   ::aBitmaps := iif( lAcross, { "arrow_l.bmu", "arrow_r.bmu", "arrow_e.bmu" }, { "arrow_u.bmu", "arrow_d.bmu", "arrow_e.bmu" } )
   ::cStyle := iif( lAcross, Chr( 26 ), Chr( 24 ) ) + Chr( 176 ) + Chr( 178 ) + iif( lAcross, Chr( 27 ), Chr( 25 ) )
   ::cColorSpec := ColorsOf( { 5, 2 } )
   RETURN Self

// Where the thumb is for the current position; true when it moved.
METHOD calcThumbPos() CLASS ScrollBar
   LOCAL nOld := ::nThumbPos
   IF ! ::lOverride
      ::nThumbPos := Max( 1, Min( ::barLength, Round( ::nCurrent * ( ::barLength - 1 ) / ::nTotal, 0 ) + 1 ) )
   ENDIF
   RETURN ::nThumbPos != nOld

METHOD display() CLASS ScrollBar
   LOCAL n, nCells := ::nEnd - ::nStart, cColor := hb_ColorIndex( ::cColorSpec, 0 ), cHot := hb_ColorIndex( ::cColorSpec, 1 ), cCell, lHot
   ::calcThumbPos()
   DispBegin()
   FOR n := 0 TO nCells
      lHot := n == 0 .OR. n == nCells .OR. n == ::nThumbPos
      cCell := SubStr( ::cStyle, iif( n == 0, 1, iif( n == nCells, 4, iif( n == ::nThumbPos, 3, 2 ) ) ), 1 )
      hb_DispOutAtBox( iif( ::nOrient == SCROLL_VERTICAL, ::nStart + n, ::nOffset ), iif( ::nOrient == SCROLL_VERTICAL, ::nOffset, ::nStart + n ), ;
         cCell, iif( lHot, cHot, cColor ) )
   NEXT
   DispEnd()
   RETURN Self

METHOD update() CLASS ScrollBar
   IF HB_ISEVALITEM( ::bSBlock )
      Eval( ::bSBlock )
   ENDIF
   IF ::calcThumbPos()
      ::display()
      RETURN .T.
   ENDIF
   RETURN .F.

METHOD hitTest( nRow, nCol ) CLASS ScrollBar
   LOCAL nAlong := iif( ::nOrient == SCROLL_VERTICAL, nRow, nCol ), nThumb := ::nStart + ::nThumbPos
   IF iif( ::nOrient == SCROLL_VERTICAL, nCol, nRow ) != ::nOffset .OR. nAlong < ::nStart .OR. nAlong > ::nEnd
      RETURN HTNOWHERE
   ENDIF
   DO CASE
   CASE nAlong == ::nStart ; RETURN HTSCROLLUNITDEC
   CASE nAlong == ::nEnd ; RETURN HTSCROLLUNITINC
   CASE nAlong < nThumb ; RETURN HTSCROLLBLOCKDEC
   CASE nAlong > nThumb ; RETURN HTSCROLLBLOCKINC
   ENDCASE
   RETURN HTSCROLLTHUMBDRAG
