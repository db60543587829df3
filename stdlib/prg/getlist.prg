// READ: a list of Gets is edited one after the other until a key ends it. HBGetList holds what one READ knows; a READ inside
// a block of another one has its own, and the outer one is active again afterwards.

#include "hbclass.ch"
#include "getexit.ch"
#include "inkey.ch"
#include "setcurs.ch"
#include "button.ch"

#define MSG_ROW    1
#define MSG_LEFT   2
#define MSG_RIGHT  3
#define MSG_COLOR  4
#define MSG_FLAG   5

THREAD STATIC t_oActive, t_oLast

CREATE CLASS HBGetList FUNCTION HBGetList
   EXPORTED:
   VAR hasFocus INIT .F.
   PROTECTED:
   VAR oGet
   VAR aGetList
   VAR lUpdated INIT .F.
   VAR bFormat
   VAR lKillRead INIT .F.
   VAR lBumpTop INIT .F.
   VAR lBumpBot INIT .F.
   VAR nLastExitState INIT 0
   VAR nLastPos INIT 0
   VAR oActiveGet
   VAR xReadVar
   VAR cVarName
   VAR cReadProcName INIT ""
   VAR nReadProcLine
   VAR nNextGet INIT 0
   VAR nHitCode INIT 0
   VAR nPos INIT 1
   VAR cMsgSaveS
   VAR nMenuID
   VAR nSaveCursor
   EXPORTED:
   METHOD New( aGetList )
   METHOD ReadModal( nPos, oMenu, nMsgRow, nMsgLeft, nMsgRight, cMsgColor )
   METHOD Settle( nPos, lInit )
   METHOD Reader( oMenu, aMsg )
   METHOD GetApplyKey( nKey, oGet, oMenu, aMsg )
   METHOD GetPreValidate( oGet, aMsg )
   METHOD GetPostValidate( oGet, aMsg )
   METHOD GetDoSetKey( bKeyBlock, oGet )
   METHOD PostActiveGet()
   METHOD GetReadVar()
   METHOD SetFormat( bFormat )
   METHOD KillRead( lKill )
   METHOD GetActive( oGet )
   METHOD DateMsg()
   METHOD ShowScoreboard()
   METHOD ReadUpdated( lUpdated )
   METHOD ReadVar( cNewVarName )
   METHOD SetFocus()
   METHOD Updated()
   METHOD Get()
   METHOD GUIReader( oGet, oMenu, aMsg )
   METHOD GUIApplyKey( oGet, oGUI, nKey, oMenu, aMsg )
   METHOD GUIPreValidate( oGet, oGUI, aMsg )
   METHOD GUIPostValidate( oGet, oGUI, aMsg )
   METHOD TBApplyKey( oGet, oTB, nKey, oMenu, aMsg )
   METHOD TBReader( oGet, oMenu, aMsg )
   METHOD Accelerator( nKey, aMsg )
   METHOD hitTest( nMRow, nMCol, aMsg )
   METHOD ReadStats( nElement, xNewValue )
   METHOD ShowGetMsg( oGet, aMsg )
   METHOD EraseGetMsg( aMsg )
ENDCLASS

METHOD New( aGetList ) CLASS HBGetList
   ::aGetList := aGetList
   IF HB_ISARRAY( aGetList ) .AND. Len( aGetList ) >= 1
      ::oGet := aGetList[ 1 ]
   ENDIF
   RETURN Self

METHOD ReadModal( nPos, oMenu, nMsgRow, nMsgLeft, nMsgRight, cMsgColor ) CLASS HBGetList
   LOCAL lMsg := HB_ISNUMERIC( nMsgRow ) .AND. HB_ISNUMERIC( nMsgLeft ) .AND. HB_ISNUMERIC( nMsgRight ), aMsg
   LOCAL nSaveCursor := SetCursor( SC_NONE ), oGet
   aMsg := { nMsgRow, nMsgLeft, nMsgRight, cMsgColor, lMsg, , , , , }
   ::nPos := 0
   ::nMenuID := 0
   IF HB_ISNUMERIC( nPos ) .AND. nPos > 0
      ::nPos := ::Settle( Int( nPos ), .T. )
   ELSE
      ::nPos := ::Settle( 0, .T. )
   ENDIF
   DO WHILE ::nPos != 0
      ::oGet := oGet := ::aGetList[ ::nPos ]
      ::PostActiveGet()
      IF HB_ISEVALITEM( oGet:reader )
         Eval( oGet:reader, oGet, Self, oMenu, aMsg )
      ELSE
         ::Reader( oMenu, aMsg )
      ENDIF
      ::nPos := ::Settle( ::nPos )
   ENDDO
   SetCursor( nSaveCursor )
   RETURN ::lUpdated

