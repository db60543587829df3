// READ, continued: Gets that a control edits, the mouse, messages. One text with getlist.prg.

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
      IF cClass == "PUSHBUTTON"
         oGUI:select()
      ELSE
         oGet:exitState := GE_ENTER
      ENDIF
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
      CASE "LISTBOX"
         IF oGUI:dropDown
            IF oGUI:isOpen
               oGUI:close()
            ELSE
               oGUI:open()
            ENDIF
         ENDIF
         EXIT
      ENDSWITCH
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
