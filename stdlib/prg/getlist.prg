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
