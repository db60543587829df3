// Translations as text, in .po and .pot files: read, written, merged, turned into tables. A list of translations holds
// { context, { text [, plural, …] }, { translation, … }, are there forms for numbers?, places in sources separated by blanks }.

#define CONTEXT 1
#define TEXTS   2
#define TRANS   3
#define FORMS   4
#define SOURCES 5

// A table of a .po file, NIL and a message when it cannot be read; the second argument becomes the table as well. Into a table
// given there, what it does not have yet is put.
FUNCTION hb_i18n_LoadPOT( cFile, pTable, cError )
   LOCAL aTrans := __i18n_potArrayLoad( cFile, @cError )
   LOCAL hTable
   IF aTrans == NIL
      RETURN NIL
   ENDIF
   hTable := __i18n_potArrayToHash( aTrans )
   IF HB_ISPOINTER( pTable ) .AND. HB_ISHASH( __i18n_hashTable( pTable ) )
      __i18n_hashJoin( __i18n_hashTable( pTable ), hTable )
      RETURN pTable
   ENDIF
   RETURN pTable := __i18n_hashTable( hTable )

// Writes a table as a .po file; .F. and a message when that fails.
FUNCTION hb_i18n_SavePOT( cFile, pTable, cError )
   LOCAL hTable := __i18n_hashTable( pTable ), aTrans := {}, hTexts, xText
   IF ! HB_ISHASH( hTable )
      cError := "wrong translation set item"
      RETURN .F.
   ENDIF
   FOR EACH hTexts IN hTable[ "CONTEXT" ]
      FOR EACH xText IN hTexts
         AAdd( aTrans, { hTexts:__enumKey(), { xText:__enumKey() }, ;
            iif( HB_ISARRAY( xText ), xText, { xText } ), HB_ISARRAY( xText ), "" } )
      NEXT
   NEXT
   RETURN __i18n_potArraySave( cFile, aTrans, @cError )

// The list of translations of a .po file; NIL and a message ("file:line;what") when it cannot be read.
FUNCTION __i18n_potArrayLoad( cFile, cError )
   LOCAL aTrans := {}, aItem, cLine, nLine := 0, cWord, cText, cFault, hFile
   cError := NIL
   IF ! HB_ISSTRING( cFile )
      cFile := ""
   ENDIF
   cFile := hb_FNameExtSetDef( cFile, ".pot" )
   IF ( hFile := hb_vfOpen( cFile, 64 ) ) == NIL
      cError := "cannot open file: " + cFile
      RETURN NIL
   ENDIF
   cText := hb_vfReadLen( hFile, Max( hb_vfSize( hFile ), 0 ) )
   hb_vfClose( hFile )
   IF hb_LeftEq( cText, hb_BChar( 239 ) + hb_BChar( 187 ) + hb_BChar( 191 ) )
      cText := hb_BSubStr( cText, 4 )
   ENDIF
   aItem := NewItem()
   FOR EACH cLine IN hb_ATokens( StrTran( cText, Chr( 13 ) + Chr( 10 ), Chr( 10 ) ), Chr( 10 ) )
      ++nLine
      cLine := AllTrim( StrTran( cLine, Chr( 9 ), " " ) )
      IF cLine == ""
         IF ! Empty( aItem[ TRANS ] )
            AAdd( aTrans, aItem )
            aItem := NewItem()
         ENDIF
         LOOP
      ENDIF
      IF Left( cLine, 1 ) == "#"
         IF aItem[ TEXTS ] != NIL .OR. aItem[ CONTEXT ] != NIL
            cFault := "unrecognized line"
            EXIT
         ENDIF
         IF SubStr( cLine, 2, 1 ) == ":"
            aItem[ SOURCES ] := iif( aItem[ SOURCES ] == NIL, "", aItem[ SOURCES ] + " " ) + LTrim( SubStr( cLine, 3 ) )
         ENDIF
         LOOP
      ENDIF
      cWord := ""
      IF ! Left( cLine, 1 ) == '"'
         cWord := hb_tokenGet( cLine, 1 )
         cLine := LTrim( SubStr( cLine, Len( cWord ) + 1 ) )
      ENDIF
      cText := Unquoted( cLine, @cFault )
      IF cFault == NIL
         cFault := Put( aItem, cWord, cText )
      ENDIF
      IF cFault != NIL
         EXIT
      ENDIF
   NEXT
   IF cFault == NIL
      IF ! Empty( aItem[ TRANS ] )
         AAdd( aTrans, aItem )
      ELSEIF aItem[ TEXTS ] != NIL .OR. aItem[ CONTEXT ] != NIL
         cFault := "unclosed translation definition"
      ELSEIF Empty( aTrans )
         cFault := "cannot find any translation rules"
      ENDIF
   ENDIF
   IF cFault != NIL
      cError := cFile + ":" + hb_ntos( nLine ) + ";" + cFault
      RETURN NIL
   ENDIF
   AEval( aTrans, {| a | hb_default( @a[ CONTEXT ], "" ) } )
   RETURN aTrans