// The number of the Get that follows; 0 ends the READ.
METHOD Settle( nPos, lInit ) CLASS HBGetList
   LOCAL nExitState, nCount := Len( ::aGetList )
   hb_default( @lInit, .F. )
   IF nPos == NIL
      nPos := ::nPos
   ENDIF
   IF nPos == 0
      nExitState := GE_DOWN
   ELSEIF nPos > 0 .AND. lInit
      // Begin at this Get: the step down below leads to it.
      nExitState := GE_DOWN
      nPos--
   ELSE
      nExitState := ::aGetList[ nPos ]:exitState
   ENDIF
   IF nExitState == GE_ESCAPE .OR. nExitState == GE_WRITE
      RETURN 0
   ENDIF
   IF nExitState == GE_WHEN
      // The Get refused: go on in the direction that led here.
      nExitState := ::nLastExitState
   ELSE
      ::nLastPos := nPos
      ::lBumpTop := .F.
      ::lBumpBot := .F.
   ENDIF
   SWITCH nExitState
   CASE GE_UP
      nPos--
      EXIT
   CASE GE_DOWN
   CASE GE_ENTER
      nPos++
      EXIT
   CASE GE_TOP
      nPos := 1
      ::lBumpTop := .T.
      nExitState := GE_DOWN
      EXIT
   CASE GE_BOTTOM
      nPos := nCount
      ::lBumpBot := .T.
      nExitState := GE_UP
      EXIT
   CASE GE_SHORTCUT
   CASE GE_MOUSEHIT
      IF ::nNextGet > 0
         nPos := ::nNextGet
         ::nNextGet := 0
      ENDIF
      EXIT
   ENDSWITCH
   IF nPos == 0
      // Above the first one: bounce, unless SET EXIT lets the READ end.
      IF ! ReadExit() .AND. ! ::lBumpBot
         ::lBumpTop := .T.
         nPos := ::nLastPos
         nExitState := GE_DOWN
      ENDIF
   ELSEIF nPos == nCount + 1
      IF ! ReadExit() .AND. nExitState != GE_ENTER .AND. ! ::lBumpTop
         ::lBumpBot := .T.
         nPos := ::nLastPos
         nExitState := GE_UP
      ELSE
         nPos := 0
      ENDIF
   ENDIF
   ::nLastExitState := nExitState
   IF nPos != 0
      ::aGetList[ nPos ]:exitState := nExitState
   ENDIF
   RETURN nPos

METHOD Reader( oMenu, aMsg ) CLASS HBGetList
   LOCAL oGet := ::oGet
   IF ::nLastExitState == GE_SHORTCUT .OR. ::nLastExitState == GE_MOUSEHIT .OR. ::GetPreValidate( oGet, aMsg )
      ::ShowGetMsg( oGet, aMsg )
      ::nHitCode := 0
      ::nLastExitState := 0
      oGet:setFocus()
      DO WHILE oGet:exitState == GE_NOEXIT .AND. ! ::lKillRead
         IF oGet:typeOut
            // Nothing in it can be edited.
            oGet:exitState := GE_ENTER
         ENDIF
         IF oGet:buffer == NIL
            oGet:exitState := GE_ENTER
         ENDIF
         DO WHILE oGet:exitState == GE_NOEXIT .AND. ! ::lKillRead
            SetCursor( iif( ReadInsert(), SC_INSERT, SC_NORMAL ) )
            ::GetApplyKey( Inkey( 0 ), oGet, oMenu, aMsg )
            SetCursor( SC_NONE )
         ENDDO
         IF ! ::lKillRead .AND. ! ::GetPostValidate( oGet, aMsg )
            oGet:exitState := GE_NOEXIT
         ENDIF
      ENDDO
      oGet:killFocus()
      ::EraseGetMsg( aMsg )
   ENDIF
   RETURN Self

METHOD GetApplyKey( nKey, oGet, oMenu, aMsg ) CLASS HBGetList
   LOCAL bKeyBlock, cKey
   HB_SYMBOL_UNUSED( oMenu )
   IF oGet == NIL
      oGet := ::oGet
   ENDIF
   IF ( bKeyBlock := SetKey( nKey ) ) != NIL
      IF HB_ISEVALITEM( bKeyBlock )
         ::GetDoSetKey( bKeyBlock, oGet )
      ENDIF
      RETURN Self
   ENDIF
   IF ::Accelerator( nKey, aMsg ) != 0
      oGet:exitState := GE_SHORTCUT
      RETURN Self
   ENDIF
   SWITCH nKey
   CASE K_UP
   CASE K_SH_TAB
      oGet:exitState := GE_UP
      EXIT
   CASE K_DOWN
   CASE K_TAB
      oGet:exitState := GE_DOWN
      EXIT
   CASE K_ENTER
      oGet:exitState := GE_ENTER
      EXIT
   CASE K_ESC
      IF Set( _SET_ESCAPE )
         oGet:undo()
         oGet:exitState := GE_ESCAPE
      ENDIF
      EXIT
   CASE K_PGUP
   CASE K_PGDN
      oGet:exitState := GE_WRITE
      EXIT
   CASE K_CTRL_HOME
      oGet:exitState := GE_TOP
      EXIT
   CASE K_CTRL_W
      oGet:exitState := GE_WRITE
      EXIT
   CASE K_INS
      ReadInsert( ! ReadInsert() )
      ::ShowScoreboard()
      EXIT
   CASE K_CTRL_U
      oGet:undo()
      EXIT
   CASE K_HOME
      oGet:home()
      EXIT
   CASE K_END
      oGet:end()
      EXIT
   CASE K_RIGHT
      oGet:right()
      EXIT
   CASE K_LEFT
      oGet:left()
      EXIT
   CASE K_CTRL_RIGHT
      oGet:wordRight()
      EXIT
   CASE K_CTRL_LEFT
      oGet:wordLeft()
      EXIT
   CASE K_BS
      oGet:backSpace()
      EXIT
   CASE K_DEL
      oGet:delete()
      EXIT
   CASE K_CTRL_T
      oGet:delWordRight()
      EXIT
   CASE K_CTRL_Y
      oGet:delEnd()
      EXIT
   CASE K_CTRL_BS
      oGet:delWordLeft()
      EXIT
   OTHERWISE
      IF ! ( cKey := hb_keyChar( nKey ) ) == ""
         IF oGet:type == "N" .AND. ( cKey == "." .OR. cKey == "," )
            oGet:toDecPos()
         ELSE
            IF ReadInsert()
               oGet:insert( cKey )
            ELSE
               oGet:overStrike( cKey )
            ENDIF
            IF oGet:typeOut
               IF Set( _SET_BELL )
                  ?? Chr( 7 )
               ENDIF
               IF ! Set( _SET_CONFIRM )
                  oGet:exitState := GE_ENTER
               ENDIF
            ENDIF
         ENDIF
      ENDIF
   ENDSWITCH
   RETURN Self

