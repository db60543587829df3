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