STATIC FUNCTION NewItem()
   RETURN { NIL, NIL, {}, .F., NIL }

// Takes a text into an item: `cWord` tells what it is, "" that it goes on with the one before. What is wrong, or NIL.
STATIC FUNCTION Put( aItem, cWord, cText )
   LOCAL cNumber
   IF cWord == ""
      IF ! Empty( aItem[ TRANS ] )
         aItem[ TRANS, Len( aItem[ TRANS ] ) ] += cText
      ELSEIF aItem[ TEXTS ] != NIL
         aItem[ TEXTS, Len( aItem[ TEXTS ] ) ] += cText
      ELSEIF aItem[ CONTEXT ] != NIL
         aItem[ CONTEXT ] += cText
      ELSE
         RETURN "unrecognized line"
      ENDIF
   ELSEIF cWord == "msgctxt" .AND. aItem[ CONTEXT ] == NIL .AND. aItem[ TEXTS ] == NIL
      aItem[ CONTEXT ] := cText
   ELSEIF cWord == "msgid" .AND. aItem[ TEXTS ] == NIL
      aItem[ TEXTS ] := { cText }
   ELSEIF hb_LeftEq( cWord, "msgid_plural" ) .AND. aItem[ TEXTS ] != NIL .AND. Empty( aItem[ TRANS ] )
      cNumber := SubStr( cWord, 13 )
      IF ! cNumber == hb_ntos( Int( Val( cNumber ) ) ) .AND. ! cNumber == ""
         RETURN "unrecognized line"
      ELSEIF iif( cNumber == "", 1, Val( cNumber ) ) != Len( aItem[ TEXTS ] )
         RETURN "wrong plural form index"
      ENDIF
      AAdd( aItem[ TEXTS ], cText )
      aItem[ FORMS ] := .T.
   ELSEIF cWord == "msgstr" .AND. aItem[ TEXTS ] != NIL .AND. Empty( aItem[ TRANS ] )
      AAdd( aItem[ TRANS ], cText )
   ELSEIF hb_LeftEq( cWord, "msgstr[" ) .AND. Right( cWord, 1 ) == "]" .AND. aItem[ TEXTS ] != NIL
      IF ! SubStr( cWord, 8 ) == hb_ntos( Len( aItem[ TRANS ] ) ) + "]"
         RETURN "wrong translation index"
      ENDIF
      AAdd( aItem[ TRANS ], cText )
      aItem[ FORMS ] := .T.
   ELSE
      RETURN "unrecognized line"
   ENDIF
   RETURN NIL

// The texts in quotes of a line, joined.
STATIC FUNCTION Unquoted( cLine, cFault )
   LOCAL cText := "", nAt := 1, c, nLen := hb_BLen( cLine ), nEnd
   IF cLine == ""
      cFault := "unrecognized line"
   ENDIF
   DO WHILE nAt <= nLen
      IF ! hb_BSubStr( cLine, nAt, 1 ) == '"'
         cFault := "unrecognized line"
         EXIT
      ENDIF
      DO WHILE ++nAt <= nLen .AND. ! ( c := hb_BSubStr( cLine, nAt, 1 ) ) == '"'
         IF c == "\" .AND. nAt < nLen
            c := hb_BSubStr( cLine, ++nAt, 1 )
            DO CASE
            CASE c $ "ntrabfv"
               c := hb_BChar( { 10, 9, 13, 7, 8, 12, 11 }[ At( c, "ntrabfv" ) ] )
            CASE c $ "01234567"
               nEnd := nAt
               DO WHILE nEnd < nAt + 2 .AND. hb_BSubStr( cLine, nEnd + 1, 1 ) $ "01234567" .AND. nEnd < nLen
                  nEnd++
               ENDDO
               c := hb_BChar( Octal( hb_BSubStr( cLine, nAt, nEnd - nAt + 1 ) ) )
               nAt := nEnd
            CASE c == "x" .AND. Upper( hb_BSubStr( cLine, nAt + 1, 1 ) ) $ "0123456789ABCDEF" .AND. nAt < nLen
               nEnd := nAt + 1
               IF Upper( hb_BSubStr( cLine, nEnd + 1, 1 ) ) $ "0123456789ABCDEF" .AND. nEnd < nLen
                  nEnd++
               ENDIF
               c := hb_BChar( hb_HexToNum( hb_BSubStr( cLine, nAt + 1, nEnd - nAt ) ) )
               nAt := nEnd
            ENDCASE
         ENDIF
         cText += c
      ENDDO
      IF nAt > nLen
         cFault := "unclosed string"
         EXIT
      ENDIF
      DO WHILE ++nAt <= nLen .AND. hb_BSubStr( cLine, nAt, 1 ) == " "
      ENDDO
   ENDDO
   RETURN cText

