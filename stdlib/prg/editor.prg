// HBEditor: a text in a window, in lines that wrap at a width. MemoEdit() is built on it.
//
// ::aText holds { text, lSoft } by line: a soft end is where words were wrapped, after ::nWordWrapCol characters and one more. ::nRow and ::nCol are the cursor's line and column
// in the text, ::nFirstRow and ::nFirstCol what the window begins with, all from 1.

#include "hbclass.ch"
#include "inkey.ch"
#include "setcurs.ch"

#define LINE_TEXT 1
#define LINE_SOFT 2

CREATE CLASS HBEditor FUNCTION HBEditor
   EXPORTED:
   METHOD New( cText, nTop, nLeft, nBottom, nRight, lEditMode, nLineLength, nTabSize, nTextRow, nTextCol, nWndRow, nWndCol )
   METHOD LoadFile( cFile )
   METHOD LoadText( cText )
   METHOD SaveFile()
   METHOD AddLine( cLine, lSoft )
   METHOD InsertLine( cLine, lSoft, nRow )
   METHOD RemoveLine( nRow )
   METHOD GetLine( nRow )
   METHOD LineLen( nRow )
   METHOD LineCount() INLINE Len( ::aText )
   METHOD GetText( lSoftCR )
   METHOD ReformParagraph()
   METHOD GotoLine( nRow ) INLINE ::Goto( nRow, ::nCol )
   METHOD Goto( nRow, nCol, lRefresh )
   METHOD Display()
   METHOD RefreshWindow() INLINE ::Display()
   METHOD RefreshLine() INLINE ::Display()
   METHOD LineColor( nRow )
   METHOD MoveCursor( nKey )
   METHOD InsertState( lInsert )
   METHOD Edit( nPassedKey )
   METHOD ExitState() INLINE ::lExitEdit
   METHOD KeyboardHook( nKey )
   METHOD IdleHook() VIRTUAL
   METHOD Resize( nTop, nLeft, nBottom, nRight )
   METHOD SetColor( cColor )
   METHOD Hilite() INLINE ::SetColor( Enhanced( ::cColorSpec ) )
   METHOD DeHilite() INLINE ::SetColor( Enhanced( ::cColorSpec ) )
   METHOD Row() INLINE ::nTop + ::nRow - ::nFirstRow
   METHOD Col() INLINE ::nLeft + ::nCol - ::nFirstCol
   METHOD RowPos() INLINE ::nRow
   METHOD ColPos() INLINE ::nCol
   METHOD Saved() INLINE ::lSaved
   METHOD Changed() INLINE ::lDirty
   METHOD IsWordWrap() INLINE ::lWordWrap
   METHOD WordWrapCol() INLINE ::nWordWrapCol
   METHOD hitTest( nRow, nCol )
   PROTECTED:
   VAR cFile INIT ""
   VAR aText INIT {}
   VAR nTop
   VAR nLeft
   VAR nBottom
   VAR nRight
   VAR nFirstCol INIT 1
   VAR nFirstRow INIT 1
   VAR nRow INIT 1
   VAR nCol INIT 1
   VAR nNumCols
   VAR nNumRows
   VAR nTabWidth INIT 8
   VAR lEditAllow INIT .T.
   VAR lSaved INIT .F.
   VAR lWordWrap INIT .T.
   VAR nWordWrapCol
   VAR lDirty INIT .F.
   VAR lExitEdit INIT .F.
   VAR cColorSpec
   METHOD BrowseText( nPassedKey ) INLINE ::Edit( nPassedKey )
   METHOD Handle( nKey )
   METHOD PutChar( cChar )
   METHOD Wrap( nRow )
   METHOD DeleteRight( nChars )
   METHOD Step( nRows )
   METHOD Into()
   METHOD SetLine( cLine )
ENDCLASS

STATIC FUNCTION Enhanced( cColor )
   RETURN cColor

