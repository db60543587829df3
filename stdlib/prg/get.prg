// The Get object: a value that is edited in a buffer under a picture. READ (getlist.prg) drives it with keys.
//
// The buffer is the text shown; a mask character stands under each of its positions and says what may be typed there.
// Positions count from 1. Without focus there is no buffer and Display() shows the variable.

#include "hbclass.ch"
#include "button.ch"

CREATE CLASS Get FUNCTION Get
   PROTECTED:
   VAR bBlock
   VAR xSubscript
   VAR cPicture
   VAR bPostBlock
   VAR bPreBlock
   VAR xCargo
   VAR cName
   HIDDEN:
   VAR cInternal1
   PROTECTED:
   VAR xExitState
   VAR bReader
   VAR oControl
   VAR cCaption INIT ""
   VAR nCapCol INIT 0
   VAR nCapRow INIT 0
   VAR cMessage INIT ""
   VAR nDispLen
   VAR cType
   VAR cBuffer
   VAR xVarGet
   EXPORTED:
   VAR decPos INIT 0 READONLY
   VAR hasFocus INIT .F. READONLY
   VAR original READONLY
   VAR rejected INIT .F. READONLY
   VAR typeOut INIT .F. READONLY
   PROTECTED:
   VAR cColorSpec
   VAR nPos INIT 0
   VAR lChanged INIT .F.
   VAR lClear INIT .F.
   VAR nRow
   VAR nCol
   VAR lRejected INIT .F.
   VAR lHideInput INIT .F.
   VAR cStyle INIT "*"
   VAR nMaxLen INIT 0
   VAR lEdit INIT .F.
   VAR nDispPos INIT 1
   VAR nOldPos INIT 0
   VAR nMaxEdit INIT 0
   VAR lMinus INIT .F.
   VAR lMinus2 INIT .F.
   VAR lMinusPrinted INIT .F.
   VAR lSuppDisplay INIT .F.
   VAR nPicLen
   VAR cPicMask INIT ""
   VAR cPicFunc INIT ""
   VAR lPicComplex INIT .F.
   VAR lPicBlankZero INIT .F.
   EXPORTED:
   METHOD New( nRow, nCol, bVarBlock, cVarName, cPicture, cColorSpec )
   METHOD assign()
   METHOD badDate()
   METHOD block( bBlock ) SETGET
   ACCESS buffer INLINE ::cBuffer
   ASSIGN buffer( cBuffer )
   ACCESS changed INLINE ::lChanged
   ASSIGN changed( lChanged )
   ACCESS clear INLINE ::lClear
   ASSIGN clear( lClear )
   ACCESS col INLINE ::nCol
   ASSIGN col( nCol )
   METHOD colorDisp( cColorSpec )
   ACCESS colorSpec INLINE ::cColorSpec
   ASSIGN colorSpec( cColorSpec )
   METHOD control( oControl ) SETGET
   METHOD message( cMessage ) SETGET
   METHOD caption( cCaption ) SETGET
   METHOD capRow( nCapRow ) SETGET
   METHOD capCol( nCapCol ) SETGET
   METHOD display()
   METHOD hitTest( nMRow, nMCol )
   METHOD killFocus()
   ACCESS minus INLINE ::lMinus
   ASSIGN minus( lMinus )
   METHOD name( cName ) SETGET
   METHOD picture( cPicture ) SETGET
   ACCESS pos INLINE ::nPos
   ASSIGN pos( nPos )
   METHOD reform()
   METHOD reset()
   ACCESS row INLINE ::nRow
   ASSIGN row( nRow )
   METHOD setFocus()
   METHOD subScript( xValue ) SETGET
   METHOD type()
   METHOD undo()
   METHOD unTransform()
   METHOD updateBuffer()
   METHOD varGet()
   METHOD varPut( xValue )
   METHOD postBlock( xValue ) SETGET
   METHOD preBlock( xValue ) SETGET
   METHOD cargo( xValue ) SETGET
   METHOD exitState( xValue ) SETGET
   METHOD reader( xValue ) SETGET
   METHOD end()
   METHOD home()
   METHOD left()
   METHOD right()
   METHOD toDecPos()
   METHOD wordLeft()
   METHOD wordRight()
   METHOD backSpace()
   METHOD delete()
   METHOD delEnd()
   METHOD delLeft()
   METHOD delRight()
   METHOD delWordLeft()
   METHOD delWordRight()
   METHOD insert( cChar )
   METHOD overStrike( cChar )
   PROTECTED:
   METHOD leftLow()
   METHOD rightLow()
   METHOD backSpaceLow()
   METHOD deleteLow()
   METHOD deleteAll()
   METHOD isEditable( nPos )
   METHOD input( cChar )
   METHOD putMask( xValue, lEdit )
   METHOD firstEditable()
   METHOD lastEditable()
ENDCLASS

METHOD New( nRow, nCol, bVarBlock, cVarName, cPicture, cColorSpec ) CLASS Get
   ::nRow := iif( nRow == NIL, Row(), nRow )
   ::nCol := iif( nCol == NIL, Col() + iif( Set( _SET_DELIMITERS ), 1, 0 ), nCol )
   IF HB_ISSTRING( bVarBlock )
      cVarName := bVarBlock
      bVarBlock := iif( Empty( cVarName ), NIL, MemvarBlock( cVarName ) )
   ENDIF
   ::bBlock := bVarBlock
   ::cName := iif( HB_ISSTRING( cVarName ), cVarName, "" )
   ::colorSpec := iif( HB_ISSTRING( cColorSpec ), cColorSpec, DefaultColors( .T. ) )
   ::picture := cPicture
   RETURN Self

// Colours of a new Get: unselected, selected and those of the caption.
// Colours of a Get that names none, from those of the screen: a new one has a bright accelerator on the default colours.
STATIC FUNCTION DefaultColors( lNew )
   LOCAL cColor := SetColor(), cFirst
   IF ! Set( _SET_INTENSITY )
      cFirst := hb_ColorIndex( cColor, 0 )
      RETURN cFirst + "," + cFirst + "," + cFirst + "," + cFirst
   ENDIF
   IF lNew .AND. cColor == "W/N,N/W,N/N,N/N,N/W"
      RETURN "N/W,N/W,W/N,W+/N"
   ENDIF
   RETURN hb_ColorIndex( cColor, 4 ) + "," + hb_ColorIndex( cColor, 1 ) + "," + ;
      hb_ColorIndex( cColor, 0 ) + "," + hb_ColorIndex( cColor, 3 )

