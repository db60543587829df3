// Controls of Clipper 5.3: check boxes, push buttons, radio buttons and their groups, scroll bars, list boxes. One text with
// radio.prg, scrollbar.prg and listbox.prg.

#include "hbclass.ch"
#include "button.ch"
#include "color.ch"
#include "error.ch"
#include "set.ch"

// ---- What they share ----

// A value for an instance variable: of one of the types, or the error 1001 and what its handler gives.
STATIC FUNCTION Checked( oSelf, cName, xValue, cTypes )
   RETURN iif( ValType( xValue ) $ cTypes, xValue, Refused( oSelf, cName, xValue ) )

STATIC FUNCTION Refused( oSelf, cName, xValue )
   LOCAL oError := ErrorNew()
   oError:severity := ES_ERROR
   oError:genCode := EG_ARG
   oError:subSystem := oSelf:className
   oError:subCode := 1001
   oError:description := hb_langErrMsg( EG_ARG )
   oError:operation := cName
   oError:args := { xValue }
   oError:canSubstitute := .T.
   RETURN Eval( ErrorBlock(), oError )

// A style or box: a text of one of the lengths.
STATIC FUNCTION CheckedStyle( oSelf, cName, xValue, aLengths )
   RETURN iif( HB_ISSTRING( xValue ) .AND. hb_AScan( aLengths, Len( xValue ) ) > 0, xValue, Refused( oSelf, cName, xValue ) )

// Colours: a text of nFew to nMany pairs.
STATIC FUNCTION CheckedColors( oSelf, xValue, nFew, nMany )
   LOCAL nPairs := iif( HB_ISSTRING( xValue ), Len( hb_ATokens( xValue, "," ) ), 0 )
   RETURN iif( nPairs >= nFew .AND. nPairs <= nMany, xValue, Refused( oSelf, "COLORSPEC", xValue ) )

// Does SetColor() have the colours a program begins with?
FUNCTION IsDefColor()
   RETURN SetColor() == "W/N,N/W,N/N,N/N,N/W"

// The pairs of SetColor() by their numbers; cDefault while it has those a program begins with.
STATIC FUNCTION ColorsOf( aPairs, cDefault )
   LOCAL cColors := "", n
   IF cDefault != NIL .AND. IsDefColor()
      RETURN cDefault
   ENDIF
   FOR EACH n IN aPairs
      cColors += iif( n:__enumIndex() == 1, "", "," ) + hb_ColorIndex( SetColor(), n - 1 )
   NEXT
   RETURN cColors

// Where the letter of a caption is that leads to its control; 0 when there is none.
STATIC FUNCTION LetterAt( cCaption )
   LOCAL n := At( "&", cCaption )
   RETURN iif( n > 0 .AND. n < Len( cCaption ), n, 0 )

STATIC FUNCTION CaptionWidth( cCaption )
   RETURN Len( cCaption ) - iif( LetterAt( cCaption ) > 0, 1, 0 )

STATIC PROCEDURE ShowCaption( nRow, nCol, cCaption, cColor, cLetterColor )
   LOCAL n := LetterAt( cCaption )
   hb_DispOutAt( nRow, nCol, iif( n > 0, Stuff( cCaption, n, 1, "" ), cCaption ), cColor )
   IF n > 0
      hb_DispOutAt( nRow, nCol + n - 1, SubStr( cCaption, n + 1, 1 ), cLetterColor )
   ENDIF
   RETURN

// Is it the letter of the caption? A character or a key.
STATIC FUNCTION IsLetter( cCaption, xKey )
   LOCAL n := LetterAt( cCaption )
   IF HB_ISNUMERIC( xKey )
      xKey := hb_keyChar( xKey )
   ENDIF
   RETURN n > 0 .AND. HB_ISSTRING( xKey ) .AND. Upper( SubStr( cCaption, n + 1, 1 ) ) == Upper( xKey )

// ---- Check box ----

