// How values, errors and files of both kinds of sequences are shown.

// A file without what may differ: the date of a table, the version counter of an index.
FUNCTION Masked( cName, lShared )

   LOCAL cText := hb_MemoRead( cName )

   SWITCH Lower( hb_FNameExt( cName ) )
   CASE ".dbf"
      // An area that was open before the production index was made takes its mark off the header in Harbour, not in Keel.
      IF lShared
         cText := Stuff( cText, 29, 1, "m" )
      ENDIF
      RETURN Left( cText, 1 ) + "yyy" + SubStr( cText, 5 )
   CASE ".ntx"
      IF hb_BPeek( cText, 2 ) >= 128
         RETURN Left( cText, 4 ) + "vvvv" + SubStr( cText, 9 )
      ENDIF
      RETURN Left( cText, 2 ) + "vv" + SubStr( cText, 5 )
   CASE ".cdx"
      RETURN Left( cText, 8 ) + "vvvv" + SubStr( cText, 13 )
   END SWITCH

   RETURN cText

FUNCTION Described( oError )
   RETURN "!" + oError:subSystem + "/" + hb_ntos( oError:subCode ) + " " + hb_ntos( oError:genCode ) + " os" + hb_ntos( oError:osCode ) + " " + ;
      oError:description + ";" + oError:operation + ";" + hb_FNameNameExt( oError:fileName ) + ;
      iif( oError:canRetry, "R", "" ) + iif( oError:canDefault, "D", "" ) + iif( oError:canSubstitute, "S", "" ) + ;
      iif( oError:args == NIL, "", " " + Show( oError:args ) )

// A value for people and for comparing.
FUNCTION Show( xValue )

   LOCAL cText := "", x

   SWITCH ValType( xValue )
   CASE "C"
   CASE "M"
      RETURN iif( Len( xValue ) > 40, hb_ntos( Len( xValue ) ) + ":" + Left( hb_MD5( xValue ), 8 ), "" ) + '"' + Left( xValue, 24 ) + '"'
   CASE "N"
      RETURN "<" + Str( xValue ) + ">"
   CASE "L"
      RETURN iif( xValue, "T", "F" )
   CASE "D"
      RETURN "d" + DToS( xValue )
   CASE "T"
      RETURN "t" + hb_TToS( xValue )
   CASE "U"
      RETURN "nil"
   CASE "A"
      FOR EACH x IN xValue
         cText += iif( x:__enumIndex() > 1, ",", "" ) + Show( x )
      NEXT
      RETURN "{" + cText + "}"
   END SWITCH

   RETURN ValType( xValue )