// ---- the variable ----

METHOD block( bBlock ) CLASS Get
   IF PCount() == 0 .OR. bBlock == NIL
      RETURN ::bBlock
   ENDIF
   ::bBlock := bBlock
   ::xVarGet := ::original
   ::cType := ValType( ::xVarGet )
   RETURN bBlock

METHOD varGet() CLASS Get
   LOCAL xValue := NIL, xSub
   IF HB_ISARRAY( ::xSubscript ) .AND. ! Empty( ::xSubscript )
      xValue := Eval( ::bBlock )
      FOR EACH xSub IN ::xSubscript
         IF ! HB_ISARRAY( xValue ) .AND. ! HB_ISHASH( xValue )
            RETURN NIL
         ENDIF
         xValue := xValue[ xSub ]
      NEXT
   ELSEIF HB_ISEVALITEM( ::bBlock )
      xValue := Eval( ::bBlock )
   ENDIF
   IF ! ::hasFocus
      ::xVarGet := xValue
   ENDIF
   RETURN xValue

METHOD varPut( xValue ) CLASS Get
   LOCAL xHolder, i
   IF HB_ISEVALITEM( ::bBlock ) .AND. ValType( xValue ) $ "CNDTLMU"
      IF HB_ISARRAY( ::xSubscript ) .AND. ! Empty( ::xSubscript )
         xHolder := Eval( ::bBlock )
         FOR i := 1 TO Len( ::xSubscript ) - 1
            IF ! HB_ISARRAY( xHolder ) .AND. ! HB_ISHASH( xHolder )
               RETURN NIL
            ENDIF
            xHolder := xHolder[ ::xSubscript[ i ] ]
         NEXT
         xHolder[ ATail( ::xSubscript ) ] := xValue
      ELSE
         Eval( ::bBlock, xValue )
      ENDIF
      IF ! ::hasFocus
         ::cType := ValType( xValue )
         ::xVarGet := xValue
      ENDIF
      ::lEdit := .F.
   ELSE
      xValue := NIL
   ENDIF
   RETURN xValue

METHOD type() CLASS Get
   RETURN ::cType := ValType( iif( ::hasFocus, ::xVarGet, ::varGet() ) )

METHOD subScript( xValue ) CLASS Get
   IF xValue != NIL
      ::xSubscript := xValue
   ENDIF
   RETURN ::xSubscript

METHOD assign() CLASS Get
   LOCAL xValue
   IF ::hasFocus
      xValue := ::unTransform()
      IF ::cType == "C"
         // What the picture does not show of the variable stays.
         xValue += SubStr( iif( HB_ISSTRING( ::original ), ::original, "" ), Len( xValue ) + 1 )
      ENDIF
      ::varPut( xValue )
   ENDIF
   RETURN Self

METHOD updateBuffer() CLASS Get
   IF ::hasFocus
      ::cBuffer := ::putMask( ::varGet() )
      ::xVarGet := ::original
      ::display()
   ELSE
      ::varPut( ::varGet() )
   ENDIF
   RETURN Self

METHOD undo() CLASS Get
   IF ::hasFocus
      IF ::original != NIL
         ::varPut( ::original )
      ENDIF
      ::reset()
      ::lChanged := .F.
   ENDIF
   RETURN Self

METHOD reset() CLASS Get
   IF ::hasFocus
      ::cBuffer := ::putMask( ::varGet(), .F. )
      ::xVarGet := ::original
      ::cType := ValType( ::xVarGet )
      ::pos := ::firstEditable()
      ::lClear := "K" $ ::cPicFunc .OR. ::cType == "N"
      ::lEdit := .F.
      ::lMinus := .F.
      ::rejected := .F.
      ::typeOut := .F.
      ::display()
   ENDIF
   RETURN Self

// ---- focus and display ----

METHOD setFocus() CLASS Get
   LOCAL xValue
   IF ::hasFocus
      RETURN Self
   ENDIF
   xValue := ::varGet()
   ::hasFocus := .T.
   ::rejected := .F.
   ::original := xValue
   ::cType := ValType( xValue )
   ::picture := ::cPicture
   ::cBuffer := ::putMask( xValue, .F. )
   ::lChanged := .F.
   ::lClear := "K" $ ::cPicFunc .OR. ::cType == "N"
   ::lEdit := .F.
   ::pos := 1
   ::lMinusPrinted := .F.
   ::lMinus := .F.
   ::decPos := 0
   IF ::cType == "N"
      ::decPos := At( iif( "E" $ ::cPicFunc, ",", "." ), ::cBuffer )
      IF ::decPos == 0
         ::decPos := Len( ::cBuffer ) + 1
      ENDIF
      ::lMinus2 := ::xVarGet < 0
   ENDIF
   ::typeOut := ::nMaxEdit == 0
   ::display()
   RETURN Self

METHOD killFocus() CLASS Get
   LOCAL lHad := ::hasFocus
   ::hasFocus := .F.
   ::nPos := 0
   ::lClear := .F.
   ::lMinus := .F.
   ::lChanged := .F.
   ::decPos := 0
   ::typeOut := .F.
   IF lHad
      ::display()
   ENDIF
   ::xVarGet := NIL
   ::original := NIL
   ::cBuffer := NIL
   RETURN Self

