// The frame of `cargo xtask sequences --wide`: the sequences are a program of their own that calls what stands here, with the
// commands as users write them. Harbour loads that program as a module, Keel runs it beside this one.

#include "dbinfo.ch"
#include "error.ch"
#include "set.ch"

REQUEST DBFNTX, DBFCDX, DBFFPT, DBFNSX, SIXCDX
REQUEST SDF, DELIM, __HB_EXTERN__
REQUEST HB_CODEPAGE_EN, HB_CODEPAGE_PL852, HB_CODEPAGE_PLMAZ, HB_CODEPAGE_PLWIN, HB_CODEPAGE_DE850, HB_CODEPAGE_DEWIN
REQUEST HB_CODEPAGE_RU866, HB_CODEPAGE_RU1251, HB_CODEPAGE_UTF8, HB_CODEPAGE_FR850

STATIC s_cKeep
STATIC s_lShared := .F.
STATIC s_lDefault := .F.
STATIC s_cSaid := ""

PROCEDURE Main( cModule, cKeep )

   LOCAL hModule

   s_cKeep := cKeep
   Set( _SET_DATEFORMAT, "yyyy-mm-dd" )
   IF hb_FNameExt( cModule ) == ".hrb"
      hModule := hb_hrbLoad( cModule )
      hb_ExecFromArray( { hb_hrbGetFunSym( hModule, "SEQUENCES" ) } )
   ELSE
      Do( "SEQUENCES" )
   ENDIF

   RETURN

// --- what a sequence calls around its steps

PROCEDURE Opening( cHead )

   LOCAL aHead := hb_ATokens( cHead, "," ), aFile, cDriver := aHead[ 2 ]

   OutStd( "# " + cHead + Chr( 10 ) )
   FOR EACH aFile IN Directory( "*" )
      FErase( aFile[ 1 ] )
   NEXT
   s_lShared := aHead[ 4 ] == "S"
   s_lDefault := .F.
   s_cSaid := ""
   Set( _SET_DELETED, .F. )
   Set( _SET_SOFTSEEK, .F. )
   Set( _SET_EXACT, .F. )
   Set( _SET_UNIQUE, .F. )
   Set( _SET_AUTOPEN, .T. )
   Set( _SET_AUTORDER, 0 )
   Set( _SET_AUTOSHARE, 0 )
   Set( _SET_OPTIMIZE, .T. )
   Set( _SET_EXCLUSIVE, ! s_lShared )
   Set( _SET_FIXED, .F. )
   Set( _SET_DECIMALS, 2 )
   Set( _SET_EPOCH, 1900 )
   Set( _SET_MBLOCKSIZE, 0 )
   Set( _SET_DBFLOCKSCHEME, 0 )
   hb_cdpSelect( iif( Empty( aHead[ 5 ] ), "EN", aHead[ 5 ] ) )
   rddSetDefault( cDriver )
   rddInfo( RDDI_MEMOTYPE, { "DBT" => DB_MEMO_DBT, "FPT" => DB_MEMO_FPT, "SMT" => DB_MEMO_SMT }[ aHead[ 3 ] ] )
   rddInfo( RDDI_TABLETYPE, iif( aHead[ 6 ] == "VFP", DB_DBF_VFP, DB_DBF_STD ) )
   rddInfo( RDDI_MEMOBLOCKSIZE, 0 )

   RETURN

// Wherever a step ended: what it said, and the state of the area or of all areas.
PROCEDURE Shown( nNo, cHow )

   LOCAL oError

   OutStd( hb_ntos( nNo ) + " => " + s_cSaid )
   s_cSaid := ""
   IF ! cHow == "."
      BEGIN SEQUENCE WITH {| e | Break( Described( e ) ) }
         OutStd( " | " + Visible( AreaState() ) )
         IF cHow == "+"
            OutStd( Visible( OtherAreas() ) )
         ENDIF
      RECOVER USING oError
         OutStd( "state: " + oError )
      END SEQUENCE
   ENDIF
   OutStd( Chr( 10 ) )

   RETURN