CREATE CLASS CheckBox FUNCTION HBCheckBox
   EXPORTED:
   VAR cargo
   METHOD display()
   METHOD hitTest( nRow, nCol )
   METHOD killFocus()
   METHOD select( lState )
   METHOD setFocus()
   ACCESS bitmaps INLINE ::aBitmaps
   ASSIGN bitmaps( x ) INLINE ::aBitmaps := Checked( Self, "BITMAPS", x, "AU" )
   ACCESS buffer INLINE ::lBuffer
   ASSIGN buffer( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lBuffer )
   ACCESS capCol INLINE ::nCapCol
   ASSIGN capCol( x ) INLINE ::nCapCol := Checked( Self, "CAPCOL", x, "N" )
   ACCESS capRow INLINE ::nCapRow
   ASSIGN capRow( x ) INLINE ::nCapRow := Checked( Self, "CAPROW", x, "N" )
   ACCESS caption INLINE ::cCaption
   ASSIGN caption( x ) INLINE ::cCaption := Checked( Self, "CAPTION", x, "C" )
   ACCESS col INLINE ::nCol
   ASSIGN col( x ) INLINE ::nCol := Checked( Self, "COL", x, "N" )
   ACCESS colorSpec INLINE ::cColorSpec
   ASSIGN colorSpec( x ) INLINE ::cColorSpec := CheckedColors( Self, x, 4, 4 )
   ACCESS fBlock INLINE ::bFBlock
   ASSIGN fBlock( x ) INLINE ::bFBlock := Checked( Self, "FBLOCK", x, "BSU" )
   ACCESS hasFocus INLINE ::lHasFocus
   ASSIGN hasFocus( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lHasFocus )
   ACCESS message INLINE ::cMessage
   ASSIGN message( x ) INLINE ::cMessage := Checked( Self, "MESSAGE", x, "C" )
   ACCESS row INLINE ::nRow
   ASSIGN row( x ) INLINE ::nRow := Checked( Self, "ROW", x, "N" )
   ACCESS sBlock INLINE ::bSBlock
   ASSIGN sBlock( x ) INLINE ::bSBlock := Checked( Self, "SBLOCK", x, "BSU" )
   ACCESS style INLINE ::cStyle
   ASSIGN style( x ) INLINE ::cStyle := CheckedStyle( Self, "STYLE", x, { 0, 4 } )
   ACCESS typeOut INLINE .F.
   ASSIGN typeOut( x ) INLINE ( HB_SYMBOL_UNUSED( x ), .F. )
   METHOD New( nRow, nCol, cCaption )
   PROTECTED:
   VAR aBitmaps INIT { "check_f.bmu", "check_e.bmu" }
   VAR lBuffer INIT .F.
   VAR nCapCol
   VAR nCapRow
   VAR cCaption
   VAR nCol
   VAR cColorSpec
   VAR bFBlock
   VAR lHasFocus INIT .F.
   VAR cMessage INIT ""
   VAR nRow
   VAR bSBlock
   VAR cStyle
   VAR nCursor
ENDCLASS

// A check box at a place; its caption stands right of it.
FUNCTION CheckBox( nRow, nCol, cCaption )
   RETURN HBCheckBox():New( nRow, nCol, cCaption )

// The check box of a Get: `@ … GET … CHECKBOX`.
FUNCTION _CheckBox_( lState, cCaption, cMessage, cColor, bFBlock, bSBlock, cStyle, aBitmaps )
   LOCAL o := HBCheckBox():New( Row(), Col(), cCaption )
   o:select( lState )
   IF cMessage != NIL
      o:message := cMessage
   ENDIF
   IF cColor != NIL
      o:colorSpec := cColor
   ENDIF
   o:fBlock := bFBlock
   o:sBlock := bSBlock
   IF cStyle != NIL
      o:style := cStyle
   ENDIF
   IF aBitmaps != NIL
      o:bitmaps := aBitmaps
   ENDIF
   RETURN o

METHOD New( nRow, nCol, cCaption ) CLASS CheckBox
   ::row := nRow
   ::col := nCol
   ::caption := iif( cCaption == NIL, "", cCaption )
   ::nCapRow := nRow
   ::nCapCol := nCol + 4
   ::cStyle := "[" + Chr( 251 ) + " ]"
   ::cColorSpec := ColorsOf( { 5, 2, 1, 4 }, "W/N,W+/N,W/N,W+/N" )
   RETURN Self

METHOD display() CLASS CheckBox
   LOCAL cText := hb_ColorIndex( ::cColorSpec, 2 ), cHot := hb_ColorIndex( ::cColorSpec, 3 )
   DispBegin()
   IF Len( ::cStyle ) == 4
      hb_DispOutAt( ::nRow, ::nCol, Left( ::cStyle, 1 ), cText )
      hb_DispOutAt( ::nRow, ::nCol + 1, SubStr( ::cStyle, iif( ::lBuffer, 2, 3 ), 1 ), hb_ColorIndex( ::cColorSpec, iif( ::lHasFocus, 1, 0 ) ) )
      hb_DispOutAt( ::nRow, ::nCol + 2, Right( ::cStyle, 1 ), cText )
   ENDIF
   IF ! Empty( ::cCaption )
      ShowCaption( ::nCapRow, ::nCapCol, ::cCaption, iif( ::lHasFocus, cHot, cText ), cHot )
   ENDIF
   DispEnd()
   RETURN Self