METHOD display() CLASS Get
   LOCAL nOldCursor := SetCursor( 0 ), xText, cColors := ::cColorSpec, cDelim, nPos
   IF ! HB_ISSTRING( ::cBuffer )
      ::cType := ValType( ::varGet() )
      ::picture := ::cPicture
   ENDIF
   xText := iif( ::hasFocus, ::cBuffer, ::putMask( ::varGet() ) )
   IF ::nMaxLen == 0
      ::nMaxLen := iif( HB_ISSTRING( xText ), Len( xText ), 0 )
   ENDIF
   IF ::nDispLen == NIL
      ::nDispLen := ::nMaxLen
   ENDIF
   IF ::cType == "N" .AND. ::hasFocus .AND. ! ::lMinusPrinted .AND. ::decPos != 0 .AND. ::lMinus2 .AND. ::lMinus .AND. ;
      ::nPos > ::decPos .AND. Val( Left( ::cBuffer, ::decPos - 1 ) ) == 0
      // A minus that has no digit before the point to stand at yet.
      xText := SubStr( ::cBuffer, 1, ::decPos - 2 ) + "-" + SubStr( ::cBuffer, ::decPos )
   ENDIF
   IF ::nDispLen != ::nMaxLen .AND. ::nPos != 0
      ::nDispPos := Max( 1, Min( ::nPos - Int( ::nDispLen / 2 ), ::nMaxLen - ::nDispLen + 1 ) )
   ELSE
      ::nDispPos := 1
   ENDIF
   IF ! Empty( ::cCaption )
      DrawCaption( ::nCapRow, ::nCapCol, ::cCaption, hb_ColorIndex( cColors, 2 ), hb_ColorIndex( cColors, 3 ) )
   ENDIF
   IF xText != NIL .AND. ( ! ::lSuppDisplay .OR. ::nDispPos != ::nOldPos )
      hb_DispOutAt( ::nRow, ::nCol, ;
         iif( ::lHideInput, PadR( Replicate( Left( ::cStyle, 1 ), Len( RTrim( xText ) ) ), ::nDispLen ), ;
              SubStr( xText, ::nDispPos, ::nDispLen ) ), ;
         hb_ColorIndex( cColors, iif( ::hasFocus, 1, 0 ) ) )
      IF Set( _SET_DELIMITERS ) .AND. ! ::hasFocus
         cDelim := Set( _SET_DELIMCHARS )
         hb_DispOutAt( ::nRow, ::nCol - 1, Left( cDelim, 1 ), hb_ColorIndex( cColors, iif( ::hasFocus, 1, 0 ) ) )
         hb_DispOutAt( ::nRow, ::nCol + ::nDispLen, SubStr( cDelim, 2, 1 ), hb_ColorIndex( cColors, iif( ::hasFocus, 1, 0 ) ) )
      ENDIF
   ENDIF
   IF ::nPos != 0
      nPos := ::nCol + ::nPos - ::nDispPos
   ELSE
      nPos := ::nCol + iif( ::nDispLen == NIL, 0, ::nDispLen ) + iif( Set( _SET_DELIMITERS ) .AND. ! ::hasFocus, 1, 0 )
   ENDIF
   SetPos( ::nRow, nPos )
   ::nOldPos := ::nDispPos
   ::lSuppDisplay := .F.
   SetCursor( nOldCursor )
   RETURN Self

STATIC PROCEDURE DrawCaption( nRow, nCol, cCaption, cColor, cHotColor )
   LOCAL nHot := At( "&", cCaption )
   IF nHot > 0 .AND. nHot < Len( cCaption )
      cCaption := Stuff( cCaption, nHot, 1, "" )
   ELSE
      nHot := 0
   ENDIF
   hb_DispOutAt( nRow, nCol, cCaption, cColor )
   IF nHot > 0
      hb_DispOutAt( nRow, nCol + nHot - 1, SubStr( cCaption, nHot, 1 ), cHotColor )
   ENDIF
   RETURN

METHOD colorDisp( cColorSpec ) CLASS Get
   ::colorSpec := cColorSpec
   ::display()
   RETURN Self

METHOD hitTest( nMRow, nMCol ) CLASS Get
   LOCAL nLen := iif( ::nDispLen == NIL, 0, ::nDispLen ), cCaption := StrTran( ::cCaption, "&", "" )
   IF HB_ISOBJECT( ::oControl )
      RETURN ::oControl:hitTest( nMRow, nMCol )
   ENDIF
   DO CASE
   CASE nMRow == ::nRow .AND. nMCol >= ::nCol .AND. nMCol < ::nCol + nLen
      RETURN HTCLIENT
   CASE nMRow == ::nCapRow .AND. nMCol >= ::nCapCol .AND. nMCol < ::nCapCol + Len( cCaption )
      RETURN HTCAPTION
   ENDCASE
   RETURN HTNOWHERE

// ---- moving ----

METHOD leftLow() CLASS Get
   LOCAL nPos := ::nPos - 1
   DO WHILE nPos > 0 .AND. ! ::isEditable( nPos )
      nPos--
   ENDDO
   IF nPos > 0
      ::pos := nPos
      RETURN .T.
   ENDIF
   RETURN .F.

METHOD rightLow() CLASS Get
   LOCAL nPos := ::nPos + 1
   DO WHILE nPos <= ::nMaxEdit .AND. ! ::isEditable( nPos )
      nPos++
   ENDDO
   IF nPos <= ::nMaxEdit
      ::pos := nPos
      RETURN .T.
   ENDIF
   ::typeOut := .T.
   RETURN .F.

METHOD left() CLASS Get
   IF ::hasFocus
      ::typeOut := .F.
      ::lClear := .F.
      ::lSuppDisplay := .T.
      IF ::leftLow()
         ::display()
      ELSE
         ::typeOut := .T.
         ::lSuppDisplay := .F.
      ENDIF
   ENDIF
   RETURN Self

METHOD right() CLASS Get
   IF ::hasFocus
      ::typeOut := .F.
      ::lClear := .F.
      ::lSuppDisplay := .T.
      IF ::rightLow()
         ::display()
      ELSE
         ::lSuppDisplay := .F.
      ENDIF
   ENDIF
   RETURN Self

METHOD home() CLASS Get
   IF ::hasFocus
      ::pos := ::firstEditable()
      ::lClear := .F.
      ::typeOut := .F.
      ::lSuppDisplay := .T.
      ::display()
   ENDIF
   RETURN Self

// To the place behind the text; from there to the end of the field.
METHOD end() CLASS Get
   LOCAL nLast, nPos
   IF ::hasFocus
      nLast := Min( Len( RTrim( ::cBuffer ) ) + 1, ::nMaxEdit )
      nPos := iif( ::nPos != nLast, nLast, ::nMaxEdit )
      DO WHILE nPos > 1 .AND. ! ::isEditable( nPos )
         nPos--
      ENDDO
      ::pos := nPos
      ::lClear := .F.
      ::typeOut := .F.
      ::lSuppDisplay := .T.
      ::display()
   ENDIF
   RETURN Self

