// Files of `[section]` and `key=value` lines as hashes of hashes. Keys in front of the first section are those of MAIN,
// or stand beside the sections when the caller wants no MAIN.

STATIC s_cLine := ";"
STATIC s_cHalf := "#"

// Marks of comments: characters that make a line one, and characters that begin one behind a value.
PROCEDURE hb_iniSetComment( cLine, cHalf )
   IF HB_ISSTRING( cLine )
      s_cLine := cLine
   ENDIF
   IF HB_ISSTRING( cHalf )
      s_cHalf := cHalf
   ENDIF
   RETURN

FUNCTION hb_iniNew( lAutoMain )
   LOCAL hIni := { => }
   IF ! HB_ISLOGICAL( lAutoMain ) .OR. lAutoMain
      hIni[ "MAIN" ] := { => }
   ENDIF
   RETURN hIni

FUNCTION hb_iniRead( cFile, lKeyCaseSensitive, cSplitters, lAutoMain )
   RETURN hb_iniReadStr( iif( HB_ISSTRING( cFile ), hb_MemoRead( cFile ), "" ), lKeyCaseSensitive, cSplitters, lAutoMain )

FUNCTION hb_iniReadStr( cText, lKeyCaseSensitive, cSplitters, lAutoMain )
   LOCAL hIni := hb_iniNew( lAutoMain ), hSection, cLine, nAt, c, cKey, cBefore := "", pSplitters, aSplit
   hb_default( @lKeyCaseSensitive, .T. )
   hb_default( @cSplitters, "=" )
   // A regular expression, whose first match in a line ends the key.
   pSplitters := hb_regexComp( cSplitters )
   IF ! HB_ISSTRING( cText )
      RETURN hIni
   ENDIF
   hSection := hb_HGetDef( hIni, "MAIN", hIni )
   FOR EACH cLine IN hb_ATokens( StrTran( StrTran( cText, Chr( 13 ) + Chr( 10 ), Chr( 10 ) ), Chr( 13 ), Chr( 10 ) ), Chr( 10 ) )
      cLine := cBefore + AllTrim( StrTran( cLine, Chr( 9 ), " " ) )
      cBefore := ""
      IF cLine == "" .OR. Left( cLine, 1 ) $ s_cLine
         LOOP
      ENDIF
      FOR EACH c IN s_cHalf
         IF ( nAt := At( c, cLine ) ) > 0
            cLine := RTrim( Left( cLine, nAt - 1 ) )
         ENDIF
      NEXT
      IF Left( cLine, 1 ) == "[" .AND. ( nAt := At( "]", cLine ) ) > 2
         cKey := AllTrim( SubStr( cLine, 2, nAt - 2 ) )
         hSection := hIni[ iif( lKeyCaseSensitive, cKey, Upper( cKey ) ) ] := { => }
         LOOP
      ENDIF
      // Two bars behind a blank at the end: the value goes on in the next line.
      IF Right( cLine, 3 ) == " ||"
         cBefore += Left( cLine, Len( cLine ) - 2 )
         LOOP
      ENDIF
      aSplit := hb_regexAtX( pSplitters, cLine )
      IF ! Empty( aSplit )
         cKey := AllTrim( Left( cLine, aSplit[ 1, 2 ] - 1 ) )
         hSection[ iif( lKeyCaseSensitive, cKey, Upper( cKey ) ) ] := AllTrim( SubStr( cLine, aSplit[ 1, 3 ] + 1 ) )
      ENDIF
   NEXT
   RETURN hIni

FUNCTION hb_iniWriteStr( hIni, cBegin, cEnd, lAutoMain )
   LOCAL cText := "", xSection, cEol := hb_eol(), lMain
   IF ! HB_ISHASH( hIni )
      RETURN NIL
   ENDIF
   lMain := ! HB_ISLOGICAL( lAutoMain ) .OR. lAutoMain
   IF ! Empty( cBegin )
      cText += cBegin + cEol
   ENDIF
   IF lMain .AND. "MAIN" $ hIni
      cText += Pairs( hIni[ "MAIN" ], cEol )
   ENDIF
   FOR EACH xSection IN hIni
      IF lMain .AND. xSection:__enumKey() == "MAIN"
         LOOP
      ENDIF
      IF HB_ISHASH( xSection )
         cText += cEol + "[" + hb_CStr( xSection:__enumKey() ) + "]" + cEol + Pairs( xSection, cEol )
      ELSE
         cText += hb_CStr( xSection:__enumKey() ) + "=" + hb_CStr( xSection ) + cEol
      ENDIF
   NEXT
   IF ! Empty( cEnd )
      cText += cEnd + cEol
   ENDIF
   // Nothing to write is no text.
   RETURN iif( cText == "", NIL, cText )

STATIC FUNCTION Pairs( hSection, cEol )
   LOCAL cText := "", xValue
   FOR EACH xValue IN hSection
      cText += hb_CStr( xValue:__enumKey() ) + "=" + hb_CStr( xValue ) + cEol
   NEXT
   RETURN cText

FUNCTION hb_iniWrite( cFile, hIni, cBegin, cEnd, lAutoMain )
   LOCAL cText := hb_iniWriteStr( hIni, cBegin, cEnd, lAutoMain )
   RETURN HB_ISSTRING( cFile ) .AND. cText != NIL .AND. hb_MemoWrit( cFile, cText )
