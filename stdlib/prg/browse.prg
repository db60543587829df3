// Browse(): a table on the screen whose fields can be edited and that can be added to.

#include "inkey.ch"
#include "setcurs.ch"

// Shows the current work area in a box with a line of status; .F. without a table. Going down behind the last record begins a new
// one, which is appended when its first field was entered. Delete marks and recalls, Enter and characters edit, Escape ends.
FUNCTION Browse( nTop, nLeft, nBottom, nRight )
   LOCAL oBrowse, nKey, nCursor, cScreen, bKey, i, lAppend := .F., lDown := .F.
   IF ! Used()
      RETURN .F.
   ENDIF
   IF PCount() < 4
      nTop := 1
      nLeft := 0
      nBottom := MaxRow()
      nRight := MaxCol()
   ENDIF
   cScreen := SaveScreen( nTop, nLeft, nBottom, nRight )
   hb_DispBox( nTop, nLeft, nBottom, nRight, hb_UTF8ToStrBox( "╒═╕│╛═╘│" ) )
   hb_DispBox( nTop + 3, nLeft, nTop + 3, nLeft, hb_UTF8ToStrBox( "╞" ) )
   hb_DispBox( nTop + 3, nRight, nTop + 3, nRight, hb_UTF8ToStrBox( "╡" ) )
   hb_Scroll( nTop + 1, nLeft + 1, nTop + 1, nRight - 1 )
   oBrowse := TBrowseDB( nTop + 2, nLeft + 1, nBottom - 1, nRight - 1 )
   oBrowse:headSep := hb_UTF8ToStrBox( " ═" )
   oBrowse:skipBlock := {| n | Skipped( n, lAppend ) }
   FOR i := 1 TO FCount()
      IF ! hb_FieldType( i ) == "M"
         oBrowse:addColumn( TBColumnNew( FieldName( i ), FieldBlock( FieldName( i ) ) ) )
      ENDIF
   NEXT
   IF Eof()
      dbGoTop()
   ENDIF
   lAppend := IsEmptyArea()
   nCursor := SetCursor( iif( lAppend, SC_NORMAL, SC_NONE ) )
   DO WHILE .T.
      oBrowse:forceStable()
      IF lDown .AND. oBrowse:hitBottom .AND. NextKey() == 0
         // Behind the last record a new one begins.
         lAppend := .T.
         SetCursor( SC_NORMAL )
         oBrowse:down()
         oBrowse:forceStable()
      ENDIF
      Status( oBrowse, lAppend, nTop + 1, nRight )
      IF lAppend
         oBrowse:colorRect( { oBrowse:rowPos, 1, oBrowse:rowPos, oBrowse:colCount }, { 2, 2 } )
         oBrowse:forceStable()
      ENDIF
      SetPos( oBrowse:nRow, oBrowse:nCol )
      lDown := .F.
      nKey := Inkey( 0 )
      IF ( bKey := SetKey( nKey ) ) != NIL
         Eval( bKey, ProcName( 1 ), ProcLine( 1 ), "" )
         LOOP
      ENDIF
      DO CASE
      CASE nKey == K_ESC
         EXIT
      CASE nKey == K_DEL
         IF ! Eof()
            IF Deleted()
               dbRecall()
            ELSE
               dbDelete()
            ENDIF
            oBrowse:refreshCurrent()
         ENDIF
      CASE nKey == K_ENTER .OR. nKey >= 32 .AND. nKey <= 255
         oBrowse:forceStable()
         nKey := Edit( oBrowse, nKey, lAppend )
         lAppend := Move( oBrowse, nKey, lAppend )
      OTHERWISE
         lDown := nKey == K_DOWN .AND. ! lAppend
         lAppend := Move( oBrowse, nKey, lAppend )
      ENDCASE
   ENDDO
   SetCursor( nCursor )
   RestScreen( nTop, nLeft, nBottom, nRight, cScreen )
   RETURN .T.