METHOD GetPreValidate( oGet, aMsg ) CLASS HBGetList
   LOCAL lUpdated := ::lUpdated, lWhen := .T.
   IF oGet == NIL
      oGet := ::oGet
   ENDIF
   IF HB_ISEVALITEM( oGet:preBlock )
      lWhen := Eval( oGet:preBlock, oGet, aMsg )
      IF ! HB_ISOBJECT( oGet:control ) .OR. ! oGet:control:className == "TBROWSE"
         oGet:display()
      ENDIF
      ::ShowScoreboard()
      ::lUpdated := lUpdated
      __GetListActive( Self )
   ENDIF
   IF ::lKillRead
      lWhen := .F.
      oGet:exitState := GE_ESCAPE
   ELSEIF HB_ISLOGICAL( lWhen ) .AND. ! lWhen
      oGet:exitState := GE_WHEN
   ELSE
      oGet:exitState := GE_NOEXIT
   ENDIF
   RETURN lWhen

METHOD GetPostValidate( oGet, aMsg ) CLASS HBGetList
   LOCAL lUpdated, lValid := .T.
   IF oGet == NIL
      oGet := ::oGet
   ENDIF
   IF oGet:exitState == GE_ESCAPE
      RETURN .T.
   ENDIF
   IF oGet:badDate()
      oGet:home()
      ::DateMsg()
      ::ShowScoreboard()
      RETURN .F.
   ENDIF
   IF oGet:changed
      oGet:assign()
      ::lUpdated := .T.
   ENDIF
   oGet:reset()
   IF HB_ISEVALITEM( oGet:postBlock )
      lUpdated := ::lUpdated
      SetPos( oGet:row, oGet:col + iif( HB_ISSTRING( oGet:buffer ), Len( oGet:buffer ), 0 ) )
      lValid := Eval( oGet:postBlock, oGet, aMsg )
      SetPos( oGet:row, oGet:col )
      ::ShowScoreboard()
      oGet:updateBuffer()
      ::lUpdated := iif( oGet:changed, .T., lUpdated )
      __GetListActive( Self )
      IF ::lKillRead
         oGet:exitState := GE_ESCAPE
         lValid := .T.
      ENDIF
   ENDIF
   RETURN lValid

METHOD GetDoSetKey( bKeyBlock, oGet ) CLASS HBGetList
   LOCAL lUpdated
   IF oGet == NIL
      oGet := ::oGet
   ENDIF
   IF oGet:changed
      oGet:assign()
      ::lUpdated := .T.
   ENDIF
   lUpdated := ::lUpdated
   Eval( bKeyBlock, ::cReadProcName, ::nReadProcLine, ::ReadVar() )
   ::ShowScoreboard()
   oGet:updateBuffer()
   ::lUpdated := lUpdated
   __GetListActive( Self )
   IF ::lKillRead
      oGet:exitState := GE_ESCAPE
   ENDIF
   RETURN Self

METHOD PostActiveGet() CLASS HBGetList
   ::GetActive( ::oGet )
   ::ReadVar( ::GetReadVar() )
   ::ShowScoreboard()
   RETURN Self

// Name of the variable with its subscripts.
METHOD GetReadVar() CLASS HBGetList
   LOCAL oGet := ::oGet, cName := Upper( oGet:name ), xSub
   IF HB_ISARRAY( oGet:subScript )
      FOR EACH xSub IN oGet:subScript
         cName += "[" + LTrim( hb_CStr( xSub ) ) + "]"
      NEXT
   ENDIF
   RETURN cName

METHOD SetFormat( bFormat ) CLASS HBGetList
   LOCAL bOld := ::bFormat
   IF PCount() > 0
      ::bFormat := bFormat
   ENDIF
   RETURN bOld

METHOD KillRead( lKill ) CLASS HBGetList
   LOCAL lOld := ::lKillRead
   IF PCount() > 0
      ::lKillRead := lKill
   ENDIF
   RETURN lOld

METHOD GetActive( oGet ) CLASS HBGetList
   LOCAL oOld := ::oActiveGet
   IF PCount() > 0
      ::oActiveGet := oGet
   ENDIF
   RETURN oOld

METHOD DateMsg() CLASS HBGetList
   LOCAL nRow, nCol
   IF Set( _SET_SCOREBOARD )
      nRow := Row()
      nCol := Col()
      hb_DispOutAt( 0, 60, "Invalid date" )
      SetPos( nRow, nCol )
      DO WHILE NextKey() == 0
      ENDDO
      hb_DispOutAt( 0, 60, Space( Len( "Invalid date" ) ) )
      SetPos( nRow, nCol )
   ENDIF
   RETURN Self