METHOD New( cText, nTop, nLeft, nBottom, nRight, lEditMode, nLineLength, nTabSize, nTextRow, nTextCol, nWndRow, nWndCol ) CLASS HBEditor
   ::nTop := hb_defaultValue( nTop, 0 )
   ::nLeft := hb_defaultValue( nLeft, 0 )
   ::nBottom := hb_defaultValue( nBottom, MaxRow() )
   ::nRight := hb_defaultValue( nRight, MaxCol() )
   ::nNumRows := Max( ::nBottom - ::nTop + 1, 1 )
   ::nNumCols := Max( ::nRight - ::nLeft + 1, 1 )
   ::lEditAllow := hb_defaultValue( lEditMode, .T. )
   ::nWordWrapCol := iif( HB_ISNUMERIC( nLineLength ) .AND. nLineLength >= 1, Int( nLineLength ), ::nNumCols - 1 )
   ::nTabWidth := iif( HB_ISNUMERIC( nTabSize ) .AND. nTabSize >= 1, Int( nTabSize ), 4 )
   ::cColorSpec := SetColor()
   ::LoadText( hb_defaultValue( cText, "" ) )
   ::nRow := Max( Min( hb_defaultValue( nTextRow, 1 ), Len( ::aText ) ), 1 )
   ::nCol := Max( hb_defaultValue( nTextCol, 0 ) + 1, 1 )
   ::nFirstRow := Max( ::nRow - Max( hb_defaultValue( nWndRow, 0 ), 0 ), 1 )
   ::nFirstCol := Max( ::nCol - Max( hb_defaultValue( nWndCol, 0 ), 0 ), 1 )
   ::Into()
   RETURN Self

METHOD LoadText( cText ) CLASS HBEditor
   ::aText := {}
   hb_MLEval( cText, {| cLine, lSoft | AAdd( ::aText, { cLine, lSoft } ) }, ::nWordWrapCol + 1, ::nTabWidth, ::lWordWrap )
   IF Empty( ::aText )
      AAdd( ::aText, { "", .F. } )
   ENDIF
   ::lDirty := .F.
   RETURN Self

METHOD LoadFile( cFile ) CLASS HBEditor
   ::cFile := cFile
   RETURN ::LoadText( hb_MemoRead( cFile ) )

METHOD SaveFile() CLASS HBEditor
   IF Empty( ::cFile ) .OR. ! hb_MemoWrit( ::cFile, ::GetText() )
      RETURN .F.
   ENDIF
   ::lDirty := .F.
   RETURN .T.

// The text; soft ends are those of a memo with .T., else words are put together again.
METHOD GetText( lSoftCR ) CLASS HBEditor
   LOCAL cText := "", i, cSoft := iif( hb_defaultValue( lSoftCR, .F. ), Chr( 141 ) + Chr( 10 ), "" )
   IF ! ::lWordWrap
      cSoft := hb_eol()
   ENDIF
   FOR i := 1 TO Len( ::aText )
      cText += ::aText[ i ][ LINE_TEXT ]
      IF i < Len( ::aText )
         cText += iif( ::aText[ i ][ LINE_SOFT ], cSoft, hb_eol() )
      ENDIF
   NEXT
   RETURN cText

METHOD AddLine( cLine, lSoft ) CLASS HBEditor
   AAdd( ::aText, { hb_defaultValue( cLine, "" ), hb_defaultValue( lSoft, .F. ) } )
   RETURN Self

METHOD InsertLine( cLine, lSoft, nRow ) CLASS HBEditor
   hb_AIns( ::aText, hb_defaultValue( nRow, ::nRow ), { hb_defaultValue( cLine, "" ), hb_defaultValue( lSoft, .F. ) }, .T. )
   RETURN Self

