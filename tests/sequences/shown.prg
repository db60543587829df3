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
         RETURN Occupied( Left( cText, 4 ) + "vvvv" + SubStr( cText, 9 ) )
      ENDIF
      RETURN Occupied( Left( cText, 2 ) + "vv" + SubStr( cText, 5 ) )
   CASE ".cdx"
      RETURN Left( cText, 8 ) + "vvvv" + SubStr( cText, 13 )
   END SWITCH

   RETURN cText

// Of an NTX file the headers, the list of free pages, and of every other page what its keys occupy, in their order. The rest is what
// the reference's page buffers held before.
STATIC FUNCTION Occupied( cText )

   LOCAL cOut := Left( cText, 1024 ), aTags := { 0 }, hItem := { => }, aTodo, nTag, nPage, nSlot, nCount, nAt

   IF Len( cText ) < 2048 .OR. Len( cText ) % 1024 != 0
      RETURN cText
   ENDIF
   IF hb_BPeek( cText, 2 ) >= 128
      ASize( aTags, Min( UInt16( cText, 2 ), 63 ) )
      FOR nSlot := 1 TO Len( aTags )
         aTags[ nSlot ] := UInt32( cText, 12 + 16 * nSlot )
         cOut += SubStr( cText, aTags[ nSlot ] + 1, 1024 )
      NEXT
   ENDIF
   FOR EACH nTag IN aTags
      aTodo := { UInt32( cText, nTag + 4 ) }
      DO WHILE ! Empty( aTodo )
         nPage := ATail( aTodo )
         ASize( aTodo, Len( aTodo ) - 1 )
         IF nPage > 0 .AND. nPage < Len( cText ) .AND. ! nPage $ hItem
            hItem[ nPage ] := UInt16( cText, nTag + 12 )
            FOR nSlot := 0 TO Min( UInt16( cText, nPage ), 250 )
               AAdd( aTodo, UInt32( cText, nPage + UInt16( cText, nPage + 2 + 2 * nSlot ) ) )
            NEXT
         ENDIF
      ENDDO
   NEXT
   nPage := UInt32( cText, 8 )
   FOR nSlot := 1 TO Len( cText ) / 1024
      cOut += L2Bin( nPage )
      IF nPage <= 0 .OR. nPage >= Len( cText )
         EXIT
      ENDIF
      nPage := UInt32( cText, nPage + UInt16( cText, nPage + 2 ) )
   NEXT
   FOR nPage := 1024 TO Len( cText ) - 1 STEP 1024
      IF nPage $ hItem
         nCount := Min( UInt16( cText, nPage ), 250 )
         cOut += SubStr( cText, nPage + 1, 4 + 2 * nCount )
         FOR nSlot := 0 TO nCount
            nAt := nPage + UInt16( cText, nPage + 2 + 2 * nSlot )
            cOut += SubStr( cText, nAt + 1, iif( nSlot < nCount, hItem[ nPage ], 4 ) )
         NEXT
      ENDIF
   NEXT

   RETURN PadR( cOut, Max( Len( cText ), Len( cOut ) ), Chr( 0 ) )

STATIC FUNCTION UInt16( cText, nAt )
   RETURN Bin2W( SubStr( cText, nAt + 1, 2 ) )

STATIC FUNCTION UInt32( cText, nAt )
   RETURN Bin2L( SubStr( cText, nAt + 1, 4 ) )

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