METHOD ShowScoreboard() CLASS HBGetList
   LOCAL nRow, nCol
   IF Set( _SET_SCOREBOARD )
      nRow := Row()
      nCol := Col()
      hb_DispOutAt( 0, 60, iif( ReadInsert(), "Ins", "   " ) )
      SetPos( nRow, nCol )
   ENDIF
   RETURN Self

METHOD ReadUpdated( lUpdated ) CLASS HBGetList
   LOCAL lOld := ::lUpdated
   IF PCount() > 0
      ::lUpdated := lUpdated
   ENDIF
   RETURN lOld

METHOD ReadVar( cNewVarName ) CLASS HBGetList
   LOCAL cOld := ::cVarName
   IF HB_ISSTRING( cNewVarName )
      ::cVarName := cNewVarName
   ENDIF
   RETURN cOld

METHOD SetFocus() CLASS HBGetList
   __GetListSetActive( Self )
   ::aGetList[ ::nPos ]:setFocus()
   RETURN Self

METHOD Updated() CLASS HBGetList
   RETURN ::lUpdated

METHOD Get() CLASS HBGetList
   RETURN ::oGet

// ---- Gets with a control: check boxes, lists, buttons ----

METHOD GUIReader( oGet, oMenu, aMsg ) CLASS HBGetList
   LOCAL oGUI := oGet:control, nKey
   IF ::GUIPreValidate( oGet, oGUI, aMsg ) .AND. HB_ISOBJECT( oGUI )
      ::ShowGetMsg( oGet, aMsg )
      oGUI:select( oGet:varGet() )
      oGUI:setFocus()
      DO WHILE oGet:exitState == GE_NOEXIT .AND. ! ::lKillRead
         DO WHILE oGet:exitState == GE_NOEXIT .AND. ! ::lKillRead
            nKey := Inkey( 0 )
            ::GUIApplyKey( oGet, oGUI, nKey, oMenu, aMsg )
         ENDDO
         IF ! ::GUIPostValidate( oGet, oGUI, aMsg )
            oGet:exitState := GE_NOEXIT
         ENDIF
      ENDDO
      IF ! oGUI:className == "PUSHBUTTON"
         oGet:varPut( oGUI:buffer )
      ENDIF
      oGUI:killFocus()
      ::EraseGetMsg( aMsg )
   ENDIF
   RETURN Self

METHOD GUIApplyKey( oGet, oGUI, nKey, oMenu, aMsg ) CLASS HBGetList
   LOCAL bKeyBlock, cClass := oGUI:className
   HB_SYMBOL_UNUSED( oMenu )
   IF ( bKeyBlock := SetKey( nKey ) ) != NIL
      IF HB_ISEVALITEM( bKeyBlock )
         ::GetDoSetKey( bKeyBlock, oGet )
      ENDIF
      RETURN Self
   ENDIF
   IF ::Accelerator( nKey, aMsg ) != 0
      oGet:exitState := GE_SHORTCUT
      RETURN Self
   ENDIF
   SWITCH nKey
   CASE K_UP
      IF cClass == "LISTBOX"
         oGUI:prevItem()
      ELSEIF cClass == "RADIOGROUP"
         oGUI:prevItem()
      ELSE
         oGet:exitState := GE_UP
      ENDIF
      EXIT
   CASE K_SH_TAB
      oGet:exitState := GE_UP
      EXIT
   CASE K_DOWN
      IF cClass == "LISTBOX"
         oGUI:nextItem()
      ELSEIF cClass == "RADIOGROUP"
         oGUI:nextItem()
      ELSE
         oGet:exitState := GE_DOWN
      ENDIF
      EXIT
   CASE K_TAB
      oGet:exitState := GE_DOWN
      EXIT
   CASE K_ENTER
      oGet:exitState := GE_ENTER
      EXIT
   CASE K_ESC
      IF Set( _SET_ESCAPE )
         oGet:undo()
         oGet:exitState := GE_ESCAPE
      ENDIF
      EXIT
   CASE K_PGUP
   CASE K_PGDN
   CASE K_CTRL_W
      oGet:exitState := GE_WRITE
      EXIT
   CASE K_CTRL_HOME
      oGet:exitState := GE_TOP
      EXIT
   CASE K_SPACE
      SWITCH cClass
      CASE "CHECKBOX"
         oGUI:select()
         EXIT
      CASE "PUSHBUTTON"
         oGUI:select( K_SPACE )
         EXIT
      ENDSWITCH
      EXIT
   CASE K_HOME
      IF cClass == "LISTBOX"
         oGUI:select( 1 )
      ENDIF
      EXIT
   CASE K_END
      IF cClass == "LISTBOX"
         oGUI:select( oGUI:itemCount )
      ENDIF
      EXIT
   OTHERWISE
      IF cClass == "LISTBOX" .AND. ! hb_keyChar( nKey ) == "" .AND. oGUI:findText( hb_keyChar( nKey ), oGUI:value + 1, .F., .F. ) != 0
         oGUI:select( oGUI:findText( hb_keyChar( nKey ), oGUI:value + 1, .F., .F. ) )
      ENDIF
   ENDSWITCH
   RETURN Self