PROCEDURE Closing()

   LOCAL aFile, cName, cText, aFiles

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbCloseAll()
   RECOVER
      OutStd( "close failed" + Chr( 10 ) )
   END SEQUENCE
   aFiles := Directory( "*" )
   ASort( aFiles,,, {| x, y | x[ 1 ] < y[ 1 ] } )
   FOR EACH aFile IN aFiles
      cName := aFile[ 1 ]
      cText := Masked( cName, s_lShared )
      IF Lower( hb_FNameExt( cName ) ) == ".dbf"
         cText := Timeless( cText )
      ENDIF
      OutStd( "= " + cName + " " + hb_ntos( Len( cText ) ) + " " + hb_MD5( cText ) + Chr( 10 ) )
      IF ! Empty( s_cKeep )
         hb_MemoWrit( s_cKeep + cName, hb_MemoRead( cName ) )
      ENDIF
   NEXT

   RETURN

// A table without the times of change that it holds.
STATIC FUNCTION Timeless( cText )

   LOCAL nAt := 33, nOffset := 1, nHeader := Bin2W( SubStr( cText, 9, 2 ) ), nRecord := Bin2W( SubStr( cText, 11, 2 ) )
   LOCAL cType, nLen, nRow

   DO WHILE nAt + 31 < nHeader .AND. ! SubStr( cText, nAt, 1 ) == Chr( 13 )
      cType := SubStr( cText, nAt + 11, 1 )
      nLen := Asc( SubStr( cText, nAt + 16, 1 ) ) + iif( cType == "C", 256 * Asc( SubStr( cText, nAt + 17, 1 ) ), 0 )
      IF cType == "="
         FOR nRow := nHeader + 1 TO Len( cText ) - nRecord + 1 STEP nRecord
            cText := Stuff( cText, nRow + nOffset, nLen, Replicate( "t", nLen ) )
         NEXT
      ENDIF
      nOffset += nLen
      nAt += 32
   ENDDO

   RETURN cText

// An error ends the step, or, after Defaults( .T. ), its operation where that has a default.
FUNCTION Failed( oError )

   IF s_lDefault .AND. oError:canDefault
      RETURN .F.
   ENDIF
   RETURN Break( Described( oError ) )

STATIC FUNCTION Visible( cText )

   LOCAL c, cOut := ""

   IF ! hb_BLen( cText ) == 0
      FOR EACH c IN hb_BSubStr( cText, 1 )
         IF hb_BCode( c ) < 32 .OR. hb_BCode( c ) > 126
            cOut += "\" + hb_NumToHex( hb_BCode( c ), 2 )
         ELSE
            cOut += c
         ENDIF
      NEXT
   ENDIF

   RETURN cOut