METHOD toDecPos() CLASS Get
   IF ::hasFocus
      IF ::lClear
         ::delEnd()
      ENDIF
      ::cBuffer := ::putMask( ::unTransform(), .F. )
      ::pos := ::decPos
      ::lChanged := .T.
      IF ::cType == "N" .AND. ::lMinus .AND. ::unTransform() == 0
         ::backSpaceLow()
         ::overStrike( "-" )
      ENDIF
      ::display()
   ENDIF
   RETURN Self

METHOD wordLeft() CLASS Get
   LOCAL nPos
   IF ::hasFocus
      ::typeOut := .F.
      ::lClear := .F.
      IF ::nPos == ::firstEditable()
         ::typeOut := .T.
      ELSE
         nPos := ::nPos - 1
         DO WHILE nPos > 1 .AND. SubStr( ::cBuffer, nPos, 1 ) == " "
            nPos--
         ENDDO
         DO WHILE nPos > 1 .AND. ! SubStr( ::cBuffer, nPos, 1 ) == " "
            nPos--
         ENDDO
         IF nPos > 1
            nPos++
         ENDIF
         ::pos := Max( nPos, 1 )
         ::lSuppDisplay := .T.
         ::display()
      ENDIF
   ENDIF
   RETURN Self

METHOD wordRight() CLASS Get
   LOCAL nPos
   IF ::hasFocus
      ::typeOut := .F.
      ::lClear := .F.
      IF ::nPos == ::nMaxEdit
         ::typeOut := .T.
      ELSE
         nPos := ::nPos
         DO WHILE nPos < ::nMaxEdit .AND. ! SubStr( ::cBuffer, nPos, 1 ) == " "
            nPos++
         ENDDO
         DO WHILE nPos < ::nMaxEdit .AND. SubStr( ::cBuffer, nPos, 1 ) == " "
            nPos++
         ENDDO
         ::pos := nPos
         ::lSuppDisplay := .T.
         ::display()
      ENDIF
   ENDIF
   RETURN Self

// ---- editing ----

METHOD overStrike( cChar ) CLASS Get
   LOCAL nFree
   IF ! ::hasFocus .OR. ! HB_ISSTRING( cChar )
      RETURN Self
   ENDIF
   IF ::cType == "N" .AND. ! ::lEdit .AND. ::lClear
      ::pos := ::firstEditable()
   ENDIF
   IF ::nPos > ::nMaxEdit
      ::rejected := ::nMaxEdit > 0
      ::typeOut := ::typeOut .OR. ::nMaxEdit == 0
   ELSE
      cChar := ::input( Left( cChar, 1 ) )
      IF cChar == ""
         ::rejected := .T.
      ELSE
         ::rejected := .F.
         IF ::lClear .AND. ::nPos == ::firstEditable()
            ::deleteAll()
            ::lClear := .F.
         ENDIF
         ::lEdit := .T.
         IF ::nPos == 0
            ::pos := 1
         ENDIF
         nFree := ::nMaxEdit
         DO WHILE ! ::isEditable( ::nPos ) .AND. ::nPos <= ::nMaxEdit .AND. ! ::typeOut .AND. nFree-- > 0
            ::pos++
         ENDDO
         IF ::nPos > ::nMaxEdit
            ::pos := ::firstEditable()
         ENDIF
         ::cBuffer := Stuff( ::cBuffer, ::nPos, 1, cChar )
         ::lChanged := .T.
         ::typeOut := .F.
         ::rightLow()
      ENDIF
   ENDIF
   ::display()
   RETURN Self

METHOD insert( cChar ) CLASS Get
   LOCAL nFree
   IF ! ::hasFocus .OR. ! HB_ISSTRING( cChar )
      RETURN Self
   ENDIF
   IF ::cType == "N" .AND. ! ::lEdit .AND. ::lClear
      ::pos := ::firstEditable()
   ENDIF
   IF ::nPos > ::nMaxEdit
      ::rejected := ::nMaxEdit > 0
      ::typeOut := ::typeOut .OR. ::nMaxEdit == 0
   ELSE
      cChar := ::input( Left( cChar, 1 ) )
      IF cChar == ""
         ::rejected := .T.
      ELSE
         ::rejected := .F.
         IF ::lClear .AND. ::nPos == ::firstEditable()
            ::deleteAll()
            ::lClear := .F.
         ENDIF
         ::lEdit := .T.
         IF ::nPos == 0
            ::pos := 1
         ENDIF
         nFree := ::nMaxEdit
         DO WHILE ! ::isEditable( ::nPos ) .AND. ::nPos <= ::nMaxEdit .AND. ! ::typeOut .AND. nFree-- > 0
            ::pos++
         ENDDO
         IF ::nPos > ::nMaxEdit
            ::pos := ::firstEditable()
         ENDIF
         // The characters up to the next fixed one move to the right; the last of them is lost.
         nFree := ::nPos
         DO WHILE nFree < ::nMaxEdit .AND. ::isEditable( nFree + 1 )
            nFree++
         ENDDO
         ::cBuffer := Left( ::cBuffer, ::nPos - 1 ) + cChar + ;
            SubStr( ::cBuffer, ::nPos, nFree - ::nPos ) + SubStr( ::cBuffer, nFree + 1 )
         ::lChanged := .T.
         ::typeOut := .F.
         ::rightLow()
      ENDIF
   ENDIF
   ::display()
   RETURN Self

METHOD deleteLow() CLASS Get
   LOCAL nLast := ::nPos
   ::lClear := .F.
   ::lEdit := .T.
   // What stands behind the mask (a bracket, DB, CR) moves with the rest.
   DO WHILE nLast < ::nMaxEdit .AND. ( ::isEditable( nLast + 1 ) .OR. ( ::cType == "N" .AND. nLast >= Len( ::cPicMask ) ) )
      nLast++
   ENDDO
   ::cBuffer := PadR( Left( ::cBuffer, ::nPos - 1 ) + SubStr( ::cBuffer, ::nPos + 1, nLast - ::nPos ) + " " + ;
      SubStr( ::cBuffer, nLast + 1 ), Len( ::cBuffer ) )
   ::lChanged := .T.
   RETURN NIL