METHOD GUIPreValidate( oGet, oGUI, aMsg ) CLASS HBGetList
   HB_SYMBOL_UNUSED( oGUI )
   RETURN ::GetPreValidate( oGet, aMsg )

METHOD GUIPostValidate( oGet, oGUI, aMsg ) CLASS HBGetList
   LOCAL lUpdated, lValid := .T., xOld, xNew
   IF oGet:exitState == GE_ESCAPE
      RETURN .T.
   ENDIF
   IF ! oGUI:className == "TBROWSE"
      xOld := oGet:varGet()
      xNew := oGUI:buffer
   ENDIF
   IF ! oGUI:className == "TBROWSE" .AND. ! oGUI:className == "PUSHBUTTON" .AND. ! ( xOld == xNew )
      oGet:varPut( xNew )
      ::lUpdated := .T.
   ENDIF
   IF HB_ISEVALITEM( oGet:postBlock )
      lUpdated := ::lUpdated
      lValid := Eval( oGet:postBlock, oGet, aMsg )
      SetPos( oGet:row, oGet:col )
      ::ShowScoreboard()
      IF ! oGUI:className == "TBROWSE"
         oGUI:select( oGet:varGet() )
      ENDIF
      ::lUpdated := lUpdated
      __GetListActive( Self )
      IF ::lKillRead
         oGet:exitState := GE_ESCAPE
         lValid := .T.
      ENDIF
   ENDIF
   RETURN lValid

METHOD TBReader( oGet, oMenu, aMsg ) CLASS HBGetList
   LOCAL oTB := oGet:control
   IF ::GetPreValidate( oGet, aMsg ) .AND. HB_ISOBJECT( oTB )
      ::ShowGetMsg( oGet, aMsg )
      oTB:autoLite := .T.
      oTB:hilite()
      DO WHILE oGet:exitState == GE_NOEXIT .AND. ! ::lKillRead
         DO WHILE ! oTB:stabilize()
         ENDDO
         DO WHILE oGet:exitState == GE_NOEXIT .AND. ! ::lKillRead
            ::TBApplyKey( oGet, oTB, Inkey( 0 ), oMenu, aMsg )
         ENDDO
         IF ! ::GUIPostValidate( oGet, oTB, aMsg )
            oGet:exitState := GE_NOEXIT
         ENDIF
      ENDDO
      oTB:deHilite()
      ::EraseGetMsg( aMsg )
   ENDIF
   RETURN Self

METHOD TBApplyKey( oGet, oTB, nKey, oMenu, aMsg ) CLASS HBGetList
   LOCAL bKeyBlock
   HB_SYMBOL_UNUSED( oMenu )
   IF ( bKeyBlock := SetKey( nKey ) ) != NIL
      IF HB_ISEVALITEM( bKeyBlock )
         ::GetDoSetKey( bKeyBlock, oGet )
      ENDIF
      RETURN Self
   ENDIF
   IF ::Accelerator( nKey, aMsg ) != 0
      oGet:exitState := GE_SHORTCUT
      RETURN Self
   ENDIF
   SWITCH nKey
   CASE K_TAB
      oGet:exitState := GE_DOWN
      EXIT
   CASE K_SH_TAB
      oGet:exitState := GE_UP
      EXIT
   CASE K_ENTER
      IF ! oTB:stable()
         oTB:forceStable()
      ENDIF
      oGet:exitState := GE_ENTER
      EXIT
   CASE K_ESC
      IF Set( _SET_ESCAPE )
         oGet:exitState := GE_ESCAPE
      ENDIF
      EXIT
   OTHERWISE
      oTB:applyKey( nKey )
      DO WHILE ! oTB:stabilize()
      ENDDO
   ENDSWITCH
   RETURN Self

// The Get that a caption's hot key leads to; 0 when the key is none.
METHOD Accelerator( nKey, aMsg ) CLASS HBGetList
   LOCAL cKey, n, nGet, nCount, oGet, cCaption, nAt
   HB_SYMBOL_UNUSED( aMsg )
   cKey := AltLetter( nKey )
   IF cKey == ""
      RETURN 0
   ENDIF
   nCount := Len( ::aGetList )
   FOR n := 1 TO nCount
      nGet := ( ::nPos + n - 1 ) % nCount + 1
      oGet := ::aGetList[ nGet ]
      cCaption := iif( HB_ISOBJECT( oGet:control ) .AND. ! oGet:control:className == "TBROWSE", oGet:control:caption, oGet:caption )
      nAt := At( "&", cCaption )
      IF nAt > 0 .AND. nAt < Len( cCaption ) .AND. Lower( SubStr( cCaption, nAt + 1, 1 ) ) == cKey
         ::nNextGet := nGet
         RETURN nGet
      ENDIF
   NEXT
   RETURN 0

STATIC FUNCTION AltLetter( nKey )
   LOCAL aRows := { { K_ALT_Q, "qwertyuiop" }, { K_ALT_A, "asdfghjkl" }, { K_ALT_Z, "zxcvbnm" }, { K_ALT_1, "1234567890" } }, aRow
   FOR EACH aRow IN aRows
      IF nKey >= aRow[ 1 ] .AND. nKey < aRow[ 1 ] + Len( aRow[ 2 ] )
         RETURN SubStr( aRow[ 2 ], nKey - aRow[ 1 ] + 1, 1 )
      ENDIF
   NEXT
   RETURN ""

