// Menus: `@ … PROMPT` with MENU TO, and AChoice().

#include "inkey.ch"
#include "achoice.ch"
#include "setcurs.ch"

#define PROMPT_ROW   1
#define PROMPT_COL   2
#define PROMPT_TEXT  3
#define PROMPT_MSG   4
#define PROMPT_COLOR 5

// Lists of prompts by the depth of menus: a key may open another one.
THREAD STATIC t_aLists, t_nLevel

STATIC FUNCTION Lists()
   IF t_aLists == NIL
      t_aLists := { {} }
      t_nLevel := 1
   ENDIF
   RETURN t_aLists

// Shows a prompt and keeps it for the next MENU TO.
FUNCTION __AtPrompt( nRow, nCol, cPrompt, xMsg, cColor )
   Lists()
   DO WHILE Len( t_aLists ) < t_nLevel
      AAdd( t_aLists, {} )
   ENDDO
   AAdd( t_aLists[ t_nLevel ], { nRow, nCol, cPrompt, xMsg, cColor } )
   DispOutAt( nRow, nCol, cPrompt, cColor )
   SetPos( nRow, nCol + Len( cPrompt ) )
   RETURN .F.

// Lets the user choose among the prompts: the number of the chosen one, 0 after Escape.
// What the menu's variable holds; one that is declared MEMVAR but does not exist becomes PUBLIC.
STATIC FUNCTION Chosen( bBlock, cVariable )
   LOCAL xValue
   BEGIN SEQUENCE WITH __BreakBlock()
      xValue := Eval( bBlock )
   RECOVER
      IF HB_ISSTRING( cVariable )
         __mvPublic( cVariable )
      ENDIF
   END SEQUENCE
   RETURN xValue

FUNCTION __MenuTo( bBlock, cVariable )
   LOCAL aList, nCount, n, nKey, xKey, cMsg, nMsgCol, bKey, lDone := .F., nOld := 0, nCursor, nLevel, c, i
   Lists()
   aList := iif( t_nLevel <= Len( t_aLists ), t_aLists[ t_nLevel ], {} )
   nCount := Len( aList )
   IF nCount == 0
      RETURN 0
   ENDIF
   t_aLists[ t_nLevel ] := {}
   nLevel := t_nLevel
   t_nLevel++
   nCursor := SetCursor( iif( Set( _SET_INTENSITY ), SC_NONE, NIL ) )
   n := iif( HB_ISEVALITEM( bBlock ), Chosen( bBlock, cVariable ), 1 )
   IF ! HB_ISNUMERIC( n ) .OR. n < 1 .OR. n > nCount
      n := 1
   ENDIF
   n := Int( n )
   DO WHILE .T.
      IF Set( _SET_MESSAGE ) > 0 .AND. n > 0
         IF cMsg != NIL .AND. ! cMsg == ""
            DispOutAt( Set( _SET_MESSAGE ), nMsgCol, Space( Len( cMsg ) ) )
         ENDIF
         cMsg := aList[ n ][ PROMPT_MSG ]
         IF HB_ISEVALITEM( cMsg )
            cMsg := Eval( cMsg )
         ENDIF
         IF ! HB_ISSTRING( cMsg )
            cMsg := ""
         ENDIF
         nMsgCol := iif( Set( _SET_MCENTER ), Int( ( MaxCol() - Len( cMsg ) ) / 2 ), 0 )
         IF ! cMsg == ""
            DispOutAt( Set( _SET_MESSAGE ), nMsgCol, cMsg )
         ENDIF
      ENDIF
      IF n > 0 .AND. n != nOld
         Prompt( aList[ n ], .T. )
      ENDIF
      IF lDone
         EXIT
      ENDIF
      nKey := Inkey( 0 )
      DO WHILE ( bKey := SetKey( nKey ) ) != NIL
         IF HB_ISEVALITEM( bBlock )
            Eval( bBlock, n )
         ENDIF
         Eval( bKey, ProcName( 1 ), ProcLine( 1 ), Upper( hb_defaultValue( cVariable, "" ) ) )
         xKey := iif( HB_ISEVALITEM( bBlock ), Eval( bBlock ), n )
         IF HB_ISNUMERIC( xKey ) .AND. xKey >= 1 .AND. xKey <= nCount
            n := Int( xKey )
         ENDIF
         nKey := Inkey( 0 )
      ENDDO
      nOld := n
      SWITCH nKey
      CASE K_DOWN
      CASE K_RIGHT
         IF ++n > nCount
            n := iif( Set( _SET_WRAP ), 1, nCount )
         ENDIF
         EXIT
      CASE K_UP
      CASE K_LEFT
         IF --n < 1
            n := iif( Set( _SET_WRAP ), nCount, 1 )
         ENDIF
         EXIT
      CASE K_HOME
         n := 1
         EXIT
      CASE K_END
         n := nCount
         EXIT
      CASE K_ENTER
      CASE K_PGUP
      CASE K_PGDN
         lDone := .T.
         EXIT
      CASE K_ESC
         n := 0
         lDone := .T.
         EXIT
      OTHERWISE
         c := Upper( hb_keyChar( nKey ) )
         IF ! c == ""
            FOR i := 1 TO nCount
               IF Upper( Left( LTrim( aList[ i ][ PROMPT_TEXT ] ), 1 ) ) == c
                  n := i
                  lDone := .T.
                  EXIT
               ENDIF
            NEXT
         ENDIF
      ENDSWITCH
      IF n > 0 .AND. n != nOld
         Prompt( aList[ nOld ], .F. )
      ENDIF
   ENDDO
   t_nLevel := nLevel
   SetCursor( nCursor )
   IF HB_ISEVALITEM( bBlock )
      Eval( bBlock, n )
   ENDIF
   SetPos( MaxRow() - 1, 0 )
   RETURN n