// Removes a line; of the last one an empty line remains.
METHOD RemoveLine( nRow ) CLASS HBEditor
   hb_default( @nRow, ::nRow )
   IF nRow == Len( ::aText )
      ::aText[ nRow ] := { "", .F. }
   ELSEIF nRow < Len( ::aText )
      hb_ADel( ::aText, nRow, .T. )
   ENDIF
   RETURN Self

METHOD GetLine( nRow ) CLASS HBEditor
   hb_default( @nRow, ::nRow )
   RETURN iif( nRow >= 1 .AND. nRow <= Len( ::aText ), ::aText[ nRow ][ LINE_TEXT ], "" )

METHOD LineLen( nRow ) CLASS HBEditor
   RETURN Len( ::GetLine( nRow ) )

METHOD SetLine( cLine ) CLASS HBEditor
   ::aText[ ::nRow ][ LINE_TEXT ] := cLine
   ::lDirty := .T.
   RETURN Self

METHOD LineColor( nRow ) CLASS HBEditor
   HB_SYMBOL_UNUSED( nRow )
   RETURN hb_ColorIndex( ::cColorSpec, 0 )

METHOD SetColor( cColor ) CLASS HBEditor
   LOCAL cOld := ::cColorSpec
   IF HB_ISSTRING( cColor )
      ::cColorSpec := cColor
   ENDIF
   RETURN cOld

METHOD Display() CLASS HBEditor
   LOCAL i
   DispBegin()
   FOR i := 0 TO ::nNumRows - 1
      hb_DispOutAt( ::nTop + i, ::nLeft, PadR( SubStr( ::GetLine( ::nFirstRow + i ), ::nFirstCol ), ::nNumCols ), ;
         ::LineColor( ::nFirstRow + i ) )
   NEXT
   DispEnd()
   SetPos( ::Row(), ::Col() )
   RETURN Self

METHOD Goto( nRow, nCol, lRefresh ) CLASS HBEditor
   ::nRow := Max( Min( hb_defaultValue( nRow, ::nRow ), Len( ::aText ) ), 1 )
   ::nCol := Max( hb_defaultValue( nCol, ::nCol ), 1 )
   ::Into()
   IF hb_defaultValue( lRefresh, .T. )
      ::Display()
   ENDIF
   RETURN Self

METHOD Resize( nTop, nLeft, nBottom, nRight ) CLASS HBEditor
   ::nTop := hb_defaultValue( nTop, ::nTop )
   ::nLeft := hb_defaultValue( nLeft, ::nLeft )
   ::nBottom := hb_defaultValue( nBottom, ::nBottom )
   ::nRight := hb_defaultValue( nRight, ::nRight )
   ::nNumRows := Max( ::nBottom - ::nTop + 1, 1 )
   ::nNumCols := Max( ::nRight - ::nLeft + 1, 1 )
   ::Into()
   RETURN ::Display()

METHOD hitTest( nRow, nCol ) CLASS HBEditor
   IF nRow >= ::nTop .AND. nRow <= ::nBottom .AND. nCol >= ::nLeft .AND. nCol <= ::nRight
      RETURN -1
   ENDIF
   RETURN 0

// Moves the window so that the cursor is in it.
METHOD Into() CLASS HBEditor
   ::nFirstRow := Max( Min( ::nFirstRow, ::nRow ), ::nRow - ::nNumRows + 1 )
   ::nFirstCol := Max( Min( ::nFirstCol, ::nCol ), ::nCol - ::nNumCols + 1 )
   RETURN Self

// Moves by lines; a text that is only looked at scrolls with the first step.
METHOD Step( nRows ) CLASS HBEditor
   IF ::lEditAllow .OR. Abs( nRows ) > 1
      ::nRow += nRows
   ELSEIF nRows > 0
      ::nRow := ::nFirstRow + ::nNumRows
   ELSE
      ::nRow := ::nFirstRow - 1
   ENDIF
   ::nRow := Max( Min( ::nRow, Len( ::aText ) ), 1 )
   RETURN Self