STATIC FUNCTION Octal( cDigits )
   LOCAL n := 0, c
   FOR EACH c IN cDigits
      n := n * 8 + Val( c )
   NEXT
   RETURN n % 256

// Writes a list of translations; .F. and a message when that fails. The two switches (.T.) are for the name of the program and
// for the places in sources.
FUNCTION __i18n_potArraySave( cFile, aTrans, cError, lVersion, lSources )
   LOCAL cText := "#" + Chr( 10 ) + "# This file is generated by " + iif( hb_defaultValue( lVersion, .T. ), Version(), "Harbour" ) + Chr( 10 ) + "#" + Chr( 10 )
   LOCAL aItem, c
   hb_default( @lSources, .T. )
   FOR EACH aItem IN aTrans
      cText += Chr( 10 )
      IF lSources .AND. ! Empty( aItem[ SOURCES ] )
         cText += "#: " + aItem[ SOURCES ] + Chr( 10 )
      ENDIF
      cText += "#, c-format" + Chr( 10 )
      IF ! Empty( aItem[ CONTEXT ] )
         cText += "msgctxt " + Quoted( aItem[ CONTEXT ] )
      ENDIF
      FOR EACH c IN aItem[ TEXTS ]
         SWITCH c:__enumIndex()
         CASE 1
            cText += "msgid "
            EXIT
         CASE 2
            cText += "msgid_plural "
            EXIT
         OTHERWISE
            cText += "msgid_plural" + hb_ntos( c:__enumIndex() - 1 ) + " "
         ENDSWITCH
         cText += Quoted( c )
      NEXT
      FOR EACH c IN aItem[ TRANS ]
         IF aItem[ FORMS ] .OR. Len( aItem[ TRANS ] ) > 1
            cText += "msgstr[" + hb_ntos( c:__enumIndex() - 1 ) + "] "
         ELSE
            cText += "msgstr "
         ENDIF
         cText += Quoted( c )
      NEXT
   NEXT
   IF ! hb_MemoWrit( cFile := hb_FNameExtSetDef( cFile, ".pot" ), cText )
      cError := "cannot create translation file: " + cFile
      RETURN .F.
   ENDIF
   cError := NIL
   RETURN .T.