STATIC PROCEDURE Prompt( aPrompt, lSelected )
   IF lSelected .AND. Set( _SET_INTENSITY )
      ColorSelect( 1 )
   ENDIF
   DispOutAt( aPrompt[ PROMPT_ROW ], aPrompt[ PROMPT_COL ], aPrompt[ PROMPT_TEXT ] )
   ColorSelect( 0 )
   RETURN

// A list in a window to choose from: the number of the chosen item, 0 when none was. The user function (name or block)
// gets ( nMode, nItem, nRow ) after each key and says how to go on.
FUNCTION AChoice( nTop, nLeft, nBottom, nRight, aItems, xSelect, xUserFunc, nItem, nHiRow )
   LOCAL nRows, nCount := 0, nFirst, nKey, nMode, lUser, nResult := 0, lDone := .F., i, nAnswer, bKey, nMoved
   LOCAL nFirstItem, nLastItem, nLastTop
   IF ! HB_ISNUMERIC( nTop ) .OR. ! HB_ISNUMERIC( nLeft ) .OR. ! HB_ISNUMERIC( nBottom ) .OR. ! HB_ISNUMERIC( nRight ) .OR. ! HB_ISARRAY( aItems )
      SetPos( Row(), Col() )
      RETURN 0
   ENDIF
   nTop := Max( 0, nTop )
   nLeft := Max( 0, nLeft )
   nBottom := Min( MaxRow(), nBottom )
   nRight := Min( MaxCol(), nRight )
   nRows := nBottom - nTop + 1
   lUser := HB_ISEVALITEM( xUserFunc ) .OR. ( HB_ISSTRING( xUserFunc ) .AND. ! Empty( xUserFunc ) )
   IF HB_ISEVALITEM( xSelect )
      lUser := .T.
      xUserFunc := xSelect
      xSelect := .T.
   ENDIF
   // The list ends at the first item that is no text.
   FOR i := 1 TO Len( aItems )
      IF ! HB_ISSTRING( aItems[ i ] ) .OR. aItems[ i ] == ""
         EXIT
      ENDIF
      nCount++
   NEXT
   IF ! HB_ISARRAY( xSelect ) .AND. ! HB_ISLOGICAL( xSelect )
      xSelect := .T.
   ENDIF
   hb_default( @nItem, 1 )
   hb_default( @nHiRow, 0 )
   IF nCount == 0 .OR. nRows < 1 .OR. NextSelectable( 1, 1, nCount, xSelect ) == 0
      IF nCount > 0
         ShowItems( nTop, nLeft, nRight, nRows, 1, 0, aItems, nCount, xSelect )
      ENDIF
      IF lUser
         CallUser( xUserFunc, AC_NOITEM, 0, 0 )
      ENDIF
      RETURN 0
   ENDIF
   nFirstItem := NextSelectable( 1, 1, nCount, xSelect )
   nLastItem := NextSelectable( nCount, -1, nCount, xSelect )
   nLastTop := Max( 1, nCount - nRows + 1 )
   nItem := Max( nFirstItem, Min( Int( nItem ), nLastItem ) )
   nFirst := Max( 1, Min( nItem - Max( 0, Min( nHiRow, nRows - 1 ) ), nLastTop ) )
   DO WHILE ! lDone
      ShowItems( nTop, nLeft, nRight, nRows, nFirst, nItem, aItems, nCount, xSelect )
      nKey := Inkey( 0 )
      IF ( bKey := SetKey( nKey ) ) != NIL
         Eval( bKey, ProcName( 1 ), ProcLine( 1 ), "" )
         LOOP
      ENDIF
      nMode := AC_IDLE
      // Home and End are the user function's; without one they are Ctrl+PgUp and Ctrl+PgDn.
      IF ! lUser .AND. ( nKey == K_HOME .OR. nKey == K_END )
         nKey := iif( nKey == K_HOME, K_CTRL_PGUP, K_CTRL_PGDN )
      ENDIF
      SWITCH nKey
      CASE K_DOWN
         IF nItem == nLastItem
            nMode := AC_HITBOTTOM
            nFirst := Min( nItem, nLastTop )
         ELSE
            nItem := NextSelectable( nItem + 1, 1, nCount, xSelect )
            nFirst := Max( nFirst, nItem - nRows + 1 )
         ENDIF
         EXIT
      CASE K_UP
         IF nItem == nFirstItem
            nMode := AC_HITTOP
            nFirst := Max( 1, nItem - nRows + 1 )
         ELSE
            nItem := NextSelectable( nItem - 1, -1, nCount, xSelect )
            nFirst := Min( nFirst, nItem )
         ENDIF
         EXIT
      CASE K_CTRL_PGUP
         IF nItem == nFirstItem
            nMode := AC_HITTOP
            nFirst := Max( 1, nItem - nRows + 1 )
         ELSE
            nItem := nFirst := nFirstItem
         ENDIF
         EXIT
      CASE K_CTRL_PGDN
         IF nItem == nLastItem
            nMode := AC_HITBOTTOM
            nFirst := Min( nItem, nLastTop )
         ELSE
            nItem := nLastItem
            nFirst := Max( nFirst, nItem - nRows + 1 )
         ENDIF
         EXIT
      CASE K_CTRL_HOME
         IF nItem == nFirstItem
            nFirst := Max( 1, nItem - nRows + 1 )
         ELSE
            nItem := NextSelectable( nFirst, 1, nCount, xSelect )
         ENDIF
         EXIT
      CASE K_CTRL_END
         IF nItem == nLastItem
            nFirst := Min( nItem, nLastTop )
         ELSE
            nItem := NextSelectable( Min( nFirst + nRows - 1, nCount ), -1, nCount, xSelect )
            nFirst := Min( nFirst, nItem )
         ENDIF
         EXIT
      CASE K_PGDN
         IF nItem == nLastItem
            nMode := AC_HITBOTTOM
            nFirst := Min( nItem, nLastTop )
         ELSEIF nFirst + nRows > nLastItem
            nItem := nLastItem
            nFirst := Max( nFirst, nItem - nRows + 1 )
         ELSE
            // One line of the page stays. Both go on together to what may be chosen.
            nMoved := nItem - nFirst
            nItem := Min( nItem + nRows - 1, nLastItem )
            DO WHILE nItem < nLastItem .AND. ! Selectable( xSelect, nItem )
               nItem++
            ENDDO
            nFirst := nItem - nMoved
            IF nItem > nLastItem - nRows + 1
               nFirst := nLastItem - nRows + 1
               nItem := nFirst + nMoved
               IF ! Selectable( xSelect, nItem )
                  nItem := NextSelectable( nItem, 1, nCount, xSelect )
               ENDIF
            ENDIF
         ENDIF
         EXIT
      CASE K_PGUP
         IF nItem == nFirstItem
            nMode := AC_HITTOP
            nFirst := Max( 1, nItem - nRows + 1 )
         ELSEIF nFirst <= nFirstItem .AND. nFirstItem < nFirst + nRows
            nItem := nFirstItem
            nFirst := Max( 1, nItem - nRows + 1 )
         ELSEIF nItem - nRows + 1 < nFirstItem
            nItem := nFirst := nFirstItem
         ELSE
            nMoved := nItem - nFirst
            nItem -= nRows - 1
            DO WHILE nItem > nFirstItem .AND. ! Selectable( xSelect, nItem )
               nItem--
            ENDDO
            nFirst := Max( 1, nItem - nMoved )
            // Not a whole page above: the last line of the first page.
            IF nItem < nRows
               nItem := iif( lUser, NextSelectable( nRows, 1, nCount, xSelect ), nRows )
               nFirst := 1
            ENDIF
         ENDIF
         EXIT
      CASE K_ENTER
         IF lUser
            nMode := AC_EXCEPT
         ELSE
            nResult := nItem
            lDone := .T.
         ENDIF
         EXIT
      CASE K_ESC
      CASE K_LEFT
      CASE K_RIGHT
         IF lUser
            nMode := AC_EXCEPT
         ELSE
            lDone := .T.
         ENDIF
         EXIT
      OTHERWISE
         IF lUser
            nMode := AC_EXCEPT
         ELSE
            nItem := GoTo( nItem, nKey, aItems, nCount, xSelect )
            nFirst := Max( Min( nFirst, nItem ), nItem - nRows + 1 )
         ENDIF
      ENDSWITCH
      IF lUser .AND. ! lDone
         ShowItems( nTop, nLeft, nRight, nRows, nFirst, nItem, aItems, nCount, xSelect )
         nAnswer := CallUser( xUserFunc, nMode, nItem, nItem - nFirst )
         SWITCH nAnswer
         CASE AC_ABORT
            lDone := .T.
            EXIT
         CASE AC_SELECT
            nResult := nItem
            lDone := .T.
            EXIT
         CASE AC_GOTO
            nItem := GoTo( nItem, LastKey(), aItems, nCount, xSelect )
            nFirst := Max( Min( nFirst, nItem ), nItem - nRows + 1 )
            CallUser( xUserFunc, AC_IDLE, nItem, nItem - nFirst )
            EXIT
         ENDSWITCH
      ENDIF
   ENDDO
   ShowItems( nTop, nLeft, nRight, nRows, nFirst, 0, aItems, nCount, xSelect )
   SetPos( nTop + nItem - nFirst, nLeft )
   RETURN nResult

