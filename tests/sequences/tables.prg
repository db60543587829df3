// Runs scripts of table steps and prints what the work areas show after each: one half of `cargo xtask sequences`.
// A script's line is "# TITLE,DRIVER,MEMOTYPE,MODE" (a new sequence) or an expression; before an expression "." leaves the state unprinted
// and "+" prints the state of every open area. What is shown of values, errors and files stands in shown.prg. Everything goes through the functions that commands are translated to.

#include "dbinfo.ch"
#include "error.ch"
#include "set.ch"

REQUEST DBFNTX, DBFCDX, DBFFPT
REQUEST SDF, DELIM, __HB_EXTERN__

STATIC s_lDefault := .F.
STATIC s_cDriver := "DBFNTX"
STATIC s_lShared := .F.

PROCEDURE Main( cScript, cKeep )

   LOCAL cLine, aHead, lOpen := .F., nNo := 0

   Set( _SET_DATEFORMAT, "yyyy-mm-dd" )
   FOR EACH cLine IN hb_ATokens( hb_MemoRead( cScript ), Chr( 10 ) )
      IF Empty( cLine )
         LOOP
      ENDIF
      IF Left( cLine, 1 ) == "#"
         IF lOpen
            Finish( cKeep )
         ENDIF
         aHead := hb_ATokens( SubStr( cLine, 3 ), "," )
         OutStd( cLine + Chr( 10 ) )
         Begin( aHead )
         lOpen := .T.
         nNo := 0
      ELSE
         Step( cLine, ++nNo )
      ENDIF
   NEXT
   IF lOpen
      Finish( cKeep )
   ENDIF

   RETURN

STATIC PROCEDURE Begin( aHead )

   LOCAL aFile

   FOR EACH aFile IN Directory( "*" )
      IF ! ".prg" $ aFile[ 1 ]
         FErase( aFile[ 1 ] )
      ENDIF
   NEXT
   s_cDriver := aHead[ 2 ]
   s_lShared := aHead[ 4 ] == "S"
   s_lDefault := .F.
   Set( _SET_DELETED, .F. )
   Set( _SET_SOFTSEEK, .F. )
   Set( _SET_EXACT, .F. )
   Set( _SET_UNIQUE, .F. )
   Set( _SET_AUTOPEN, .T. )
   Set( _SET_AUTORDER, 0 )
   Set( _SET_EXCLUSIVE, .T. )
   Set( _SET_FIXED, .F. )
   Set( _SET_DECIMALS, 2 )
   Set( _SET_EPOCH, 1900 )
   rddSetDefault( s_cDriver )
   rddInfo( RDDI_MEMOTYPE, { "DBT" => DB_MEMO_DBT, "FPT" => DB_MEMO_FPT, "SMT" => DB_MEMO_SMT }[ aHead[ 3 ] ] )
   rddInfo( RDDI_SORTRECNO, aHead[ 2 ] == "DBFCDX" )

   RETURN

STATIC PROCEDURE Finish( cKeep )

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
      OutStd( "= " + cName + " " + hb_ntos( Len( cText ) ) + " " + hb_MD5( cText ) + Chr( 10 ) )
      IF cKeep != NIL
         hb_MemoWrit( cKeep + cName, hb_MemoRead( cName ) )
      ENDIF
   NEXT

   RETURN

STATIC PROCEDURE Step( cLine, nNo )

   LOCAL xValue, oError, cHow := Left( cLine, 1 ), cCode := cLine

   IF cHow $ ".+"
      cCode := SubStr( cLine, 2 )
   ENDIF
   BEGIN SEQUENCE WITH {| e | Failed( e ) }
      xValue := Eval( &( "{||" + cCode + "}" ) )
      xValue := iif( Procedure( cCode ), "-", Show( xValue ) )
   RECOVER USING oError
      xValue := oError
   END SEQUENCE
   OutStd( hb_ntos( nNo ) + " " + cCode + " => " + xValue )
   IF ! cHow == "."
      BEGIN SEQUENCE WITH {| e | Break( Described( e ) ) }
         OutStd( " | " + State() )
         IF cHow == "+"
            OutStd( Others() )
         ENDIF
      RECOVER USING oError
         OutStd( "state: " + oError )
      END SEQUENCE
   ENDIF
   OutStd( Chr( 10 ) )

   RETURN

// True if the step's last function answers nothing: what it then leaves behind as a value is not looked at.
STATIC FUNCTION Procedure( cCode )

   LOCAL nAt := RAt( "ordCreate(", cCode )

   IF nAt > 0
      RETURN .T.
   ENDIF
   IF SubStr( cCode, 3, 3 ) == "->("
      cCode := SubStr( cCode, 6 )
   ENDIF

   RETURN Lower( Left( cCode, At( "(", cCode ) - 1 ) ) + " " $ "dbsetorder dbdelete dbrecall dbskip dbgoto dbgotop dbgobottom dbcommit dbcommitall " + ;
      "dbunlock dbunlockall dbreindex dbsetfilter dbclearfilter dbsetrelation dbclearrelation dbsetindex dbclearindex dbcreateindex ordlistadd " + ;
      "ordlistclear ordlistrebuild orddestroy dbselectarea dbclosearea dbeval ordsetrelation dbrunlock __dbpack __dbzap __dbapp __dbcopy __dbsort " + ;
      "__dblocate __dbcontinue __dbupdate "

STATIC FUNCTION Failed( oError )

   IF s_lDefault .AND. oError:canDefault
      RETURN .F.
   ENDIF
   RETURN Break( Described( oError ) )