METHOD hitTest( nMRow, nMCol, aMsg ) CLASS HBGetList
   LOCAL oGet
   HB_SYMBOL_UNUSED( aMsg )
   ::nNextGet := 0
   FOR EACH oGet IN ::aGetList
      IF ( ::nHitCode := oGet:hitTest( nMRow, nMCol ) ) != HTNOWHERE
         ::nNextGet := oGet:__enumIndex()
         EXIT
      ENDIF
   NEXT
   RETURN ::nNextGet

#define STAT_UPDATED   1
#define STAT_FORMAT    2
#define STAT_KILL      3
#define STAT_BUMPTOP   4
#define STAT_BUMPBOT   5
#define STAT_LASTEXIT  6
#define STAT_LASTPOS   7
#define STAT_ACTIVE    8
#define STAT_VAR       9
#define STAT_PROC     10
#define STAT_LINE     11
#define STAT_NEXT     12
#define STAT_HIT      13
#define STAT_POS      14
#define STAT_SCRSAVE  15
#define STAT_MENU     16
#define STAT_CURSOR   17

METHOD ReadStats( nElement, xNewValue ) CLASS HBGetList
   LOCAL xOld, lNew := PCount() > 1
   SWITCH nElement
   CASE STAT_UPDATED  ; xOld := ::lUpdated       ; IF lNew ; ::lUpdated := xNewValue ; ENDIF ; EXIT
   CASE STAT_FORMAT   ; xOld := ::bFormat        ; IF lNew ; ::bFormat := xNewValue ; ENDIF ; EXIT
   CASE STAT_KILL     ; xOld := ::lKillRead      ; IF lNew ; ::lKillRead := xNewValue ; ENDIF ; EXIT
   CASE STAT_BUMPTOP  ; xOld := ::lBumpTop       ; IF lNew ; ::lBumpTop := xNewValue ; ENDIF ; EXIT
   CASE STAT_BUMPBOT  ; xOld := ::lBumpBot       ; IF lNew ; ::lBumpBot := xNewValue ; ENDIF ; EXIT
   CASE STAT_LASTEXIT ; xOld := ::nLastExitState ; IF lNew ; ::nLastExitState := xNewValue ; ENDIF ; EXIT
   CASE STAT_LASTPOS  ; xOld := ::nLastPos       ; IF lNew ; ::nLastPos := xNewValue ; ENDIF ; EXIT
   CASE STAT_ACTIVE   ; xOld := ::oActiveGet     ; IF lNew ; ::oActiveGet := xNewValue ; ENDIF ; EXIT
   CASE STAT_VAR      ; xOld := ::xReadVar       ; IF lNew ; ::xReadVar := xNewValue ; ENDIF ; EXIT
   CASE STAT_PROC     ; xOld := ::cReadProcName  ; IF lNew ; ::cReadProcName := xNewValue ; ENDIF ; EXIT
   CASE STAT_LINE     ; xOld := ::nReadProcLine  ; IF lNew ; ::nReadProcLine := xNewValue ; ENDIF ; EXIT
   CASE STAT_NEXT     ; xOld := ::nNextGet       ; IF lNew ; ::nNextGet := xNewValue ; ENDIF ; EXIT
   CASE STAT_HIT      ; xOld := ::nHitCode       ; IF lNew ; ::nHitCode := xNewValue ; ENDIF ; EXIT
   CASE STAT_POS      ; xOld := ::nPos           ; IF lNew ; ::nPos := xNewValue ; ENDIF ; EXIT
   CASE STAT_SCRSAVE  ; xOld := ::cMsgSaveS      ; IF lNew ; ::cMsgSaveS := xNewValue ; ENDIF ; EXIT
   CASE STAT_MENU     ; xOld := ::nMenuID        ; IF lNew ; ::nMenuID := xNewValue ; ENDIF ; EXIT
   CASE STAT_CURSOR   ; xOld := ::nSaveCursor    ; IF lNew ; ::nSaveCursor := xNewValue ; ENDIF ; EXIT
   ENDSWITCH
   RETURN xOld

METHOD ShowGetMsg( oGet, aMsg ) CLASS HBGetList
   LOCAL cMsg, nRow, nCol
   IF ! Empty( aMsg ) .AND. aMsg[ MSG_FLAG ]
      IF oGet == NIL
         oGet := ::oGet
      ENDIF
      cMsg := iif( HB_ISOBJECT( oGet:control ), oGet:control:message, oGet:message )
      IF ! Empty( cMsg )
         nRow := Row()
         nCol := Col()
         ::cMsgSaveS := SaveScreen( aMsg[ MSG_ROW ], aMsg[ MSG_LEFT ], aMsg[ MSG_ROW ], aMsg[ MSG_RIGHT ] )
         hb_DispOutAt( aMsg[ MSG_ROW ], aMsg[ MSG_LEFT ], PadC( cMsg, aMsg[ MSG_RIGHT ] - aMsg[ MSG_LEFT ] + 1 ), aMsg[ MSG_COLOR ] )
         SetPos( nRow, nCol )
      ENDIF
   ENDIF
   RETURN Self

