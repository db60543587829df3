// The functions of READ, which speak to the list that is active. One text with getlist.prg.

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
