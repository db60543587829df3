// HBPersistent: objects whose PROPERTY members are saved as text and read again (hbpers.ch names the words of the text).

#include "hbclass.ch"

CREATE CLASS HBPersistent FUNCTION HBPersistent
   METHOD createNew() INLINE Self
   METHOD loadFromFile( cFile ) INLINE ::loadFromText( hb_MemoRead( cFile ) )
   METHOD loadFromText( cText )
   METHOD saveToText( cName, nIndent )
   METHOD saveToFile( cFile ) INLINE hb_MemoWrit( cFile, ::saveToText() )
ENDCLASS

// The properties whose values are not those of a new object. With an indent the object is a part of another.
METHOD saveToText( cName, nIndent ) CLASS HBPersistent
   LOCAL cEOL := hb_eol(), oNew := __clsInst( ::classH ), lBlank := .T., cProperty, xValue, cText, cMargin, cPart
   hb_default( @cName, "o" + ::className )
   IF nIndent == NIL
      nIndent := 0
      cText := "OBJECT " + cName
   ELSE
      nIndent += 3
      cText := cEOL + Space( nIndent ) + "OBJECT ::" + cName
   ENDIF
   cText += " AS " + ::className + cEOL
   cMargin := Space( nIndent + 3 )
   FOR EACH cProperty IN __clsGetProperties( ::classH )
      xValue := __objSendMsg( Self, cProperty )
      IF Same( xValue, __objSendMsg( oNew, cProperty ) )
         LOOP
      ENDIF
      SWITCH ValType( xValue )
      CASE "A"
         cText += ArrayText( xValue, "::" + cProperty, nIndent )
         lBlank := .T.
         EXIT
      CASE "O"
         IF __objDerivedFrom( xValue, "HBPERSISTENT" )
            cText += xValue:saveToText( cProperty, nIndent )
            lBlank := .T.
         ENDIF
         EXIT
      CASE "B"
      CASE "P"
      CASE "U"
         EXIT
      OTHERWISE
         cPart := cMargin + "::" + cProperty + " := " + hb_ValToExp( xValue ) + cEOL
         cText += iif( lBlank, cEOL, "" ) + cPart
         lBlank := .F.
      ENDSWITCH
   NEXT
   RETURN cText + cEOL + Space( nIndent ) + "ENDOBJECT" + cEOL

STATIC FUNCTION Same( x, y )
   RETURN ValType( x ) == ValType( y ) .AND. ! ValType( x ) $ "AHOBP" .AND. x == y

STATIC FUNCTION ArrayText( aValues, cName, nIndent )
   LOCAL cEOL := hb_eol(), cText, xValue, cItem, lBlank := .T.
   nIndent += 3
   cText := cEOL + Space( nIndent ) + "ARRAY " + cName + " LEN " + hb_ntos( Len( aValues ) ) + cEOL
   FOR EACH xValue IN aValues
      cItem := cName + "[ " + hb_ntos( xValue:__enumIndex() ) + " ]"
      SWITCH ValType( xValue )
      CASE "A"
         cText += ArrayText( xValue, cItem, nIndent ) + cEOL
         EXIT
      CASE "O"
         IF __objDerivedFrom( xValue, "HBPERSISTENT" )
            cText += xValue:saveToText( SubStr( cItem, 3 ), nIndent )
         ENDIF
         EXIT
      CASE "B"
      CASE "P"
         EXIT
      OTHERWISE
         cText += iif( lBlank, cEOL, "" ) + Space( nIndent + 3 ) + cItem + " := " + hb_ValToExp( xValue ) + cEOL
         lBlank := .F.
      ENDSWITCH
   NEXT
   RETURN cText + cEOL + Space( nIndent ) + "ENDARRAY" + cEOL

// Reads what saveToText() wrote; .F. when there is nothing.
METHOD loadFromText( cText ) CLASS HBPersistent
   LOCAL aObjects := { Self }, cLine, aWords
   IF Empty( cText )
      RETURN .F.
   ENDIF
   FOR EACH cLine IN hb_ATokens( cText, .T. )
      cLine := AllTrim( cLine )
      aWords := hb_ATokens( cLine, " " )
      DO CASE
      CASE cLine == ""
      CASE Upper( aWords[ 1 ] ) == "OBJECT" .AND. ! Left( aWords[ 2 ], 2 ) == "::"
      CASE Upper( aWords[ 1 ] ) == "OBJECT"
         AAdd( aObjects, StoreAt( ATail( aObjects ), Place( cLine, "OBJECT", " AS " ), ATail( aWords ) + "():New()" ) )
      CASE Upper( aWords[ 1 ] ) == "ENDOBJECT"
         IF Len( aObjects ) > 1
            ASize( aObjects, Len( aObjects ) - 1 )
         ENDIF
      CASE Upper( aWords[ 1 ] ) == "ARRAY"
         StoreAt( ATail( aObjects ), Place( cLine, "ARRAY", " LEN " ), "Array( " + ATail( aWords ) + " )" )
      CASE Left( cLine, 2 ) == "::" .AND. " := " $ cLine
         StoreAt( ATail( aObjects ), Left( cLine, At( " := ", cLine ) - 1 ), SubStr( cLine, At( " := ", cLine ) + 4 ) )
      ENDCASE
   NEXT
   RETURN .T.

STATIC FUNCTION Place( cLine, cWord, cEnd )
   LOCAL cRest := LTrim( SubStr( cLine, Len( cWord ) + 1 ) )
   RETURN AllTrim( Left( cRest, At( cEnd, Upper( cRest ) ) - 1 ) )

STATIC FUNCTION StoreAt( oObject, cPlace, cValue )
   RETURN Eval( &( "{| o | o:" + SubStr( cPlace, 3 ) + " := " + cValue + " }" ), oObject )