STATIC FUNCTION AreaState()

   LOCAL n, cText

   IF ! Used()
      RETURN "area " + hb_ntos( Select() ) + " empty"
   ENDIF
   cText := Alias() + " " + hb_ntos( RecNo() ) + "/" + hb_ntos( LastRec() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + ;
      iif( Found(), "F", "" ) + iif( Deleted(), "*", "" ) + " o" + hb_ntos( IndexOrd() )
   FOR n := 1 TO FCount()
      IF hb_FieldType( n ) == "="
         cText += iif( Empty( FieldGet( n ) ), " -", " now" )
      ELSE
         cText += " " + Show( FieldGet( n ) )
      ENDIF
   NEXT

   RETURN cText

STATIC FUNCTION OtherAreas()

   LOCAL nArea, nHere := Select(), cText := ""

   FOR nArea := 1 TO 8
      IF nArea != nHere .AND. ( nArea )->( Used() )
         cText += " || " + ( nArea )->( AreaState() )
      ENDIF
   NEXT

   RETURN cText

// --- what steps call

// Adds values to what the step says.
FUNCTION Say( ... )

   LOCAL x

   FOR EACH x IN hb_AParams()
      s_cSaid += iif( Empty( s_cSaid ), "", ", " ) + Visible( iif( hb_IsString( x ) .AND. Left( x, 1 ) == "!", x, Show( x ) ) )
   NEXT

   RETURN NIL

// As Say(), for EVAL.
FUNCTION Told( xValue )

   Say( xValue )

   RETURN .T.

FUNCTION Defaults( lOn )

   s_lDefault := lOn

   RETURN lOn

// Appends records whose values follow from nSeed, in groups of equal ones.
FUNCTION Fill( nCount, nSeed )

   LOCAL n, f, nDice := nSeed, cType

   FOR n := 1 TO nCount
      dbAppend()
      FOR f := 1 TO FCount()
         nDice := ( nDice * 1103 + 12345 ) % 65536
         cType := Left( hb_FieldType( f ), 1 )
         DO CASE
         CASE "+" $ hb_FieldType( f ) .OR. cType $ "^="
         CASE cType $ "CQ"
            FieldPut( f, Replicate( Chr( 65 + nDice % 5 ), 1 + Int( nDice / 64 ) % 3 ) + iif( nDice % 3 == 0, "x", "" ) )
         CASE cType $ "NFBYI"
            FieldPut( f, ( nDice % 21 - 10 ) / iif( hb_FieldDec( f ) > 0 .AND. nDice % 4 == 0, 4, 1 ) )
         CASE cType == "D"
            FieldPut( f, SToD( "20200101" ) + nDice % 40 )
         CASE cType == "L"
            FieldPut( f, nDice % 2 == 0 )
         CASE cType $ "T@"
            FieldPut( f, hb_SToT( "20200101120000" ) + ( nDice % 40 ) / 16 )
         CASE cType $ "MPWG"
            IF nDice % 3 > 0
               FieldPut( f, Replicate( Chr( 97 + nDice % 26 ), nDice % 400 ) )
            ENDIF
         ENDCASE
      NEXT
   NEXT
   dbUnlock()

   RETURN nCount

// All records in the order of movement, forwards or backwards.
FUNCTION Walk( lBack )

   LOCAL cText := "", n := 0

   IF lBack
      dbGoBottom()
   ELSE
      dbGoTop()
   ENDIF
   DO WHILE ! Eof() .AND. ! Bof() .AND. n++ < 200
      cText += hb_ntos( RecNo() ) + " "
      dbSkip( iif( lBack, -1, 1 ) )
   ENDDO

   RETURN hb_ntos( n ) + ":" + Left( hb_MD5( cText ), 8 ) + Left( cText, 30 )

// Every order of every area, walked and counted.
FUNCTION Everything()

   LOCAL nArea, nOrder, cText := ""

   dbSelectArea( 1 )
   FOR nArea := 1 TO 8
      IF ( nArea )->( Used() )
         dbSelectArea( nArea )
         FOR nOrder := 0 TO ordCount()
            ordSetFocus( nOrder )
            cText += hb_ntos( nArea ) + "." + hb_ntos( nOrder ) + ordName( nOrder ) + " " + hb_ntos( ordKeyCount() ) + "/" + Walk( .F. ) + "/" + Walk( .T. ) + ";"
         NEXT
      ENDIF
   NEXT

   RETURN "!" + cText

// Seeks the key that record nRecord has in the controlling order.
FUNCTION SeekKeyOf( nRecord, lSoft, lLast )

   LOCAL xKey, cKey := ordKey()

   IF Empty( cKey )
      RETURN NIL
   ENDIF
   dbGoto( nRecord )
   xKey := &cKey

   RETURN dbSeek( xKey, lSoft, lLast )

FUNCTION MyKey()
   RETURN Upper( FIELD->NAME ) + Str( FIELD->QTY, 5 )

FUNCTION Text( nLength, nLetter )
   RETURN Replicate( Chr( 97 + nLetter % 26 ), nLength )

FUNCTION Orders()

   LOCAL n, cText := ""

   FOR n := 1 TO ordCount()
      cText += ordName( n ) + "/" + ordBagName( n ) + "/" + ordKey( n ) + "/" + ordFor( n ) + iif( ordIsUnique( n ), "U", "" ) + iif( ordDescend( n ), "D", "" ) + " "
   NEXT

   RETURN "!" + cText

// The bytes of a text file or table that a step made.
FUNCTION Look( cName )

   LOCAL cText := hb_MemoRead( cName )

   RETURN hb_ntos( hb_BLen( cText ) ) + ":" + hb_MD5( iif( ".dbf" $ cName, Timeless( hb_BLeft( cText, 1 ) + hb_BSubStr( cText, 5 ) ), cText ) )
