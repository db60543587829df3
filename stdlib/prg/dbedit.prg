// dbEdit(): a browse of the current work area with a user function.

#include "inkey.ch"
#include "dbedit.ch"
#include "setcurs.ch"

// Browses the current work area until Escape or Enter, or until the user function answers DE_ABORT. Without a table the result
// is .F., else .T. The user function, a name or a block, gets the mode (DE_…) and the number of the column; arrays of pictures,
// headings and separators go by column, a single text is for all of them.
FUNCTION dbEdit( nTop, nLeft, nBottom, nRight, acColumns, xUserFunc, xPictures, xHeaders, xHeadSep, xColSep, xFootSep, xFootings )
   LOCAL oBrowse, nKey, nCursor, lFunc, lGoing := .T., lAsk := .T.
   IF ! Used()
      RETURN .F.
   ELSEIF Eof()
      dbGoBottom()
   ENDIF
   oBrowse := TBrowseDB( ;
      iif( HB_ISNUMERIC( nTop ) .AND. nTop >= 0, nTop, 0 ), ;
      iif( HB_ISNUMERIC( nLeft ) .AND. nLeft >= 0, nLeft, 0 ), ;
      iif( HB_ISNUMERIC( nBottom ) .AND. nBottom >= 0, nBottom, MaxRow() ), ;
      iif( HB_ISNUMERIC( nRight ) .AND. nRight >= 0, nRight, MaxCol() ) )
   oBrowse:headSep := iif( HB_ISSTRING( xHeadSep ), xHeadSep, hb_UTF8ToStrBox( "═╤═" ) )
   oBrowse:colSep := iif( HB_ISSTRING( xColSep ), xColSep, hb_UTF8ToStrBox( " │ " ) )
   oBrowse:footSep := hb_defaultValue( xFootSep, "" )
   AddColumns( oBrowse, acColumns, xPictures, xHeaders, xHeadSep, xColSep, xFootSep, xFootings )
   IF oBrowse:colCount == 0
      RETURN .F.
   ENDIF
   lFunc := HB_ISEVALITEM( xUserFunc ) .OR. HB_ISSTRING( xUserFunc ) .AND. ! Empty( xUserFunc )
   nCursor := SetCursor( SC_NONE )
   DO WHILE lGoing
      nKey := 0
      DO WHILE ! oBrowse:stabilize()
         IF ( nKey := Inkey() ) != 0
            EXIT
         ENDIF
      ENDDO
      IF nKey == 0 .AND. NextKey() == 0
         IF lAsk .AND. lFunc
            lAsk := .F.
            oBrowse:deHilite()
            lGoing := Ask( oBrowse, xUserFunc, Mode( oBrowse ) )
            LOOP
         ENDIF
         oBrowse:forceStable()
      ENDIF
      IF nKey == 0
         nKey := Inkey( 0 )
      ENDIF
      lAsk := .T.
      DO CASE
      CASE Moved( oBrowse, nKey )
      CASE lFunc
         oBrowse:forceStable()
         oBrowse:deHilite()
         lGoing := Ask( oBrowse, xUserFunc, DE_EXCEPT )
         lAsk := .F.
      CASE nKey == K_ESC .OR. nKey == K_ENTER
         lGoing := .F.
      ENDCASE
   ENDDO
   oBrowse:forceStable()
   oBrowse:deHilite()
   SetCursor( nCursor )
   RETURN .T.

// Why nothing is to be done: the table is empty, the last key went beyond an end, or there is no special reason.
STATIC FUNCTION Mode( oBrowse )
   DO CASE
   CASE IsEmptyArea() ; RETURN DE_EMPTY
   CASE oBrowse:hitBottom ; RETURN DE_HITBOTTOM
   CASE oBrowse:hitTop ; RETURN DE_HITTOP
   ENDCASE
   RETURN DE_IDLE

STATIC FUNCTION IsEmptyArea()
   RETURN LastRec() == 0 .OR. Bof() .AND. Eof()