STATIC FUNCTION CallUser( xFunc, nMode, nItem, nRow )
   LOCAL xAnswer := iif( HB_ISSTRING( xFunc ), Do( xFunc, nMode, nItem, nRow ), Eval( xFunc, nMode, nItem, nRow ) )
   RETURN iif( HB_ISNUMERIC( xAnswer ), xAnswer, AC_CONT )

// The next item behind the current one, from the beginning again, that begins with the key's letter.
STATIC FUNCTION GoTo( nItem, nKey, aItems, nCount, xSelect )
   LOCAL c := Upper( hb_keyChar( nKey ) ), i, n
   IF ! c == ""
      FOR i := 1 TO nCount
         n := Int( ( nItem + i - 1 ) % nCount ) + 1
         IF Upper( Left( aItems[ n ], 1 ) ) == c .AND. Selectable( xSelect, n )
            RETURN n
         ENDIF
      NEXT
   ENDIF
   RETURN nItem

// May an item be chosen? A text in the list of logicals is an expression.
STATIC FUNCTION Selectable( xSelect, nItem )
   LOCAL x
   IF HB_ISARRAY( xSelect )
      IF nItem > Len( xSelect )
         RETURN .T.
      ENDIF
      x := xSelect[ nItem ]
      IF HB_ISSTRING( x )
         x := Empty( x ) .OR. &x
      ENDIF
      RETURN ! HB_ISLOGICAL( x ) .OR. x
   ENDIF
   RETURN xSelect