METHOD backSpaceLow() CLASS Get
   LOCAL nOld := ::nPos, nMinus
   IF nOld > 1 .AND. nOld == ::firstEditable() .AND. ::lMinus2
      // The sign stands before the first place that can be edited.
      nMinus := At( "-", Left( ::cBuffer, nOld - 1 ) )
      IF nMinus > 0
         ::cBuffer := Stuff( ::cBuffer, nMinus, 1, " " )
         ::lEdit := .T.
         ::lChanged := .T.
         RETURN .T.
      ENDIF
   ENDIF
   ::left()
   IF ::nPos < nOld
      ::deleteLow()
      RETURN .T.
   ENDIF
   RETURN .F.

METHOD backSpace() CLASS Get
   IF ::hasFocus .AND. ::backSpaceLow()
      ::display()
   ENDIF
   RETURN Self

METHOD delete() CLASS Get
   IF ::hasFocus
      ::deleteLow()
      ::display()
   ENDIF
   RETURN Self

// Blanks what can be edited; a decimal point stays.
METHOD deleteAll() CLASS Get
   LOCAL xEmpty
   IF ::hasFocus
      ::lEdit := .T.
      DO CASE
      CASE ::cType == "C"
         xEmpty := Space( ::nMaxLen )
      CASE ::cType == "N"
         xEmpty := 0
         ::lMinus2 := .F.
      CASE ::cType == "D"
         xEmpty := hb_SToD()
      CASE ::cType == "T"
         xEmpty := hb_SToT()
      CASE ::cType == "L"
         xEmpty := .F.
      ENDCASE
      ::cBuffer := ::putMask( xEmpty, .T. )
      ::pos := ::firstEditable()
   ENDIF
   RETURN Self

METHOD delEnd() CLASS Get
   LOCAL nPos := ::nPos
   IF ::hasFocus
      ::pos := ::nMaxEdit
      ::deleteLow()
      DO WHILE ::nPos > nPos
         IF ! ::leftLow()
            EXIT
         ENDIF
         ::deleteLow()
      ENDDO
      ::pos := nPos
      ::display()
   ENDIF
   RETURN Self

METHOD delLeft() CLASS Get
   ::left()
   ::deleteLow()
   ::right()
   RETURN Self

METHOD delRight() CLASS Get
   ::right()
   ::deleteLow()
   ::left()
   RETURN Self

METHOD delWordLeft() CLASS Get
   LOCAL n := ::nPos
   IF ! ::hasFocus
      RETURN Self
   ENDIF
   IF ! SubStr( ::cBuffer, ::nPos, 1 ) == " "
      IF SubStr( ::cBuffer, ::nPos - 1, 1 ) == " "
         ::backSpaceLow()
      ELSE
         ::wordRight()
         ::left()
      ENDIF
   ENDIF
   IF SubStr( ::cBuffer, ::nPos, 1 ) == " "
      ::deleteLow()
   ENDIF
   DO WHILE ::nPos > 1 .AND. ! SubStr( ::cBuffer, ::nPos - 1, 1 ) == " " .AND. n-- > 0
      ::backSpaceLow()
   ENDDO
   ::display()
   RETURN Self

METHOD delWordRight() CLASS Get
   LOCAL n := ::nMaxEdit
   IF ! ::hasFocus
      RETURN Self
   ENDIF
   ::typeOut := .F.
   ::lClear := .F.
   IF ::nPos == ::nMaxEdit
      ::typeOut := .T.
      RETURN Self
   ENDIF
   DO WHILE ::nPos <= ::nMaxEdit .AND. ! SubStr( ::cBuffer, ::nPos, 1 ) == " " .AND. n-- > 0
      ::deleteLow()
   ENDDO
   IF ::nPos <= ::nMaxEdit
      ::deleteLow()
   ENDIF
   ::display()
   RETURN Self

// ---- buffer and value ----

METHOD badDate() CLASS Get
   LOCAL xValue
   IF ::hasFocus .AND. ::type $ "DT" .AND. HB_ISSTRING( ::cBuffer )
      xValue := ::unTransform()
      RETURN Empty( xValue ) .AND. ! Blank( ::cBuffer )
   ENDIF
   RETURN .F.

// Is there no digit in a date's text?
STATIC FUNCTION Blank( cText )
   LOCAL c
   FOR EACH c IN cText
      IF IsDigit( c )
         RETURN .F.
      ENDIF
   NEXT
   RETURN .T.