// Carries out a key of movement; .F. for other keys.
STATIC FUNCTION Moved( oBrowse, nKey )
   SWITCH nKey
   CASE K_DOWN ; oBrowse:down() ; EXIT
   CASE K_UP ; oBrowse:up() ; EXIT
   CASE K_PGDN ; oBrowse:pageDown() ; EXIT
   CASE K_PGUP ; oBrowse:pageUp() ; EXIT
   CASE K_CTRL_PGUP ; oBrowse:goTop() ; EXIT
   CASE K_CTRL_PGDN ; oBrowse:goBottom() ; EXIT
   CASE K_RIGHT ; oBrowse:right() ; EXIT
   CASE K_LEFT ; oBrowse:left() ; EXIT
   CASE K_HOME ; oBrowse:home() ; EXIT
   CASE K_END ; oBrowse:end() ; EXIT
   CASE K_CTRL_LEFT ; oBrowse:panLeft() ; EXIT
   CASE K_CTRL_RIGHT ; oBrowse:panRight() ; EXIT
   CASE K_CTRL_HOME ; oBrowse:panHome() ; EXIT
   CASE K_CTRL_END ; oBrowse:panEnd() ; EXIT
   OTHERWISE
      RETURN .F.
   ENDSWITCH
   RETURN .T.

// Calls the user function; .F. when that is to be the end. What it changed is shown.
STATIC FUNCTION Ask( oBrowse, xUserFunc, nMode )
   LOCAL nRecNo := RecNo(), xAnswer
   IF HB_ISEVALITEM( xUserFunc )
      xAnswer := Eval( xUserFunc, nMode, oBrowse:colPos )
   ELSE
      xAnswer := &xUserFunc( nMode, oBrowse:colPos )
   ENDIF
   hb_default( @xAnswer, DE_CONT )
   IF xAnswer == DE_ABORT
      RETURN .F.
   ENDIF
   IF ! IsEmptyArea() .AND. ( Eof() .OR. Set( _SET_DELETED ) .AND. Deleted() )
      dbSkip()
      IF Eof()
         dbGoBottom()
      ENDIF
   ENDIF
   IF xAnswer == DE_REFRESH .OR. RecNo() != nRecNo
      oBrowse:refreshAll()
   ELSE
      oBrowse:refreshCurrent()
   ENDIF
   oBrowse:forceStable()
   RETURN .T.

STATIC PROCEDURE AddColumns( oBrowse, acColumns, xPictures, xHeaders, xHeadSep, xColSep, xFootSep, xFootings )
   LOCAL oColumn, i, cExpr, cHeader, bValue, lNamed := HB_ISARRAY( acColumns )
   FOR i := 1 TO iif( lNamed, Len( acColumns ), FCount() )
      cExpr := iif( lNamed, acColumns[ i ], FieldName( i ) )
      IF ! HB_ISSTRING( cExpr ) .OR. Empty( cExpr )
         EXIT
      ENDIF
      cHeader := Part( xHeaders, i )
      IF ! HB_ISSTRING( cHeader )
         // The alias stands over the name.
         cHeader := iif( HB_ISSTRING( xHeaders ), xHeaders, StrTran( cExpr, "->", "->;",, 1 ) )
      ENDIF
      bValue := iif( IsMemo( cExpr ), {|| "  <Memo>  " }, iif( lNamed .AND. FieldPos( cExpr ) == 0, ;
         hb_macroBlock( cExpr ), FieldBlock( cExpr ) ) )
      oColumn := TBColumnNew( cHeader, bValue )
      SetIf( Part( xPictures, i ), {| c | oColumn:picture := c } )
      SetIf( Part( xHeadSep, i ), {| c | oColumn:headSep := c } )
      SetIf( Part( xColSep, i ), {| c | oColumn:colSep := c } )
      SetIf( Part( xFootSep, i ), {| c | oColumn:footSep := c } )
      SetIf( iif( HB_ISSTRING( xFootings ), xFootings, Part( xFootings, i ) ), {| c | oColumn:footing := c } )
      IF HB_ISSTRING( xPictures ) .AND. ! Empty( xPictures )
         oColumn:picture := xPictures
      ENDIF
      oBrowse:addColumn( oColumn )
   NEXT
   RETURN

STATIC FUNCTION IsMemo( cExpr )
   LOCAL nPos := FieldPos( cExpr )
   RETURN iif( nPos > 0, hb_FieldType( nPos ) == "M", Type( cExpr ) == "M" )

// The element of an array for a column; NIL for anything else.
STATIC FUNCTION Part( xParts, n )
   RETURN iif( HB_ISARRAY( xParts ) .AND. n <= Len( xParts ), xParts[ n ], NIL )

STATIC PROCEDURE SetIf( cText, bSet )
   IF HB_ISSTRING( cText )
      Eval( bSet, cText )
   ENDIF
   RETURN
