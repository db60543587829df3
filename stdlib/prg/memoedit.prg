// MemoEdit(): a text edited in a window, with a user function that hears of keys.

#include "hbclass.ch"
#include "inkey.ch"
#include "memoedit.ch"
#include "setcurs.ch"

CREATE CLASS HBMemoEditor INHERIT HBEditor FUNCTION HBMemoEditor
   EXPORTED:
   VAR xUserFunction
   VAR lCallKeyboardHook INIT .F.
   METHOD MemoInit( xUserFunction )
   METHOD KeyboardHook( nKey )
   METHOD IdleHook()
   METHOD HandleUserKey( nKey, nAnswer )
   METHOD CallUser( nMode )
   METHOD MayLeave()
ENDCLASS

// Gives the user function its first calls: as long as it wants something.
METHOD MemoInit( xUserFunction ) CLASS HBMemoEditor
   LOCAL nAnswer
   ::xUserFunction := iif( HB_ISEVALITEM( xUserFunction ) .OR. HB_ISSTRING( xUserFunction ) .AND. ! Empty( xUserFunction ), xUserFunction, NIL )
   IF ::xUserFunction != NIL
      IF ::lEditAllow
         ::InsertState()
      ENDIF
      DO WHILE ! ::lExitEdit .AND. ( nAnswer := ::CallUser( ME_INIT ) ) != ME_DEFAULT
         ::HandleUserKey( 0, nAnswer )
      ENDDO
   ENDIF
   RETURN Self

METHOD CallUser( nMode ) CLASS HBMemoEditor
   LOCAL nAnswer
   SetPos( ::Row(), ::Col() )
   IF HB_ISEVALITEM( ::xUserFunction )
      nAnswer := Eval( ::xUserFunction, nMode, ::nRow, ::nCol - 1 )
   ELSE
      nAnswer := &( ::xUserFunction )( nMode, ::nRow, ::nCol - 1 )
   ENDIF
   SetPos( ::Row(), ::Col() )
   RETURN iif( HB_ISNUMERIC( nAnswer ), nAnswer, ME_DEFAULT )

METHOD IdleHook() CLASS HBMemoEditor
   IF ::xUserFunction != NIL
      ::CallUser( ME_IDLE )
   ENDIF
   RETURN Self

// A key that is no movement and no text: the user function says what it means.
METHOD KeyboardHook( nKey ) CLASS HBMemoEditor
   IF ::xUserFunction != NIL .AND. ( ::lEditAllow .OR. nKey != K_ESC )
      ::HandleUserKey( nKey, ::CallUser( iif( ::lDirty, ME_UNKEYX, ME_UNKEY ) ) )
   ELSEIF nKey == K_ESC
      ::lExitEdit := ::MayLeave()
   ELSE
      ::Handle( nKey )
   ENDIF
   RETURN Self

METHOD HandleUserKey( nKey, nAnswer ) CLASS HBMemoEditor
   SWITCH nAnswer
   CASE ME_DEFAULT
      IF nKey == K_ESC
         ::lExitEdit := .T.
      ELSE
         ::Handle( nKey )
      ENDIF
      EXIT
   CASE ME_IGNORE
      EXIT
   CASE ME_DATA
      IF nKey >= 1 .AND. nKey <= 255 .AND. ::lEditAllow
         ::PutChar( Chr( nKey ) )
         ::Into()
         ::Display()
      ENDIF
      EXIT
   CASE ME_TOGGLEWRAP
      ::lWordWrap := ! ::lWordWrap
      EXIT
   CASE ME_TOGGLESCROLL
      EXIT
   CASE ME_WORDRIGHT
      ::MoveCursor( K_CTRL_RIGHT )
      EXIT
   CASE ME_BOTTOMRIGHT
      ::nRow := Min( ::nFirstRow + ::nNumRows - 1, Len( ::aText ) )
      ::MoveCursor( K_END )
      EXIT
   CASE K_ESC
      ::lExitEdit := .T.
      EXIT
   OTHERWISE
      IF nAnswer >= 1 .AND. nAnswer <= 31
         ::Handle( nAnswer )
      ENDIF
   ENDSWITCH
   RETURN Self

// Asks whether changes are to be lost, where SET SCOREBOARD allows it.
METHOD MayLeave() CLASS HBMemoEditor
   LOCAL nKey
   IF ! ::lDirty .OR. ! Set( _SET_SCOREBOARD )
      RETURN .T.
   ENDIF
   hb_DispOutAt( 0, MaxCol() - 19, "Abort Edit? (Y/N)" )
   SetPos( 0, MaxCol() - 2 )
   nKey := Inkey( 0 )
   hb_DispOutAt( 0, MaxCol() - 19, Space( 17 ) )
   ::InsertState()
   SetPos( ::Row(), ::Col() )
   RETURN nKey == Asc( "Y" ) .OR. nKey == Asc( "y" )

// Shows a text in a window and lets the user edit it (lEditMode .T., the default) or look through it; gives the text as it is after
// Ctrl-W, unchanged after Escape. With .F. as user function the text is only shown. Rows and columns of the text that the window
// begins with: nTextRow from 1, nTextCol from 0, at place nWndRow, nWndCol of the window.
FUNCTION MemoEdit( cText, nTop, nLeft, nBottom, nRight, lEditMode, xUserFunction, nLineLength, nTabSize, nTextRow, nTextCol, nWndRow, nWndCol )
   LOCAL oEditor, nCursor
   hb_default( @cText, "" )
   oEditor := HBMemoEditor():New( cText, hb_defaultValue( nTop, 0 ), hb_defaultValue( nLeft, 0 ), hb_defaultValue( nBottom, MaxRow() ), ;
      hb_defaultValue( nRight, MaxCol() ), hb_defaultValue( lEditMode, .T. ), nLineLength, nTabSize, ;
      nTextRow, nTextCol, nWndRow, nWndCol )
   // The cursor of an editor is what stays.
   IF hb_defaultValue( lEditMode, .T. )
      SetCursor( iif( Set( _SET_INSERT ), SC_INSERT, SC_NORMAL ) )
   ENDIF
   nCursor := SetCursor()
   oEditor:Display()
   IF HB_ISLOGICAL( xUserFunction ) .AND. ! xUserFunction
      RETURN cText
   ENDIF
   oEditor:MemoInit( xUserFunction )
   oEditor:Edit()
   SetCursor( nCursor )
   RETURN iif( oEditor:Saved(), oEditor:GetText( .T. ), cText )