METHOD unTransform() CLASS Get
   LOCAL cBuffer := ::cBuffer, xValue, nFor, c, lMinus := .F.
   IF ! ::hasFocus
      RETURN NIL
   ENDIF
   IF ! HB_ISSTRING( cBuffer )
      // Nothing to be edited is left.
      ::nPos := ::decPos := 0
      ::lClear := ::typeOut := .F.
      RETURN NIL
   ENDIF
   SWITCH ::cType
   CASE "C"
      IF "R" $ ::cPicFunc .AND. ! "E" $ ::cPicFunc
         xValue := ""
         FOR nFor := 1 TO Len( ::cPicMask )
            IF Upper( SubStr( ::cPicMask, nFor, 1 ) ) $ "ANX9#!LY"
               xValue += SubStr( cBuffer, nFor, 1 )
            ENDIF
         NEXT
      ELSE
         xValue := cBuffer
      ENDIF
      EXIT
   CASE "N"
      IF "X" $ ::cPicFunc .AND. Right( cBuffer, 2 ) == "DB"
         lMinus := .T.
      ENDIF
      IF ! lMinus
         FOR nFor := 1 TO ::nMaxLen
            IF ::isEditable( nFor ) .AND. IsDigit( SubStr( cBuffer, nFor, 1 ) )
               EXIT
            ENDIF
            IF SubStr( cBuffer, nFor, 1 ) $ "-(" .AND. ! SubStr( cBuffer, nFor, 1 ) == SubStr( ::cPicMask, nFor, 1 )
               lMinus := .T.
               EXIT
            ENDIF
         NEXT
      ENDIF
      // A point that the mask begins with belongs to the number.
      nFor := ::firstEditable() - iif( ::decPos > 0 .AND. ::decPos == ::firstEditable() - 1, 1, 0 )
      cBuffer := Space( nFor - 1 ) + SubStr( cBuffer, nFor )
      IF "D" $ ::cPicFunc
         FOR nFor := ::firstEditable() TO ::lastEditable()
            IF ! ::isEditable( nFor )
               cBuffer := Left( cBuffer, nFor - 1 ) + Chr( 1 ) + SubStr( cBuffer, nFor + 1 )
            ENDIF
         NEXT
      ELSE
         IF "E" $ ::cPicFunc
            cBuffer := Left( cBuffer, ::firstEditable() - 1 ) + ;
               StrTran( StrTran( SubStr( cBuffer, ::firstEditable(), ::lastEditable() - ::firstEditable() + 1 ), ".", " " ), ",", "." ) + ;
               SubStr( cBuffer, ::lastEditable() + 1 )
         ELSE
            cBuffer := Left( cBuffer, ::firstEditable() - 1 ) + ;
               StrTran( SubStr( cBuffer, ::firstEditable(), ::lastEditable() - ::firstEditable() + 1 ), ",", " " ) + ;
               SubStr( cBuffer, ::lastEditable() + 1 )
         ENDIF
         FOR nFor := ::firstEditable() TO ::lastEditable()
            IF ! ::isEditable( nFor ) .AND. ! SubStr( cBuffer, nFor, 1 ) == "."
               cBuffer := Left( cBuffer, nFor - 1 ) + Chr( 1 ) + SubStr( cBuffer, nFor + 1 )
            ENDIF
         NEXT
      ENDIF
      // Blanks behind the point count as decimals.
      xValue := ""
      FOR EACH c IN cBuffer
         IF ! c $ Chr( 1 ) + "$*-()" .AND. ( ! c == " " .OR. c:__enumIndex() > ::decPos )
            xValue += c
         ENDIF
      NEXT
      // The width of the number is that of the field without what the mask adds.
      nFor := Len( StrTran( StrTran( cBuffer, Chr( 1 ), "" ), ",", "" ) )
      cBuffer := PadL( iif( lMinus, "-", "" ) + xValue, nFor )
      xValue := Val( cBuffer )
      EXIT
   CASE "L"
      cBuffer := Upper( cBuffer )
      xValue := "T" $ cBuffer .OR. "Y" $ cBuffer
      EXIT
   CASE "D"
      IF "E" $ ::cPicFunc
         cBuffer := SubStr( cBuffer, 4, 3 ) + SubStr( cBuffer, 1, 3 ) + SubStr( cBuffer, 7 )
      ENDIF
      xValue := CToD( cBuffer )
      EXIT
   CASE "T"
      xValue := hb_CToT( cBuffer )
      EXIT
   ENDSWITCH
   RETURN xValue

METHOD putMask( xValue, lEdit ) CLASS Get
   LOCAL cBuffer, cFunc := ::cPicFunc, nFor
   hb_default( @lEdit, ::hasFocus )
   IF xValue == NIL .OR. ValType( xValue ) $ "AB"
      ::nMaxLen := 0
      RETURN iif( xValue == NIL, NIL, "" )
   ENDIF
   IF ::hasFocus
      cFunc := StrTran( cFunc, "B", "" )
      IF cFunc == "@"
         cFunc := ""
      ENDIF
   ENDIF
   IF ::lPicBlankZero .AND. ! ::hasFocus
      cFunc := iif( cFunc == "", "@Z", cFunc + "Z" )
   ENDIF
   cBuffer := Transform( xValue, iif( Empty( cFunc ), iif( ::lPicComplex .OR. ! ::cPicMask == "", ::cPicMask, "" ), ;
      cFunc + " " + ::cPicMask ) )
   IF ::cType == "N"
      IF ( "(" $ ::cPicFunc .OR. ")" $ ::cPicFunc ) .AND. xValue >= 0
         cBuffer += " "
      ENDIF
      IF ( ( "C" $ ::cPicFunc .AND. xValue < 0 ) .OR. ( "X" $ ::cPicFunc .AND. xValue >= 0 ) ) .AND. ;
         ! "X" $ ::cPicFunc .OR. ! "C" $ ::cPicFunc .AND. .F.
         cBuffer += "   "
      ENDIF
      IF xValue < 0
         ::lMinusPrinted := .T.
      ELSE
         ::lMinusPrinted := .F.
      ENDIF
   ENDIF
   ::nMaxLen := Len( cBuffer )
   ::nMaxEdit := ::nMaxLen
   IF ::nDispLen == NIL .OR. ::nPicLen == NIL
      ::nDispLen := ::nMaxLen
   ENDIF
   IF lEdit .AND. ::cType == "N" .AND. ! Empty( ::cPicMask )
      // What a number does not need of the mask is blank while it is edited.
      FOR nFor := 1 TO ::nMaxLen
         IF ::isEditable( nFor )
            IF xValue == 0
               cBuffer := Stuff( cBuffer, nFor, 1, " " )
            ENDIF
         ENDIF
      NEXT
   ENDIF
   IF ::cType == "D" .AND. ::cBuffer != NIL .AND. ::badDate()
      cBuffer := ::cBuffer
   ENDIF
   RETURN cBuffer

METHOD isEditable( nPos ) CLASS Get
   LOCAL c
   IF Empty( ::cPicMask )
      RETURN .T.
   ENDIF
   IF ! HB_ISNUMERIC( nPos ) .OR. nPos > ::nMaxLen
      RETURN .F.
   ENDIF
   c := SubStr( ::cPicMask, nPos, 1 )
   SWITCH ::cType
   CASE "C"
      RETURN c == "" .OR. Upper( c ) $ "!ANX9#LY"
   CASE "N"
      RETURN ! c == "" .AND. c $ "9#$*"
   CASE "D"
   CASE "T"
      RETURN c == "9"
   CASE "L"
      RETURN Upper( c ) $ "LY#"
   ENDSWITCH
   RETURN .F.

METHOD firstEditable() CLASS Get
   LOCAL nFor
   IF ::nMaxLen != 0
      FOR nFor := 1 TO ::nMaxLen
         IF ::isEditable( nFor )
            RETURN nFor
         ENDIF
      NEXT
   ENDIF
   RETURN 0