METHOD EraseGetMsg( aMsg ) CLASS HBGetList
   IF ! Empty( aMsg ) .AND. aMsg[ MSG_FLAG ] .AND. ::cMsgSaveS != NIL
      RestScreen( aMsg[ MSG_ROW ], aMsg[ MSG_LEFT ], aMsg[ MSG_ROW ], aMsg[ MSG_RIGHT ], ::cMsgSaveS )
      ::cMsgSaveS := NIL
   ENDIF
   RETURN Self

// ---- functions on the READ that is active ----

FUNCTION ReadModal( aGetList, nPos, oMenu, nMsgRow, nMsgLeft, nMsgRight, cMsgColor )
   LOCAL oGetList, oSaved
   IF Empty( aGetList )
      SetPos( MaxRow() - 1, 0 )
      RETURN .F.
   ENDIF
   oSaved := t_oActive
   oGetList := HBGetList():New( aGetList )
   oGetList:ReadStats( STAT_PROC, ProcName( 1 ) )
   oGetList:ReadStats( STAT_LINE, ProcLine( 1 ) )
   IF oSaved != NIL
      // A format block belongs to the next READ only.
      IF HB_ISEVALITEM( oSaved:SetFormat() )
         oGetList:SetFormat( oSaved:SetFormat() )
         oSaved:SetFormat( NIL )
      ENDIF
   ENDIF
   t_oActive := oGetList
   IF HB_ISEVALITEM( oGetList:SetFormat() )
      Eval( oGetList:SetFormat() )
   ENDIF
   oGetList:ReadModal( nPos, oMenu, nMsgRow, nMsgLeft, nMsgRight, cMsgColor )
   t_oLast := oGetList
   t_oActive := oSaved
   SetPos( MaxRow() - 1, 0 )
   RETURN oGetList:Updated()

FUNCTION __GetListActive( oGetList )
   LOCAL oOld := t_oActive
   IF PCount() > 0
      t_oActive := oGetList
   ENDIF
   RETURN oOld

FUNCTION __GetListSetActive( oGetList )
   LOCAL oOld := t_oActive
   IF PCount() > 0
      t_oActive := oGetList
   ENDIF
   RETURN oOld

FUNCTION __GetListLast( oGetList )
   LOCAL oOld := t_oLast
   IF PCount() > 0
      t_oLast := oGetList
   ENDIF
   RETURN oOld

FUNCTION Updated()
   LOCAL oGetList := iif( t_oActive == NIL, t_oLast, t_oActive )
   RETURN iif( oGetList == NIL, .F., oGetList:Updated() )

FUNCTION ReadUpdated( lUpdated )
   LOCAL oGetList := iif( t_oActive == NIL, t_oLast, t_oActive )
   IF oGetList != NIL
      RETURN iif( PCount() > 0, oGetList:ReadUpdated( lUpdated ), oGetList:ReadUpdated() )
   ENDIF
   RETURN .F.

FUNCTION ReadKill( lKill )
   IF t_oActive != NIL
      RETURN iif( PCount() > 0, t_oActive:KillRead( lKill ), t_oActive:KillRead() )
   ENDIF
   RETURN .F.

FUNCTION ReadFormat( bFormat )
   IF t_oActive == NIL
      RETURN NIL
   ENDIF
   RETURN iif( PCount() > 0, t_oActive:SetFormat( bFormat ), t_oActive:SetFormat() )

FUNCTION ReadExit( lExit )
   RETURN Set( _SET_EXIT, lExit )

FUNCTION ReadInsert( lInsert )
   RETURN Set( _SET_INSERT, lInsert )

FUNCTION ReadVar( cVarName )
   LOCAL cName
   IF t_oActive != NIL
      cName := t_oActive:ReadVar( cVarName )
   ENDIF
   RETURN iif( cName == NIL, "", cName )

FUNCTION ReadStats( nElement, xNewValue )
   IF t_oActive == NIL
      RETURN NIL
   ENDIF
   RETURN iif( PCount() > 1, t_oActive:ReadStats( nElement, xNewValue ), t_oActive:ReadStats( nElement ) )

FUNCTION GetActive( oGet )
   IF t_oActive == NIL
      RETURN NIL
   ENDIF
   RETURN iif( PCount() > 0, t_oActive:GetActive( oGet ), t_oActive:GetActive() )

FUNCTION hb_GetReadVar( oGet )
   LOCAL oGetList := HBGetList():New( { oGet } )
   RETURN oGetList:GetReadVar()

// Blocks of user readers end up here, so each takes the READ it shall work on; the active one when there is none.
STATIC FUNCTION ListOf( oGetList )
   RETURN iif( HB_ISOBJECT( oGetList ), oGetList, t_oActive )

PROCEDURE GetReader( oGet, oGetList, oMenu, aMsg )
   oGetList := ListOf( oGetList )
   IF oGetList == NIL
      oGetList := HBGetList():New( { oGet } )
   ENDIF
   IF oGetList != NIL
      oGetList:Reader( oMenu, aMsg )
   ENDIF
   RETURN

PROCEDURE GetApplyKey( oGet, nKey, oGetList, oMenu, aMsg )
   oGetList := ListOf( oGetList )
   IF oGetList != NIL
      oGetList:GetApplyKey( nKey, oGet, oMenu, aMsg )
   ENDIF
   RETURN

PROCEDURE GetDoSetKey( bKeyBlock, oGet, oGetList )
   oGetList := ListOf( oGetList )
   IF oGetList != NIL
      oGetList:GetDoSetKey( bKeyBlock, oGet )
   ENDIF
   RETURN

