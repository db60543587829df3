/* Tells everything about the tables and orders of the current folder: the same lines, whoever wrote the files and whoever reads them.
   Orders are tried with every table whose records can give their keys. */

#include "dbinfo.ch"
#include "dbstruct.ch"
#include "ord.ch"
#include "set.ch"

REQUEST DBFNTX, DBFCDX, DBFNSX, DBFFPT, SIXCDX
// Keys may use these.
REQUEST Descend, DToS, StrZero, Soundex, Right, Left, PadL, PadR, hb_TToS, Year, Month, Day, Abs, Int, Round, Deleted, hb_StrToHex

#define ROWS_EACH 400

PROCEDURE Main()

   LOCAL aTable, aOrders := {}, cExt, aFile, cDriver

   Set( _SET_AUTOPEN, .F. )
   Set( _SET_DATEFORMAT, "yyyy-mm-dd" )
   Set( _SET_DELETED, .F. )
   Set( _SET_EXACT, .F. )
   FOR EACH cExt IN { "*.ntx", "*.cdx", "*.nsx", "*.idx" }
      FOR EACH aFile IN Sorted( cExt )
         AAdd( aOrders, aFile[ 1 ] )
      NEXT
   NEXT
   FOR EACH aTable IN Sorted( "*.dbf" )
      cDriver := DriverOf( aTable[ 1 ] )
      ? "table", aTable[ 1 ], cDriver
      IF Opened( cDriver, aTable[ 1 ] )
         Told( {|| Rows() } )
         dbCloseArea()
         AEval( aOrders, {| cFile | Orders( aTable[ 1 ], cFile ) } )
      ENDIF
   NEXT

   RETURN

STATIC FUNCTION Sorted( cMask )

   LOCAL aFiles := hb_vfDirectory( cMask )

   RETURN ASort( aFiles,,, {| a, b | a[ 1 ] < b[ 1 ] } )

/* The driver whose memo file lies beside the table */
STATIC FUNCTION DriverOf( cFile )

   LOCAL cExt, aDrivers := { ".dbt" => "DBFNTX", ".fpt" => "DBFCDX", ".smt" => "DBFNSX" }

   FOR EACH cExt IN hb_HKeys( aDrivers )
      IF hb_vfExists( hb_FNameExtSet( cFile, cExt ) )
         RETURN aDrivers[ cExt ]
      ENDIF
   NEXT

   RETURN "DBFNTX"

STATIC FUNCTION Opened( cDriver, cFile )

   LOCAL lDone := .F.

   Told( {|| lDone := dbUseArea( .T., cDriver, cFile, "dump", .T., .T. ) } )

   RETURN lDone

STATIC PROCEDURE Told( bDo )

   LOCAL oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      Eval( bDo )
   RECOVER USING oError
      ? "  error", oError:subSystem, oError:subCode, oError:genCode, oError:osCode, oError:description, oError:operation
   END SEQUENCE

   RETURN

STATIC FUNCTION Text( xValue )

   IF HB_ISTIMESTAMP( xValue )
      RETURN hb_TToS( xValue )
   ENDIF

   RETURN iif( HB_ISSTRING( xValue ) .AND. Len( xValue ) > 200, hb_ntos( Len( xValue ) ) + ":" + hb_MD5( xValue ), hb_ValToExp( xValue ) )

STATIC PROCEDURE Rows()

   LOCAL i, cRow, cMany := ""

   ? "  rows", LastRec(), "fields", FCount(), "header", dbInfo( DBI_GETHEADERSIZE ), "record", dbInfo( DBI_GETRECSIZE ), ;
      "type", dbInfo( DBI_TABLETYPE ), "memo", dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOBLOCKSIZE )
   FOR i := 1 TO FCount()
      ? "  field", FieldName( i ), hb_FieldType( i ), hb_FieldLen( i ), hb_FieldDec( i ), dbFieldInfo( 5, i ), ;
         dbFieldInfo( DBS_COUNTER, i ), dbFieldInfo( DBS_STEP, i )
   NEXT
   dbGoTop()
   DO WHILE ! Eof()
      cRow := hb_ntos( RecNo() ) + iif( Deleted(), "*", "" )
      FOR i := 1 TO FCount()
         cRow += "|" + iif( dbFieldInfo( DBS_ISNULL, i ), "NULL ", "" ) + Text( FieldGet( i ) )
      NEXT
      IF LastRec() <= ROWS_EACH
         ? "  " + cRow
      ELSE
         cMany := hb_MD5( cMany + cRow )
         IF RecNo() % ROWS_EACH == 0
            ? "  to", RecNo(), cMany
         ENDIF
      ENDIF
      dbSkip()
   ENDDO
   IF ! Empty( cMany )
      ? "  all", cMany
   ENDIF

   RETURN