// The first item from nFrom on in a direction that may be chosen; 0 when there is none.
STATIC FUNCTION NextSelectable( nFrom, nStep, nCount, xSelect )
   DO WHILE nFrom >= 1 .AND. nFrom <= nCount
      IF Selectable( xSelect, nFrom )
         RETURN nFrom
      ENDIF
      nFrom += nStep
   ENDDO
   RETURN 0

STATIC PROCEDURE ShowItems( nTop, nLeft, nRight, nRows, nFirst, nItem, aItems, nCount, xSelect )
   LOCAL i, n, cColors := SetColor(), cColor, nWidth := nRight - nLeft + 1
   FOR i := 0 TO nRows - 1
      n := nFirst + i
      cColor := hb_ColorIndex( cColors, 0 )
      IF n <= nCount
         IF ! Selectable( xSelect, n )
            cColor := hb_ColorIndex( cColors, 4 )
         ELSEIF n == nItem
            cColor := hb_ColorIndex( cColors, 1 )
         ENDIF
         hb_DispOutAt( nTop + i, nLeft, PadR( aItems[ n ], nWidth ), cColor )
      ELSE
         hb_DispOutAt( nTop + i, nLeft, Space( nWidth ), cColor )
      ENDIF
   NEXT
   IF nItem > 0
      SetPos( nTop + nItem - nFirst, nLeft )
   ENDIF
   RETURN