FUNCTION GetPreValidate( oGet, aMsg )
   RETURN iif( t_oActive == NIL, .F., t_oActive:GetPreValidate( oGet, aMsg ) )

FUNCTION GetPostValidate( oGet, aMsg )
   RETURN iif( t_oActive == NIL, .F., t_oActive:GetPostValidate( oGet, aMsg ) )

PROCEDURE GUIReader( oGet, oGetList, oMenu, aMsg )
   oGetList := ListOf( oGetList )
   IF oGetList != NIL
      oGetList:GUIReader( oGet, oMenu, aMsg )
   ENDIF
   RETURN

PROCEDURE GUIApplyKey( oGet, oGUI, oGetList, nKey, oMenu, aMsg )
   oGetList := ListOf( oGetList )
   IF oGetList != NIL
      oGetList:GUIApplyKey( oGet, oGUI, nKey, oMenu, aMsg )
   ENDIF
   RETURN

FUNCTION GUIPreValidate( oGet, oGUI, aMsg )
   RETURN iif( t_oActive == NIL, .F., t_oActive:GUIPreValidate( oGet, oGUI, aMsg ) )

FUNCTION GUIPostValidate( oGet, oGUI, aMsg )
   RETURN iif( t_oActive == NIL, .F., t_oActive:GUIPostValidate( oGet, oGUI, aMsg ) )

PROCEDURE TBReader( oGet, oGetList, oMenu, aMsg )
   oGetList := ListOf( oGetList )
   IF oGetList != NIL
      oGetList:TBReader( oGet, oMenu, aMsg )
   ENDIF
   RETURN

PROCEDURE TBApplyKey( oGet, oTB, oGetList, nKey, oMenu, aMsg )
   oGetList := ListOf( oGetList )
   IF oGetList != NIL
      oGetList:TBApplyKey( oGet, oTB, nKey, oMenu, aMsg )
   ENDIF
   RETURN

FUNCTION Accelerator( aGetList, nKey, aMsg )
   LOCAL oGetList := iif( t_oActive == NIL, HBGetList():New( aGetList ), t_oActive )
   RETURN oGetList:Accelerator( nKey, aMsg )

FUNCTION HitTest( aGetList, nMRow, nMCol, aMsg )
   LOCAL oGetList := iif( t_oActive == NIL, HBGetList():New( aGetList ), t_oActive )
   RETURN oGetList:hitTest( nMRow, nMCol, aMsg )

PROCEDURE ShowGetMsg( oGet, aMsg )
   IF t_oActive != NIL
      t_oActive:ShowGetMsg( oGet, aMsg )
   ENDIF
   RETURN

PROCEDURE EraseGetMsg( aMsg )
   IF t_oActive != NIL
      t_oActive:EraseGetMsg( aMsg )
   ENDIF
   RETURN

// RANGE: is the value between two bounds? Shows them on the scoreboard when it is not.
FUNCTION RangeCheck( oGet, xDummy, xLow, xHigh )
   LOCAL xValue, cMsg, nRow, nCol
   HB_SYMBOL_UNUSED( xDummy )
   IF ! oGet:changed
      RETURN .T.
   ENDIF
   xValue := oGet:varGet()
   IF xValue >= xLow .AND. xValue <= xHigh
      RETURN .T.
   ENDIF
   IF Set( _SET_SCOREBOARD )
      cMsg := Left( "Range: " + LTrim( Transform( xLow, "" ) ) + " - " + LTrim( Transform( xHigh, "" ) ), MaxCol() )
      nRow := Row()
      nCol := Col()
      hb_DispOutAt( 0, Min( 60, MaxCol() - Len( cMsg ) ), cMsg )
      SetPos( nRow, nCol )
      DO WHILE NextKey() == 0
      ENDDO
      hb_DispOutAt( 0, Min( 60, MaxCol() - Len( cMsg ) ), Space( Len( cMsg ) ) )
      SetPos( nRow, nCol )
   ENDIF
   RETURN .F.

// What `@ … GET` makes of its variable: the compiler turns _GET_( var, … ) into one of these. The cursor says where.
FUNCTION __Get( bVar, cVarName, cPicture, bValid, bWhen )
   RETURN NewGet( bVar, cVarName, cPicture, bValid, bWhen )

// The same for an element of an array: the block gives the array.
FUNCTION __GetA( bArray, cVarName, cPicture, bValid, bWhen, aIndexes )
   LOCAL oGet, nAt := At( "[", cVarName )
   IF nAt > 0
      cVarName := Left( cVarName, nAt - 1 )
   ENDIF
   oGet := NewGet( bArray, cVarName, cPicture, bValid, bWhen )
   oGet:subScript := aIndexes
   RETURN oGet

STATIC FUNCTION NewGet( bVar, cVarName, cPicture, bValid, bWhen )
   LOCAL oGet := GetNew( , , bVar, cVarName, cPicture )
   oGet:preBlock := bWhen
   oGet:postBlock := bValid
   RETURN oGet

// Length of a caption without the mark of its hot key.
FUNCTION __CapLength( cCaption )
   LOCAL nAt
   IF ! HB_ISSTRING( cCaption )
      RETURN 0
   ENDIF
   nAt := At( "&", cCaption )
   RETURN Len( cCaption ) - iif( nAt > 0 .AND. nAt < Len( cCaption ), 1, 0 )