STATIC FUNCTION Quoted( cText )
   RETURN '"' + hb_StrReplace( cText, { "\" => "\\", '"' => '\"', Chr( 10 ) => "\n", Chr( 13 ) => "\r", hb_BChar( 0 ) => "\000" } ) + '"' + Chr( 10 )

// Sorts a list by file and line of the first place, then by text.
FUNCTION __i18n_potArraySort( aTrans )
   RETURN ASort( aTrans,,, {| a, b | Place( a ) < Place( b ) } )

STATIC FUNCTION Place( aItem )
   LOCAL cPlace := hb_tokenGet( hb_defaultValue( aItem[ SOURCES ], "" ), 1 ), nAt := RAt( ":", cPlace )
   RETURN Left( cPlace, Max( nAt - 1, 0 ) ) + Chr( 0 ) + StrZero( Val( SubStr( cPlace, nAt + 1 ) ), 10 ) + Chr( 0 ) + aItem[ TEXTS, 1 ]

// Adds a list to another: what is there already gets the places and, where it has none, the translation. `hIndex` keeps where
// texts stand, for the next call.
FUNCTION __i18n_potArrayJoin( aTrans, aOther, hIndex )
   LOCAL aItem, aOwn, cKey, cPlace
   IF ! HB_ISHASH( hIndex )
      hIndex := { => }
      FOR EACH aItem IN aTrans
         hIndex[ Key( aItem ) ] := aItem:__enumIndex()
      NEXT
   ENDIF
   FOR EACH aItem IN aOther
      cKey := Key( aItem )
      IF ! cKey $ hIndex
         AAdd( aTrans, aItem )
         hIndex[ cKey ] := Len( aTrans )
         LOOP
      ENDIF
      aOwn := aTrans[ hIndex[ cKey ] ]
      IF ! Empty( aItem[ SOURCES ] )
         hb_default( @aOwn[ SOURCES ], "" )
         FOR EACH cPlace IN hb_ATokens( aItem[ SOURCES ] )
            IF ! " " + cPlace + " " $ " " + aOwn[ SOURCES ] + " "
               aOwn[ SOURCES ] += iif( Empty( aOwn[ SOURCES ] ), "", " " ) + cPlace
            ENDIF
         NEXT
      ENDIF
      IF AScan( aOwn[ TRANS ], {| c | ! Empty( c ) } ) == 0
         aOwn[ TRANS ] := aItem[ TRANS ]
         aOwn[ FORMS ] := aItem[ FORMS ]
      ENDIF
   NEXT
   RETURN aTrans

STATIC FUNCTION Key( aItem )
   RETURN aItem[ CONTEXT ] + hb_BChar( 0 ) + hb_BChar( 3 ) + hb_BChar( 0 ) + aItem[ TEXTS, 1 ]

// Fills empty translations of a list from the hash of a table.
FUNCTION __i18n_potArrayTrans( aTrans, hTable )
   LOCAL aItem, xText, c
   FOR EACH aItem IN aTrans
      IF aItem[ CONTEXT ] $ hTable[ "CONTEXT" ] .AND. aItem[ TEXTS, 1 ] $ hTable[ "CONTEXT", aItem[ CONTEXT ] ]
         xText := hTable[ "CONTEXT", aItem[ CONTEXT ], aItem[ TEXTS, 1 ] ]
         IF ! HB_ISARRAY( xText )
            xText := { xText }
         ENDIF
         FOR EACH c IN aItem[ TRANS ]
            IF Empty( c ) .AND. c:__enumIndex() <= Len( xText )
               c := xText[ c:__enumIndex() ]
            ENDIF
         NEXT
      ENDIF
   NEXT
   RETURN aTrans

// Takes out of a list the places (second argument .F.) and items without translation (third .F.); a block that is given
// translation and text answers a new translation.
FUNCTION __i18n_potArrayClean( aTrans, lSources, lEmpty, bTranslate )
   LOCAL aItem, c, x, nAt
   hb_default( @lSources, .T. )
   hb_default( @lEmpty, .T. )
   FOR EACH aItem IN aTrans
      IF ! lSources
         aItem[ SOURCES ] := ""
      ENDIF
      IF HB_ISEVALITEM( bTranslate )
         FOR EACH c IN aItem[ TRANS ]
            x := Eval( bTranslate, c, aItem[ TEXTS, Min( c:__enumIndex(), Len( aItem[ TEXTS ] ) ) ] )
            IF HB_ISSTRING( x )
               c := x
            ENDIF
         NEXT
      ENDIF
   NEXT
   IF ! lEmpty
      FOR nAt := Len( aTrans ) TO 1 STEP -1
         IF AScan( aTrans[ nAt, TRANS ], {| c | ! Empty( c ) } ) == 0
            hb_ADel( aTrans, nAt, .T. )
         ENDIF
      NEXT
   ENDIF
   RETURN aTrans

// The hash of a table from a list; with .T. texts without translation stand for themselves. A hash given is added to.
FUNCTION __i18n_potArrayToHash( aTrans, lEmpty, hTable )
   LOCAL aItem, hTexts
   hb_default( @lEmpty, .F. )
   IF ! HB_ISHASH( hTable )
      hTable := { "CONTEXT" => { "" => { => } } }
   ENDIF
   FOR EACH aItem IN aTrans
      IF AScan( aItem[ TRANS ], {| c | ! Empty( c ) } ) > 0
         hTexts := Texts( hTable, aItem[ CONTEXT ] )
         hTexts[ aItem[ TEXTS, 1 ] ] := iif( aItem[ FORMS ], aItem[ TRANS ], aItem[ TRANS, 1 ] )
      ELSEIF lEmpty
         hTexts := Texts( hTable, aItem[ CONTEXT ] )
         IF ! aItem[ TEXTS, 1 ] $ hTexts
            hTexts[ aItem[ TEXTS, 1 ] ] := aItem[ TEXTS, 1 ]
         ENDIF
      ENDIF
   NEXT
   RETURN hTable

// The texts of a context of a table's hash.
STATIC FUNCTION Texts( hTable, cContext )
   IF ! cContext $ hTable[ "CONTEXT" ]
      hTable[ "CONTEXT", cContext ] := { => }
   ENDIF
   RETURN hTable[ "CONTEXT", cContext ]

// Adds to the hash of a table what another has and it has not.
FUNCTION __i18n_hashJoin( hTable, hOther )
   LOCAL hTexts, hOwn, xText
   FOR EACH hTexts IN hOther[ "CONTEXT" ]
      hOwn := Texts( hTable, hTexts:__enumKey() )
      FOR EACH xText IN hTexts
         IF ! Empty( iif( HB_ISARRAY( xText ), xText[ 1 ], xText ) ) .AND. ! xText:__enumKey() $ hOwn
            hOwn[ xText:__enumKey() ] := xText
         ENDIF
      NEXT
   NEXT
   RETURN hTable