METHOD lastEditable() CLASS Get
   LOCAL nFor
   FOR nFor := ::nMaxLen TO 1 STEP -1
      IF ::isEditable( nFor )
         RETURN nFor
      ENDIF
   NEXT
   RETURN 0

// The character as it goes into the buffer at the position; "" when it may not stand there.
METHOD input( cChar ) CLASS Get
   LOCAL cPic
   SWITCH ::cType
   CASE "N"
      DO CASE
      CASE cChar == "-"
         ::lMinus2 := .T.
         ::lMinus := .T.
      CASE cChar $ ".,"
         ::toDecPos()
         RETURN ""
      CASE ! cChar $ "0123456789+"
         RETURN ""
      ENDCASE
      EXIT
   CASE "D"
      IF ! cChar $ "0123456789"
         RETURN ""
      ENDIF
      EXIT
   CASE "T"
      IF ! cChar $ "0123456789"
         RETURN ""
      ENDIF
      EXIT
   CASE "L"
      IF ! Upper( cChar ) $ "YNTF"
         RETURN ""
      ENDIF
      EXIT
   ENDSWITCH
   IF ! Empty( ::cPicFunc ) .AND. ! ::cType == "N"
      // @E is for whole dates and numbers.
      cChar := Left( Transform( cChar, StrTran( ::cPicFunc, "E", "" ) ), 1 )
   ENDIF
   IF ! Empty( ::cPicMask )
      cPic := Upper( SubStr( ::cPicMask, ::nPos, 1 ) )
      DO CASE
      CASE cPic == "A"
         IF ! IsAlpha( cChar )
            cChar := ""
         ENDIF
      CASE cPic == "N"
         IF ! IsAlpha( cChar ) .AND. ! IsDigit( cChar )
            cChar := ""
         ENDIF
      CASE cPic == "9"
         IF ! IsDigit( cChar ) .AND. ! ( cChar $ "-+" .AND. ::cType == "N" )
            cChar := ""
         ENDIF
      CASE cPic == "#"
         IF ! IsDigit( cChar ) .AND. ! cChar == " " .AND. ! cChar $ ".+-"
            cChar := ""
         ENDIF
      CASE cPic == "L"
         IF ! Upper( cChar ) $ "YNTF"
            cChar := ""
         ENDIF
      CASE cPic == "Y"
         cChar := Upper( cChar )
         IF ! cChar $ "YN"
            cChar := ""
         ENDIF
      CASE ( cPic == "$" .OR. cPic == "*" ) .AND. ::cType == "N"
         IF ! IsDigit( cChar ) .AND. ! cChar == "-"
            cChar := ""
         ENDIF
      CASE cPic == "!"
         cChar := Upper( cChar )
      OTHERWISE
         cChar := Transform( cChar, cPic )
      ENDCASE
   ENDIF
   RETURN cChar

// ---- picture ----

METHOD picture( cPicture ) CLASS Get
   LOCAL nAt, nSize, c, cNum
   IF PCount() == 0 .OR. cPicture == NIL .AND. ::cPicture != NIL
      RETURN ::cPicture
   ENDIF
   IF cPicture != NIL .AND. ! ::hasFocus
      ::nDispLen := NIL
   ENDIF
   ::cPicture := cPicture
   ::nPicLen := NIL
   ::cPicFunc := ""
   ::cPicMask := ""
   ::lPicBlankZero := .F.
   IF HB_ISSTRING( cPicture )
      IF Left( cPicture, 1 ) == "@"
         nAt := At( " ", cPicture )
         IF nAt == 0
            ::cPicFunc := Upper( cPicture )
         ELSE
            ::cPicFunc := Upper( Left( cPicture, nAt - 1 ) )
            ::cPicMask := SubStr( cPicture, nAt + 1 )
         ENDIF
         nAt := At( "S", ::cPicFunc )
         IF nAt > 0
            cNum := ""
            nSize := nAt + 1
            DO WHILE IsDigit( c := SubStr( ::cPicFunc, nSize, 1 ) )
               cNum += c
               nSize++
            ENDDO
            IF Val( cNum ) > 0
               ::nDispLen := Val( cNum )
               ::nPicLen := ::nDispLen
            ENDIF
            ::cPicFunc := Left( ::cPicFunc, nAt - 1 ) + SubStr( ::cPicFunc, nSize )
         ENDIF
         IF "Z" $ ::cPicFunc
            ::lPicBlankZero := .T.
            ::cPicFunc := StrTran( ::cPicFunc, "Z", "" )
         ENDIF
         IF ::cPicFunc == "@"
            ::cPicFunc := ""
         ENDIF
      ELSE
         ::cPicMask := cPicture
      ENDIF
   ENDIF
   IF ::cType == NIL
      ::cType := ValType( ::varGet() )
   ENDIF
   // Types that are always edited under a mask get one.
   IF ::cType == "D"
      ::cPicMask := DigitMask( Set( _SET_DATEFORMAT ) )
   ELSEIF ::cType == "T"
      ::cPicMask := DigitMask( Set( _SET_DATEFORMAT ) + " " + Set( _SET_TIMEFORMAT ) )
   ELSEIF Empty( ::cPicMask )
      IF ::cType == "N" .AND. ::xVarGet != NIL
         ::cPicMask := NumberMask( ::xVarGet )
      ELSEIF ::cType == "C" .AND. "9" $ ::cPicFunc
         ::cPicMask := Replicate( "9", Len( ::xVarGet ) )
         ::cPicFunc := StrTran( ::cPicFunc, "9", "" )
      ELSEIF ::cType == "L"
         ::cPicMask := "L"
      ENDIF
   ENDIF
   ::lPicComplex := ! Empty( ::cPicFunc )
   RETURN ::cPicture

STATIC FUNCTION NumberMask( nValue )
   LOCAL cText := Str( nValue ), nAt := At( ".", cText )
   IF nAt > 0
      RETURN Replicate( "9", nAt - 1 ) + "." + Replicate( "9", Len( cText ) - nAt )
   ENDIF
   RETURN Replicate( "9", Len( cText ) )

STATIC FUNCTION DigitMask( cFormat )
   LOCAL cMask := "", c
   FOR EACH c IN cFormat
      cMask += iif( IsAlpha( c ), "9", c )
   NEXT
   RETURN cMask