STATIC FUNCTION WordRight( cLine, nCol )
   DO WHILE nCol <= Len( cLine ) .AND. ! SubStr( cLine, nCol, 1 ) == " "
      nCol++
   ENDDO
   DO WHILE nCol <= Len( cLine ) .AND. SubStr( cLine, nCol, 1 ) == " "
      nCol++
   ENDDO
   RETURN nCol

STATIC FUNCTION WordLeft( cLine, nCol )
   nCol := Min( nCol, Len( cLine ) + 1 )
   DO WHILE nCol > 1 .AND. SubStr( cLine, nCol - 1, 1 ) == " "
      nCol--
   ENDDO
   DO WHILE nCol > 1 .AND. ! SubStr( cLine, nCol - 1, 1 ) == " "
      nCol--
   ENDDO
   RETURN nCol

// Carries out a key of movement; .F. for other keys.
METHOD MoveCursor( nKey ) CLASS HBEditor
   SWITCH nKey
   CASE K_DOWN ; ::Step( 1 ) ; EXIT
   CASE K_UP ; ::Step( -1 ) ; EXIT
   CASE K_PGDN ; ::nRow := Min( ::nRow + ::nNumRows - 1, Len( ::aText ) ) ; EXIT
   CASE K_PGUP ; ::nRow := Max( ::nRow - ::nNumRows + 1, 1 ) ; EXIT
   CASE K_CTRL_PGUP
      ::nRow := 1
      ::nCol := 1
      EXIT
   CASE K_CTRL_PGDN
      ::nRow := Len( ::aText )
      ::nCol := ::LineLen() + 1
      EXIT
   CASE K_CTRL_HOME
      ::nRow := ::nFirstRow
      ::nCol := 1
      EXIT
   CASE K_HOME ; ::nCol := 1 ; EXIT
   CASE K_END ; ::nCol := iif( ::lWordWrap, Min( ::LineLen(), ::nWordWrapCol ), ::LineLen() ) + 1 ; EXIT
   CASE K_LEFT ; ::nCol := Max( ::nCol - 1, 1 ) ; EXIT
   CASE K_RIGHT
      IF ! ::lWordWrap .OR. ::nCol <= ::nWordWrapCol
         ::nCol++
      ENDIF
      EXIT
   CASE K_CTRL_RIGHT ; ::nCol := WordRight( ::GetLine(), Min( ::nCol, ::LineLen() + 1 ) ) ; EXIT
   CASE K_CTRL_LEFT ; ::nCol := WordLeft( ::GetLine(), ::nCol ) ; EXIT
   OTHERWISE
      RETURN .F.
   ENDSWITCH
   ::Into()
   ::Display()
   RETURN .T.

// Tells, or changes and shows, whether characters are inserted.
METHOD InsertState( lInsert ) CLASS HBEditor
   IF HB_ISLOGICAL( lInsert )
      Set( _SET_INSERT, lInsert )
   ENDIF
   SetCursor( iif( Set( _SET_INSERT ), SC_INSERT, SC_NORMAL ) )
   IF Set( _SET_SCOREBOARD )
      hb_DispOutAt( 0, MaxCol() - 19, iif( Set( _SET_INSERT ), "<insert>", Space( 8 ) ) )
      SetPos( ::Row(), ::Col() )
   ENDIF
   RETURN Set( _SET_INSERT )

METHOD PutChar( cChar ) CLASS HBEditor
   LOCAL cLine
   IF ! Set( _SET_INSERT ) .AND. ::lWordWrap .AND. ::nCol > ::nWordWrapCol + 1 .AND. ::aText[ ::nRow ][ LINE_SOFT ] .AND. ;
      ::nRow < Len( ::aText ) .AND. ! " " $ ::GetLine()
      // A word that fills the line goes on in the next one.
      ::nRow++
      ::nCol := 1
   ENDIF
   cLine := PadR( ::GetLine(), Max( ::LineLen(), ::nCol - 1 ) )
   ::SetLine( Stuff( cLine, ::nCol, iif( Set( _SET_INSERT ), 0, Len( cChar ) ), cChar ) )
   ::nCol += Len( cChar )
   RETURN ::Wrap( ::nRow )