STATIC PROCEDURE Orders( cTable, cFile )

   LOCAL n, cExt := Lower( hb_FNameExt( cFile ) ), lDone := .F., oError
   LOCAL cDriver := iif( cExt == ".ntx", "DBFNTX", iif( cExt == ".nsx", "DBFNSX", "DBFCDX" ) )

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbUseArea( .T., cDriver, cTable, "dump", .T., .T. )
      ordListAdd( cFile )
      lDone := ordCount() > 0
   RECOVER USING oError
      // It belongs to another table.
      ? "  not for it:", cFile, oError:subSystem, oError:subCode, oError:genCode, oError:osCode
   END SEQUENCE
   IF Used()
      IF lDone
         ? "  bag", cFile, "of", ordCount()
         FOR n := 1 TO ordCount()
            Told( {|| OneOrder( n ) } )
         NEXT
      ENDIF
      dbCloseArea()
   ENDIF

   RETURN

STATIC PROCEDURE OneOrder( n )

   LOCAL nDown := 0, nUp := 0, cDown := "", aUp := {}, cAll := "", cOne, cReverse := "", nMiss := 0, xKey, nRec, nFirst, nLast

   ordSetFocus( n )
   ? "  order", n, ordName( n ), ordKey( n ), "for", ordFor( n ), "unique", ordIsUnique( n ), "descend", ordDescend( n ), ;
      "custom", ordCustom( n ), "keys", ordKeyCount(), "type", dbOrderInfo( DBOI_KEYTYPE ), "size", dbOrderInfo( DBOI_KEYSIZE ), ;
      dbOrderInfo( DBOI_KEYDEC )
   dbGoTop()
   nFirst := RecNo()
   DO WHILE ! Eof() .AND. nDown < 200000
      nDown++
      cOne := hb_ntos( RecNo() ) + "=" + Text( ordKeyVal() )
      cAll += cOne + ";"
      IF Len( cAll ) > 3000
         cDown := hb_MD5( cDown + cAll )
         cAll := ""
      ENDIF
      AAdd( aUp, RecNo() )
      dbSkip()
   ENDDO
   IF Empty( cDown )
      ? "    down", nDown, cAll
   ELSE
      ? "    down", nDown, hb_MD5( cDown + cAll )
   ENDIF
   IF nDown < ordKeyCount()
      // Its records are another table's.
      RETURN
   ENDIF
   dbGoBottom()
   nLast := RecNo()
   DO WHILE ! Bof() .AND. nUp < 200000
      IF nUp < Len( aUp ) .AND. ! aUp[ Len( aUp ) - nUp ] == RecNo()
         cReverse += hb_ntos( RecNo() ) + " "
      ENDIF
      nUp++
      dbSkip( -1 )
   ENDDO
   ? "    up", nUp, "not the way down reversed:", Left( cReverse, 200 ), "ends", nFirst, nLast
   // Each key leads to a row of that key.
   FOR EACH nRec IN aUp
      IF nRec:__enumIndex() > 2000
         EXIT
      ENDIF
      dbGoto( nRec )
      xKey := ordKeyVal()
      IF xKey != NIL .AND. ! ( dbSeek( xKey ) .AND. ordKeyVal() == xKey )
         nMiss++
      ENDIF
   NEXT
   ? "    not sought", nMiss, "keys by number", KeysByNumber( aUp )

   RETURN

STATIC FUNCTION KeysByNumber( aUp )

   LOCAL n, nWrong := 0

   FOR n := 1 TO Min( Len( aUp ), 60 )
      ordKeyGoto( n )
      IF ! RecNo() == aUp[ n ]
         nWrong++
      ENDIF
   NEXT

   RETURN nWrong