METHOD hitTest( nRow, nCol ) CLASS CheckBox
   IF nRow == ::nRow .AND. nCol >= ::nCol .AND. nCol <= ::nCol + 2
      RETURN HTCLIENT
   ENDIF
   RETURN iif( nRow == ::nCapRow .AND. nCol >= ::nCapCol .AND. nCol < ::nCapCol + CaptionWidth( ::cCaption ), HTCAPTION, HTNOWHERE )

METHOD setFocus() CLASS CheckBox
   IF ! ::lHasFocus
      ::nCursor := SetCursor( 0 )
      ::lHasFocus := .T.
      ::display()
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
   ENDIF
   RETURN Self

METHOD killFocus() CLASS CheckBox
   IF ::lHasFocus
      ::lHasFocus := .F.
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
      ::display()
      SetCursor( ::nCursor )
   ENDIF
   RETURN Self

// Sets the state, or turns it over.
METHOD select( lState ) CLASS CheckBox
   LOCAL lOld := ::lBuffer
   ::lBuffer := iif( HB_ISLOGICAL( lState ), lState, ! ::lBuffer )
   IF ::lBuffer != lOld
      IF ::lHasFocus
         ::display()
      ENDIF
      IF HB_ISEVALITEM( ::bSBlock )
         Eval( ::bSBlock )
      ENDIF
   ENDIF
   RETURN Self

// ---- Push button ----

CREATE CLASS PushButton FUNCTION HBPushButton
   EXPORTED:
   VAR cargo
   VAR bmpXOff INIT -1
   VAR bmpYOff INIT -1
   VAR capXOff INIT -1
   VAR capYOff INIT -1
   VAR sizeX INIT 0
   VAR sizeY INIT 0
   METHOD display()
   METHOD hitTest( nRow, nCol )
   METHOD killFocus()
   METHOD select( nKey )
   METHOD setFocus()
   ACCESS bitmap INLINE ::cBitmap
   ASSIGN bitmap( x ) INLINE ::cBitmap := Checked( Self, "BITMAP", x, "C" )
   ACCESS buffer INLINE ::lBuffer
   ASSIGN buffer( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lBuffer )
   ACCESS caption INLINE ::cCaption
   ASSIGN caption( x ) INLINE ::cCaption := Checked( Self, "CAPTION", x, "C" )
   ACCESS col INLINE ::nCol
   ASSIGN col( x ) INLINE ::nCol := Checked( Self, "COL", x, "N" )
   ACCESS colorSpec INLINE ::cColorSpec
   ASSIGN colorSpec( x ) INLINE ::cColorSpec := CheckedColors( Self, x, 4, 5 )
   ACCESS fBlock INLINE ::bFBlock
   ASSIGN fBlock( x ) INLINE ::bFBlock := Checked( Self, "FBLOCK", x, "BSU" )
   ACCESS hasFocus INLINE ::lHasFocus
   ASSIGN hasFocus( x ) INLINE ( HB_SYMBOL_UNUSED( x ), ::lHasFocus )
   ACCESS message INLINE ::cMessage
   ASSIGN message( x ) INLINE ::cMessage := Checked( Self, "MESSAGE", x, "C" )
   ACCESS row INLINE ::nRow
   ASSIGN row( x ) INLINE ::nRow := Checked( Self, "ROW", x, "N" )
   ACCESS sBlock INLINE ::bSBlock
   ASSIGN sBlock( x ) INLINE ::bSBlock := Checked( Self, "SBLOCK", x, "BSU" )
   ACCESS style INLINE ::cStyle
   ASSIGN style( x ) INLINE ::cStyle := CheckedStyle( Self, "STYLE", x, { 0, 2, 8 } )
   ACCESS typeOut INLINE .F.
   ASSIGN typeOut( x ) INLINE ( HB_SYMBOL_UNUSED( x ), .F. )
   METHOD New( nRow, nCol, cCaption )
   PROTECTED:
   VAR cBitmap INIT ""
   VAR lBuffer INIT .F.
   VAR cCaption
   VAR nCol
   VAR cColorSpec
   VAR bFBlock
   VAR lHasFocus INIT .F.
   VAR cMessage INIT ""
   VAR nRow
   VAR bSBlock
   VAR cStyle INIT "<>"
ENDCLASS