// Moves what is too long for a line into the next one of its paragraph, and so on; the cursor goes along.
METHOD Wrap( nRow ) CLASS HBEditor
   LOCAL cLine, nBreak, cRest, lFirst := .T., nWidth := ::nWordWrapCol + 1
   DO WHILE ::lWordWrap .AND. nRow <= Len( ::aText )
      cLine := ::aText[ nRow ][ LINE_TEXT ]
      // A blank may stand in the last column.
      IF Len( cLine ) < nWidth .OR. Len( cLine ) == nWidth .AND. Right( cLine, 1 ) == " "
         EXIT
      ENDIF
      nBreak := RAt( " ", Left( cLine, Min( nWidth, Len( cLine ) - 1 ) ) )
      IF nBreak == 0
         IF Len( cLine ) <= nWidth
            EXIT
         ENDIF
         nBreak := nWidth
      ENDIF
      cRest := SubStr( cLine, nBreak + 1 )
      IF ::aText[ nRow ][ LINE_SOFT ] .AND. nRow < Len( ::aText )
         ::aText[ nRow + 1 ][ LINE_TEXT ] := cRest + ::aText[ nRow + 1 ][ LINE_TEXT ]
      ELSE
         ::InsertLine( cRest, .F., nRow + 1 )
      ENDIF
      ::aText[ nRow ] := { Left( cLine, nBreak ), .T. }
      IF lFirst .AND. nRow == ::nRow .AND. ::nCol - 1 > nBreak
         ::nRow++
         ::nCol -= nBreak
      ELSE
         lFirst := .F.
      ENDIF
      nRow++
   ENDDO
   RETURN Self

// Puts the lines of the cursor's paragraph together and wraps them again.
METHOD ReformParagraph() CLASS HBEditor
   LOCAL aNew := {}, cText := "", nRow := ::nRow, i
   DO WHILE .T.
      cText += ::aText[ ::nRow ][ LINE_TEXT ]
      IF ! ::aText[ ::nRow ][ LINE_SOFT ] .OR. ::nRow == Len( ::aText )
         EXIT
      ENDIF
      hb_ADel( ::aText, ::nRow, .T. )
   ENDDO
   hb_MLEval( cText, {| cLine, lSoft | AAdd( aNew, { cLine, lSoft } ) }, ::nWordWrapCol + 1, ::nTabWidth, .T. )
   IF Len( aNew ) > 0
      ::aText[ nRow ] := aNew[ 1 ]
      FOR i := 2 TO Len( aNew )
         hb_AIns( ::aText, nRow + i - 1, aNew[ i ], .T. )
      NEXT
   ENDIF
   RETURN Self

// Deletes characters at the cursor; behind the line's end the next line is joined.
METHOD DeleteRight( nChars ) CLASS HBEditor
   LOCAL aNext
   IF ::nCol <= ::LineLen()
      RETURN ::SetLine( Stuff( ::GetLine(), ::nCol, nChars, "" ) )
   ENDIF
   IF ::nRow < Len( ::aText )
      aNext := ::aText[ ::nRow + 1 ]
      ::aText[ ::nRow ] := { PadR( ::GetLine(), ::nCol - 1 ) + aNext[ LINE_TEXT ], aNext[ LINE_SOFT ] }
      hb_ADel( ::aText, ::nRow + 1, .T. )
      ::lDirty := .T.
      ::Wrap( ::nRow )
   ENDIF
   RETURN Self