STATIC FUNCTION State()

   LOCAL n, cText

   IF ! Used()
      RETURN "area " + hb_ntos( Select() ) + " empty"
   ENDIF
   cText := Alias() + " " + hb_ntos( RecNo() ) + "/" + hb_ntos( LastRec() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + ;
      iif( Found(), "F", "" ) + iif( Deleted(), "*", "" ) + " o" + hb_ntos( IndexOrd() )
   FOR n := 1 TO FCount()
      cText += " " + Show( FieldGet( n ) )
   NEXT

   RETURN cText

STATIC FUNCTION Others()

   LOCAL nArea, nHere := Select(), cText := ""

   FOR nArea := 1 TO 5
      IF nArea != nHere .AND. ( nArea )->( Used() )
         cText += " || " + ( nArea )->( State() )
      ENDIF
   NEXT

   RETURN cText

// --- what steps call

FUNCTION Defaults( lOn )

   s_lDefault := lOn

   RETURN lOn

FUNCTION Make( cName, aStruct )
   RETURN dbCreate( cName, aStruct )

FUNCTION Open( cName, cAlias, lShared, lReadOnly )
   RETURN dbUseArea( .T., NIL, cName, cAlias, hb_defaultValue( lShared, s_lShared ), hb_defaultValue( lReadOnly, .F. ) )

// Appends records whose values follow from nSeed, in groups of equal ones.
FUNCTION Fill( nCount, nSeed )

   LOCAL n, f, nDice := nSeed

   FOR n := 1 TO nCount
      dbAppend()
      FOR f := 1 TO FCount()
         nDice := ( nDice * 1103 + 12345 ) % 65536
         SWITCH hb_FieldType( f )
         CASE "C"
            FieldPut( f, Replicate( Chr( 65 + nDice % 5 ), 1 + Int( nDice / 64 ) % 3 ) + iif( nDice % 3 == 0, "x", "" ) )
            EXIT
         CASE "N"
            FieldPut( f, nDice % 21 - 10 )
            EXIT
         CASE "D"
            FieldPut( f, SToD( "20200101" ) + nDice % 40 )
            EXIT
         CASE "L"
            FieldPut( f, nDice % 2 == 0 )
            EXIT
         CASE "M"
            IF nDice % 3 > 0
               FieldPut( f, Replicate( Chr( 97 + nDice % 26 ), nDice % 400 ) )
            ENDIF
            EXIT
         END SWITCH
      NEXT
   NEXT
   dbUnlock()

   RETURN nCount

// All records in the order of movement, forwards or backwards.
FUNCTION Walk( lBack, nMost )

   LOCAL cText := "", n := 0

   IF lBack
      dbGoBottom()
   ELSE
      dbGoTop()
   ENDIF
   DO WHILE ! Eof() .AND. ! Bof() .AND. n++ < hb_defaultValue( nMost, 200 )
      cText += hb_ntos( RecNo() ) + " "
      dbSkip( iif( lBack, -1, 1 ) )
   ENDDO

   RETURN hb_ntos( n ) + ":" + hb_MD5( cText ) + cText

FUNCTION Visit( cExpression )

   LOCAL cText := ""

   dbEval( {|| cText += Show( Eval( &( "{||" + cExpression + "}" ) ) ) } )

   RETURN hb_MD5( cText )

FUNCTION MyKey()
   RETURN Upper( FIELD->C ) + Str( FIELD->N, 4 )

FUNCTION Text( nLength, nLetter )
   RETURN Replicate( Chr( 97 + nLetter % 26 ), nLength )

// Tells which orders the areas have open, a line each: file of the table, file of the bag, order, key.
FUNCTION Listing()

   LOCAL nArea, n

   FOR nArea := 1 TO 5
      FOR n := 1 TO iif( ( nArea )->( Used() ), ( nArea )->( ordCount() ), 0 )
         OutStd( "@ " + ( nArea )->( hb_FNameNameExt( dbInfo( DBI_FULLPATH ) ) + "|" + hb_FNameNameExt( dbOrderInfo( DBOI_FULLPATH,, n ) ) + "|" + ;
            ordName( n ) + "|" + ordKey( n ) ) + Chr( 10 ) )
      NEXT
   NEXT

   RETURN NIL

// Tells which bags of the area another area has open as well, a line each.
FUNCTION Sharing()

   LOCAL nHere := Select(), nArea, n, m, cBag

   FOR n := 1 TO iif( Used(), ordCount(), 0 )
      cBag := dbOrderInfo( DBOI_FULLPATH,, n )
      FOR nArea := 1 TO 5
         FOR m := 1 TO iif( nArea == nHere .OR. ! ( nArea )->( Used() ), 0, ( nArea )->( ordCount() ) )
            IF ( nArea )->( dbOrderInfo( DBOI_FULLPATH,, m ) ) == cBag
               OutStd( "& " + hb_FNameNameExt( cBag ) + Chr( 10 ) )
            ENDIF
         NEXT
      NEXT
   NEXT

   RETURN NIL

FUNCTION Orders()

   LOCAL n, cText := ""

   FOR n := 1 TO ordCount()
      cText += ordName( n ) + "/" + ordBagName( n ) + "/" + ordKey( n ) + "/" + ordFor( n ) + iif( ordIsUnique( n ), "U", "" ) + iif( ordDescend( n ), "D", "" ) + " "
   NEXT

   RETURN cText

// Reads the records of a text file or table made by a step.
FUNCTION Look( cName )

   LOCAL cText := hb_MemoRead( cName )

   RETURN hb_ntos( Len( cText ) ) + ":" + hb_MD5( iif( ".dbf" $ cName, Left( cText, 1 ) + SubStr( cText, 5 ), cText ) )