// A button at a place: a line, or a box of three lines with a style of eight characters.
FUNCTION PushButton( nRow, nCol, cCaption )
   RETURN HBPushButton():New( nRow, nCol, cCaption )

// The button of a Get: `@ … GET … PUSHBUTTON`.
FUNCTION _PushButt_( cCaption, cMessage, cColor, bFBlock, bSBlock, cStyle, nSizeX, nSizeY, nCapXOff, nCapYOff, cBitmap, nBmpXOff, nBmpYOff )
   LOCAL o := HBPushButton():New( Row(), Col(), cCaption )
   IF cMessage != NIL
      o:message := cMessage
   ENDIF
   IF cColor != NIL
      o:colorSpec := cColor
   ENDIF
   o:fBlock := bFBlock
   o:sBlock := bSBlock
   IF cStyle != NIL
      o:style := cStyle
   ENDIF
   IF cBitmap != NIL
      o:bitmap := cBitmap
   ENDIF
   o:sizeX := hb_defaultValue( nSizeX, o:sizeX )
   o:sizeY := hb_defaultValue( nSizeY, o:sizeY )
   o:capXOff := hb_defaultValue( nCapXOff, o:capXOff )
   o:capYOff := hb_defaultValue( nCapYOff, o:capYOff )
   o:bmpXOff := hb_defaultValue( nBmpXOff, o:bmpXOff )
   o:bmpYOff := hb_defaultValue( nBmpYOff, o:bmpYOff )
   RETURN o

METHOD New( nRow, nCol, cCaption ) CLASS PushButton
   ::row := nRow
   ::col := nCol
   ::caption := iif( cCaption == NIL, "", cCaption )
   ::cColorSpec := ColorsOf( { 5, 2, 1, 4 }, "W/N,N/W,W+/N,W+/N" )
   RETURN Self

METHOD display() CLASS PushButton
   LOCAL cColor := hb_ColorIndex( ::cColorSpec, iif( ::lBuffer, 2, iif( ::lHasFocus, 1, 0 ) ) ), nRow := ::nRow, nCol := ::nCol
   DispBegin()
   IF Len( ::cStyle ) == 8
      hb_DispBox( nRow, nCol, nRow + 2, nCol + CaptionWidth( ::cCaption ) + 1, ::cStyle + " ", cColor )
      nRow++
      nCol++
   ELSEIF Len( ::cStyle ) == 2
      hb_DispOutAt( nRow, nCol, Left( ::cStyle, 1 ), cColor )
      hb_DispOutAt( nRow, nCol + CaptionWidth( ::cCaption ) + 1, Right( ::cStyle, 1 ), cColor )
      nCol++
   ENDIF
   IF ! Empty( ::cCaption )
      ShowCaption( nRow, nCol, ::cCaption, cColor, hb_ColorIndex( ::cColorSpec, 3 ) )
   ENDIF
   DispEnd()
   RETURN Self

METHOD hitTest( nRow, nCol ) CLASS PushButton
   LOCAL nLines := iif( Len( ::cStyle ) == 8, 3, 1 ), nWidth := CaptionWidth( ::cCaption ) + iif( Len( ::cStyle ) == 0, 0, 2 )
   // A button without a frame is one column narrower.
   nWidth := Max( nWidth - iif( Len( ::cStyle ) == 0, 1, 0 ), 1 )
   RETURN iif( nRow >= ::nRow .AND. nRow < ::nRow + nLines .AND. nCol >= ::nCol .AND. nCol < ::nCol + nWidth, HTCLIENT, HTNOWHERE )

METHOD setFocus() CLASS PushButton
   IF ! ::lHasFocus
      ::lHasFocus := .T.
      ::display()
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
   ENDIF
   RETURN Self

METHOD killFocus() CLASS PushButton
   IF ::lHasFocus
      ::lHasFocus := .F.
      IF HB_ISEVALITEM( ::bFBlock )
         Eval( ::bFBlock )
      ENDIF
      ::display()
   ENDIF
   RETURN Self

// Pushes the button; with a key it stays down as long as that key comes.
METHOD select( nKey ) CLASS PushButton
   IF ::lHasFocus
      ::lBuffer := .T.
      ::display()
      IF HB_ISNUMERIC( nKey )
         DO WHILE Inkey( 0 ) == nKey
         ENDDO
      ENDIF
      IF HB_ISEVALITEM( ::bSBlock )
         Eval( ::bSBlock )
      ENDIF
      ::lBuffer := .F.
      ::display()
   ENDIF
   RETURN Self
