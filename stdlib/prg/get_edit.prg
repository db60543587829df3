// The Get object, continued: moving the cursor in the buffer and editing it. One text with get.prg.

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