// Carries out a key; .F. when it means nothing here.
METHOD Handle( nKey ) CLASS HBEditor
   LOCAL cLine, nEnd
   IF ::MoveCursor( nKey )
      RETURN .T.
   ENDIF
   DO CASE
   CASE nKey == K_INS
      ::InsertState( ! Set( _SET_INSERT ) )
      RETURN .T.
   CASE nKey == K_CTRL_W
      ::lSaved := .T.
      ::lExitEdit := .T.
      RETURN .T.
   CASE nKey == K_ENTER .AND. ! ( ::lEditAllow .AND. Set( _SET_INSERT ) )
      IF ::nRow == Len( ::aText ) .AND. ::lEditAllow
         ::AddLine()
         ::lDirty := .T.
      ENDIF
      ::nRow := Min( ::nRow + 1, Len( ::aText ) )
      ::nCol := 1
   CASE nKey == K_TAB
      nEnd := Int( ::nTabWidth - ( ::nCol - 1 ) % ::nTabWidth )
      IF ::lEditAllow .AND. Set( _SET_INSERT )
         ::PutChar( Space( nEnd ) )
      ELSE
         ::nCol += nEnd
      ENDIF
   CASE ! ::lEditAllow
      RETURN .F.
   CASE nKey == K_ENTER
      ::InsertLine( SubStr( ::GetLine(), ::nCol ), ::aText[ ::nRow ][ LINE_SOFT ], ::nRow + 1 )
      ::aText[ ::nRow ] := { Left( ::GetLine(), ::nCol - 1 ), .F. }
      ::lDirty := .T.
      ::nRow++
      ::nCol := 1
   CASE nKey == K_DEL
      ::DeleteRight( 1 )
   CASE nKey == K_BS
      IF ::nCol > 1
         ::nCol--
         IF ::nCol <= ::LineLen()
            ::DeleteRight( 1 )
         ENDIF
      ENDIF
   CASE nKey == K_CTRL_Y
      ::RemoveLine( ::nRow )
      ::lDirty := .T.
   CASE nKey == K_CTRL_T
      cLine := ::GetLine()
      nEnd := ::nCol
      DO WHILE nEnd <= Len( cLine ) .AND. SubStr( cLine, nEnd, 1 ) == " "
         nEnd++
      ENDDO
      DO WHILE nEnd <= Len( cLine ) .AND. ! SubStr( cLine, nEnd, 1 ) == " "
         nEnd++
      ENDDO
      IF nEnd > ::nCol
         ::DeleteRight( nEnd - ::nCol )
      ENDIF
   CASE nKey >= 32 .AND. nKey <= 255 .AND. nKey != K_CTRL_BS
      ::PutChar( hb_keyChar( nKey ) )
   OTHERWISE
      RETURN .F.
   ENDCASE
   ::Into()
   ::Display()
   RETURN .T.

// What a key does that is none of the editor's own.
METHOD KeyboardHook( nKey ) CLASS HBEditor
   IF nKey == K_ESC
      ::lExitEdit := .T.
   ELSE
      ::Handle( nKey )
   ENDIF
   RETURN Self

// Reads keys until the end; a key that is passed is the only one.
METHOD Edit( nPassedKey ) CLASS HBEditor
   LOCAL nKey, bKey
   IF ::lEditAllow
      ::InsertState()
   ENDIF
   DO WHILE ! ::lExitEdit
      IF HB_ISNUMERIC( nPassedKey )
         nKey := nPassedKey
      ELSE
         IF NextKey() == 0
            ::IdleHook()
         ENDIF
         nKey := Inkey( 0 )
         IF ( bKey := SetKey( nKey ) ) != NIL
            Eval( bKey, ProcName( 1 ), ProcLine( 1 ), ReadVar() )
            LOOP
         ENDIF
      ENDIF
      IF nKey == K_ESC .OR. nKey == K_INS .OR. nKey == K_CTRL_RIGHT .OR. ! ::Handle( nKey )
         ::KeyboardHook( nKey )
      ENDIF
      IF HB_ISNUMERIC( nPassedKey )
         EXIT
      ENDIF
   ENDDO
   RETURN Self
