// LABEL FORM: labels described by a .lbl file.
//
// The file, 1034 bytes: a byte, 60 bytes of remark, then six 16-bit numbers (height and width of a label, left margin, lines and
// blanks between labels, labels across), 16 expressions of 60 bytes, a byte.

#include "error.ch"

#define LABEL_SIZE   1034
#define LABEL_NUMBERS  62
#define LABEL_LINES    74
#define LABEL_EXPR     60
#define LABEL_MAX      16

// Prints a label for each record of the scope; to the console unless lNoConsole, and to the printer or a file. With lSample labels of
// stars come first, as long as the user wants more.
FUNCTION __LabelForm( cForm, lPrinter, cFile, lNoConsole, bFor, bWhile, nNext, nRecord, lRest, lSample )
   LOCAL hForm, aRow, lOldPrinter, lOldConsole, lOldExtra, oError
   IF ! HB_ISSTRING( cForm )
      Raise( EG_ARG, 0, "" )
   ENDIF
   hForm := Load( cForm )
   lOldPrinter := Set( _SET_PRINTER, hb_defaultValue( lPrinter, .F. ) .OR. Set( _SET_PRINTER ) )
   lOldConsole := Set( _SET_CONSOLE, ! hb_defaultValue( lNoConsole, .F. ) .AND. Set( _SET_CONSOLE ) )
   IF HB_ISSTRING( cFile ) .AND. ! Empty( cFile )
      lOldExtra := Set( _SET_EXTRA )
      Set( _SET_EXTRAFILE, cFile )
      Set( _SET_EXTRA, .T. )
   ENDIF
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      IF hb_defaultValue( lSample, .F. )
         Sample( hForm )
      ENDIF
      aRow := NewRow( hForm )
      dbEval( {|| aRow := AddLabel( hForm, aRow, {| n | LineText( hForm, n ) } ) }, bFor, bWhile, nNext, nRecord, lRest )
      IF aRow[ 1 ] > 0
         AEval( aRow[ 2 ], {| cLine | Put( cLine ) } )
      ENDIF
   RECOVER USING oError
   END SEQUENCE
   IF lOldExtra != NIL
      Set( _SET_EXTRAFILE, "" )
      Set( _SET_EXTRA, lOldExtra )
   ENDIF
   Set( _SET_PRINTER, lOldPrinter )
   Set( _SET_CONSOLE, lOldConsole )
   IF oError != NIL
      RETURN Eval( ErrorBlock(), oError )
   ENDIF
   RETURN NIL

STATIC FUNCTION Raise( nCode, nSub, cFile )
   LOCAL oError := ErrorNew()
   oError:severity := ES_ERROR
   oError:genCode := nCode
   oError:subSystem := "FRMLBL"
   oError:subCode := nSub
   oError:fileName := cFile
   oError:osCode := iif( nCode == EG_OPEN, 2, 0 )
   oError:description := iif( nCode == EG_OPEN, "Open error", iif( nCode == EG_READ, "Read error", "Argument error" ) )
   RETURN Eval( ErrorBlock(), oError )

// Name of the form's file: as it is, or in the folders of SET DEFAULT and SET PATH; an error when there is none.
STATIC FUNCTION FindForm( cForm, cExt )
   LOCAL cName := iif( Empty( hb_FNameExt( cForm ) ), hb_FNameExtSet( cForm, cExt ), cForm ), cPath
   IF ! hb_vfExists( cName )
      FOR EACH cPath IN hb_ATokens( Set( _SET_DEFAULT ) + ";" + Set( _SET_PATH ), ";" )
         IF hb_vfExists( hb_DirSepAdd( cPath ) + cName )
            cName := hb_DirSepAdd( cPath ) + cName
            EXIT
         ENDIF
      NEXT
   ENDIF
   IF ! hb_vfExists( cName )
      Break( Raise( EG_OPEN, 0, cName ) )
   ENDIF
   RETURN cName

// The form as numbers and codeblocks; one that cannot be read is an error.
STATIC FUNCTION Load( cForm )
   LOCAL cName := FindForm( cForm, ".lbl" ), cText, hForm := { => }, i
   cText := hb_MemoRead( cName )
   IF Len( cText ) < LABEL_SIZE
      Break( Raise( EG_READ, 3, cName ) )
   ENDIF
   FOR EACH i IN { "height", "width", "left", "lines", "spaces", "across" }
      hForm[ i ] := Bin2W( SubStr( cText, LABEL_NUMBERS + 2 * ( i:__enumIndex() - 1 ), 2 ) )
   NEXT
   hForm[ "across" ] := Max( hForm[ "across" ], 1 )
   hForm[ "height" ] := Min( hForm[ "height" ], LABEL_MAX )
   hForm[ "text" ] := {}
   FOR i := 1 TO hForm[ "height" ]
      AAdd( hForm[ "text" ], BlockOf( RTrim( StrTran( SubStr( cText, LABEL_LINES + LABEL_EXPR * ( i - 1 ), LABEL_EXPR ), Chr( 0 ), " " ) ) ) )
   NEXT
   RETURN hForm

STATIC FUNCTION BlockOf( cExpr )
   RETURN iif( Empty( cExpr ), {|| "" }, &( "{|| " + cExpr + "}" ) )

STATIC FUNCTION LineText( hForm, n )
   LOCAL xValue := Eval( hForm[ "text" ][ n ] )
   SWITCH ValType( xValue )
   CASE "C"
   CASE "M"
      EXIT
   CASE "N"
      xValue := LTrim( Str( xValue ) )
      EXIT
   CASE "D"
      xValue := DToC( xValue )
      EXIT
   OTHERWISE
      xValue := ""
   ENDSWITCH
   RETURN RTrim( Left( xValue, hForm[ "width" ] ) )

// A row of labels: how many it has, and its lines.
STATIC FUNCTION NewRow( hForm )
   LOCAL aLines := Array( hForm[ "height" ] )
   RETURN { 0, AFill( aLines, Space( hForm[ "left" ] ) ) }

// Adds a label to a row; a full row is printed.
STATIC FUNCTION AddLabel( hForm, aRow, bText )
   LOCAL i, nFull := hForm[ "width" ] + hForm[ "spaces" ]
   aRow[ 1 ]++
   FOR i := 1 TO hForm[ "height" ]
      aRow[ 2 ][ i ] += iif( aRow[ 1 ] < hForm[ "across" ], PadR( Eval( bText, i ), nFull ), Eval( bText, i ) )
   NEXT
   IF aRow[ 1 ] < hForm[ "across" ]
      RETURN aRow
   ENDIF
   AEval( aRow[ 2 ], {| cLine | Put( iif( Empty( cLine ), "", cLine ) ) } )
   FOR i := 1 TO hForm[ "lines" ]
      Put( "" )
   NEXT
   RETURN NewRow( hForm )

STATIC PROCEDURE Put( cLine )
   QQOut( cLine )
   QOut()
   RETURN

STATIC PROCEDURE Sample( hForm )
   LOCAL aRow, i, nKey
   DO WHILE .T.
      aRow := NewRow( hForm )
      FOR i := 1 TO hForm[ "across" ]
         aRow := AddLabel( hForm, aRow, {|| Replicate( "*", hForm[ "width" ] ) } )
      NEXT
      QQOut( "Do you want more samples? (Y/N)" )
      nKey := Inkey( 0 )
      QOut()
      IF ! Upper( hb_keyChar( nKey ) ) == "Y"
         EXIT
      ENDIF
   ENDDO
   RETURN