STATIC FUNCTION IsEmptyArea()
   RETURN LastRec() == 0 .OR. Bof() .AND. Eof()

// Skips records; a row behind the last one counts while a new one is being entered.
STATIC FUNCTION Skipped( nRecs, lAppend )
   LOCAL nDone := 0
   IF nRecs > 0 .AND. ! Eof() .AND. lAppend
      DO WHILE nDone < nRecs .AND. ! Eof()
         dbSkip()
         nDone++
      ENDDO
      RETURN nDone
   ENDIF
   RETURN __dbSkipper( nRecs )

// The line of status: mark of deletion, record number, and where the browse stands.
STATIC PROCEDURE Status( oBrowse, lAppend, nRow, nRight )
   LOCAL lNone := IsEmptyArea() .AND. ! lAppend, cWhere := ""
   DO CASE
   CASE lAppend .AND. Eof() ; cWhere := "<new>"
   CASE lNone
   CASE oBrowse:hitTop ; cWhere := "<bof>"
   CASE oBrowse:hitBottom ; cWhere := "<eof>"
   ENDCASE
   hb_DispOutAt( nRow, nRight - 41, iif( Deleted(), "<Deleted>", Space( 9 ) ) )
   hb_DispOutAt( nRow, nRight - 28, "Record " + PadR( iif( lNone, "<none>", ;
      iif( cWhere == "<new>", "", hb_ntos( RecNo() ) + "/" + hb_ntos( LastRec() ) ) ), 16 ) + PadR( cWhere, 5 ) )
   RETURN

// Enters the field of the current cell, beginning with a character; the key that ended it, 0 for none.
STATIC FUNCTION Edit( oBrowse, nKey, lAppend )
   LOCAL oColumn := oBrowse:getColumn( oBrowse:colPos ), xValue := Eval( oColumn:block ), lExit, bInsert, oGet, nEnd
   oGet := GetNew( Row(), Col(), {| x | iif( x == NIL, xValue, xValue := x ) }, oColumn:heading,, oBrowse:colorSpec )
   IF nKey != K_ENTER
      hb_keyIns( nKey )
   ENDIF
   lExit := ReadExit( .T. )
   bInsert := SetKey( K_INS )
   ReadModal( { oGet } )
   ReadExit( lExit )
   SetKey( K_INS, bInsert )
   nEnd := LastKey()
   IF nEnd == K_ESC
      oBrowse:refreshCurrent()
      RETURN 0
   ENDIF
   IF lAppend .AND. Eof()
      dbAppend()
   ENDIF
   Eval( oColumn:block, xValue )
   oBrowse:refreshCurrent()
   RETURN iif( nEnd == K_UP .OR. nEnd == K_DOWN .OR. nEnd == K_PGUP .OR. nEnd == K_PGDN, nEnd, K_RIGHT )

// Moves by a key; gives whether the browse still stands at a new record.
STATIC FUNCTION Move( oBrowse, nKey, lAppend )
   IF ! lAppend .OR. nKey == K_RIGHT .OR. nKey == K_LEFT .OR. nKey == K_HOME .OR. nKey == K_END
      oBrowse:applyKey( nKey )
      RETURN lAppend
   ENDIF
   IF nKey == 0
      RETURN .T.
   ENDIF
   IF nKey == K_DOWN
      IF ! Eof()
         oBrowse:refreshCurrent()
         oBrowse:down()
      ENDIF
      RETURN .T.
   ENDIF
   SetCursor( SC_NONE )
   IF ! Eof()
      oBrowse:refreshAll()
   ELSEIF IsEmptyArea()
      oBrowse:refreshAll()
   ELSE
      dbGoBottom()
      oBrowse:rowPos := Max( oBrowse:rowPos - 1, 1 )
      oBrowse:refreshAll()
   ENDIF
   IF nKey != K_UP
      oBrowse:applyKey( nKey )
   ENDIF
   RETURN .F.
