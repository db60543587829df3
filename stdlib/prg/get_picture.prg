// The Get object, continued: what the buffer means under its picture, and what may be typed. One text with get.prg.

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