METHOD reform() CLASS Get
   IF ::hasFocus
      ::picture := ::cPicture
      ::cBuffer := ::putMask( ::unTransform(), .F. )
      ::nDispLen := iif( ::nPicLen == NIL, ::nMaxLen, ::nPicLen )
   ENDIF
   RETURN Self

// ---- plain members ----

// An argument of a function call like oGet:buffer( x ) changes nothing, so these are assigned by methods of their own.

ASSIGN buffer( cBuffer ) CLASS Get
   IF ::hasFocus
      ::cBuffer := cBuffer
   ENDIF
   RETURN cBuffer

ASSIGN changed( lChanged ) CLASS Get
   IF HB_ISLOGICAL( lChanged )
      RETURN iif( ::hasFocus, ::lChanged := lChanged, lChanged )
   ENDIF
   RETURN ::lChanged

ASSIGN clear( lClear ) CLASS Get
   IF HB_ISLOGICAL( lClear )
      RETURN iif( ::hasFocus, ::lClear := lClear, lClear )
   ENDIF
   RETURN .F.

ASSIGN minus( lMinus ) CLASS Get
   IF HB_ISLOGICAL( lMinus )
      RETURN iif( ::hasFocus, ::lMinus := lMinus, lMinus )
   ENDIF
   RETURN ::lMinus

ASSIGN row( nRow ) CLASS Get
   RETURN ::nRow := iif( HB_ISNUMERIC( nRow ), Int( nRow ), 0 )

ASSIGN col( nCol ) CLASS Get
   RETURN ::nCol := iif( HB_ISNUMERIC( nCol ), Int( nCol ), 0 )

METHOD name( cName ) CLASS Get
   IF PCount() > 0 .AND. cName != NIL
      ::cName := cName
   ENDIF
   RETURN ::cName

ASSIGN pos( nPos ) CLASS Get
   LOCAL nTmp
   IF ! HB_ISNUMERIC( nPos )
      RETURN 0
   ENDIF
   IF ! ::hasFocus
      RETURN nPos
   ENDIF
   nPos := Int( nPos )
   IF nPos > ::nMaxLen
      ::nPos := iif( ::nMaxLen == 0, 1, ::nMaxLen )
      ::typeOut := .T.
   ELSEIF nPos > 0
      // The first place from here on that can be edited, else the last one before.
      FOR nTmp := nPos TO ::nMaxLen
         IF ::isEditable( nTmp )
            RETURN ( ::nPos := nTmp, nPos )
         ENDIF
      NEXT
      FOR nTmp := nPos - 1 TO 1 STEP -1
         IF ::isEditable( nTmp )
            RETURN ( ::nPos := nTmp, nPos )
         ENDIF
      NEXT
      ::nPos := ::nMaxLen + 1
      ::typeOut := .T.
   ENDIF
   RETURN nPos

ASSIGN colorSpec( cColorSpec ) CLASS Get
   LOCAL cFirst, cSecond, i, aParts
   IF HB_ISLOGICAL( cColorSpec )
      ::cColorSpec := DefaultColors( .F. )
      RETURN cColorSpec
   ENDIF
   IF HB_ISSTRING( cColorSpec )
      aParts := hb_ATokens( cColorSpec, "," )
      ASize( aParts, 4 )
      FOR i := 1 TO 4
         aParts[ i ] := iif( aParts[ i ] == NIL .OR. hb_ColorToN( aParts[ i ] ) == -1, NIL, ;
            hb_NToColor( hb_ColorToN( aParts[ i ] ) ) )
      NEXT
      cFirst := iif( aParts[ 1 ] == NIL, "N/N", aParts[ 1 ] )
      cSecond := iif( aParts[ 2 ] == NIL, cFirst, aParts[ 2 ] )
      ::cColorSpec := cFirst + "," + cSecond + "," + ;
         iif( aParts[ 3 ] == NIL, cFirst, aParts[ 3 ] ) + "," + iif( aParts[ 4 ] == NIL, cFirst, aParts[ 4 ] )
      RETURN cColorSpec
   ENDIF
   RETURN NIL

METHOD control( oControl ) CLASS Get
   IF PCount() == 1 .AND. ( oControl == NIL .OR. HB_ISOBJECT( oControl ) )
      ::oControl := oControl
   ENDIF
   RETURN ::oControl

METHOD caption( cCaption ) CLASS Get
   IF HB_ISSTRING( cCaption )
      ::cCaption := cCaption
   ENDIF
   RETURN ::cCaption

METHOD capRow( nCapRow ) CLASS Get
   IF HB_ISNUMERIC( nCapRow )
      ::nCapRow := Int( nCapRow )
   ENDIF
   RETURN ::nCapRow

METHOD capCol( nCapCol ) CLASS Get
   IF HB_ISNUMERIC( nCapCol )
      ::nCapCol := Int( nCapCol )
   ENDIF
   RETURN ::nCapCol

METHOD message( cMessage ) CLASS Get
   IF HB_ISSTRING( cMessage )
      ::cMessage := cMessage
   ENDIF
   RETURN ::cMessage

METHOD postBlock( xValue ) CLASS Get
   IF xValue != NIL
      ::bPostBlock := xValue
   ENDIF
   RETURN ::bPostBlock

METHOD preBlock( xValue ) CLASS Get
   IF xValue != NIL
      ::bPreBlock := xValue
   ENDIF
   RETURN ::bPreBlock

METHOD cargo( xValue ) CLASS Get
   IF xValue != NIL
      ::xCargo := xValue
   ENDIF
   RETURN ::xCargo

METHOD exitState( xValue ) CLASS Get
   IF xValue != NIL
      ::xExitState := xValue
   ENDIF
   RETURN ::xExitState

METHOD reader( xValue ) CLASS Get
   IF xValue != NIL
      ::bReader := xValue
   ENDIF
   RETURN ::bReader

FUNCTION GetNew( nRow, nCol, bVarBlock, cVarName, cPicture, cColorSpec )
   RETURN Get():New( nRow, nCol, bVarBlock, cVarName, cPicture, cColorSpec )

FUNCTION hb_Get( nRow, nCol, bVarBlock, cVarName, cPicture, cColorSpec )
   RETURN Get():New( nRow, nCol, bVarBlock, cVarName, cPicture, cColorSpec )
