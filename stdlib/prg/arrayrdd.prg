// ARRAYRDD: tables that live in memory for as long as the program does, and their drop, test and replacement by name.

#include "hbusrrdd.ch"
#include "dbinfo.ch"

// A table: structure, rows, next values of counting fields.
#define T_STRUCT  1
#define T_ROWS    2
#define T_NEXT    3
#define T_USERS   4
// A row: the fields, then its deletion mark.
// An area: table, record, flags, the file's lock.
#define A_TABLE   1
#define A_REC     2
#define A_BOF     3
#define A_EOF     4
#define A_SHARED  5

STATIC s_hTables := { => }

STATIC FUNCTION Key( cName )
   RETURN Upper( hb_FNameExtSetDef( hb_FNameNameExt( cName ), ".dbf" ) )

STATIC FUNCTION Failed( nWA, nGenCode, nSubCode, cText, cFile, lDefault )
   LOCAL oError := ErrorNew()
   oError:GenCode := nGenCode
   oError:SubCode := nSubCode
   oError:SubSystem := "ARRAYRDD"
   oError:Description := cText
   oError:FileName := hb_defaultValue( cFile, "" )
   oError:CanDefault := hb_defaultValue( lDefault, .F. )
   UR_SUPER_ERROR( nWA, oError )
   RETURN HB_FAILURE

STATIC FUNCTION Blank( aField )
   SWITCH Left( aField[ 2 ], 1 )
   CASE "C"
      RETURN Space( aField[ 3 ] )
   CASE "D"
      RETURN hb_SToD()
   CASE "T"
   CASE "@"
      RETURN hb_SToT()
   CASE "L"
      RETURN .F.
   CASE "M"
   CASE "Q"
   CASE "V"
      RETURN ""
   ENDSWITCH
   RETURN 0

STATIC FUNCTION Counts( aField )
   RETURN Left( aField[ 2 ], 1 ) == "+" .OR. ":" $ aField[ 2 ] .AND. "+" $ aField[ 2 ]

// --- opening and closing

STATIC FUNCTION Init( nRDD )
   USRRDD_RDDDATA( nRDD, s_hTables )
   RETURN HB_SUCCESS

STATIC FUNCTION New( nWA )
   USRRDD_AREADATA( nWA, { NIL, 0, .T., .T., .F. } )
   RETURN HB_SUCCESS

STATIC FUNCTION CreateFields( nWA, aStruct )
   USRRDD_AREADATA( nWA )[ A_TABLE ] := { AClone( aStruct ), {}, 1, 0 }
   RETURN UR_SUPER_CREATEFIELDS( nWA, aStruct )

STATIC FUNCTION Create( nWA, aOpenInfo )
   LOCAL cKey, aArea := USRRDD_AREADATA( nWA )
   IF Empty( aOpenInfo[ UR_OI_NAME ] )
      RETURN Failed( nWA, 20, 1004, "Create error" )
   ENDIF
   cKey := Key( aOpenInfo[ UR_OI_NAME ] )
   IF cKey $ s_hTables .AND. s_hTables[ cKey ][ T_USERS ] > 0
      RETURN Failed( nWA, 20, 1004, "Create error", aOpenInfo[ UR_OI_NAME ] )
   ENDIF
   s_hTables[ cKey ] := aArea[ A_TABLE ]
   aArea[ A_TABLE ][ T_USERS ]++
   IF UR_SUPER_OPEN( nWA, aOpenInfo ) == HB_FAILURE
      aArea[ A_TABLE ][ T_USERS ]--
      aArea[ A_TABLE ] := NIL
      RETURN HB_FAILURE
   ENDIF
   RETURN GoTop( nWA )

STATIC FUNCTION Open( nWA, aOpenInfo )
   LOCAL cKey := Key( aOpenInfo[ UR_OI_NAME ] ), aArea := USRRDD_AREADATA( nWA )
   IF ! cKey $ s_hTables
      RETURN Failed( nWA, 21, 1001, "Open error", aOpenInfo[ UR_OI_NAME ], .T. )
   ENDIF
   aArea[ A_TABLE ] := s_hTables[ cKey ]
   aArea[ A_SHARED ] := aOpenInfo[ UR_OI_SHARED ]
   UR_SUPER_CREATEFIELDS( nWA, aArea[ A_TABLE ][ T_STRUCT ] )
   IF UR_SUPER_OPEN( nWA, aOpenInfo ) == HB_FAILURE
      aArea[ A_TABLE ] := NIL
      RETURN HB_FAILURE
   ENDIF
   aArea[ A_TABLE ][ T_USERS ]++
   RETURN GoTop( nWA )

STATIC FUNCTION Close( nWA )
   LOCAL aArea := USRRDD_AREADATA( nWA )
   IF aArea[ A_TABLE ] != NIL
      aArea[ A_TABLE ][ T_USERS ]--
      aArea[ A_TABLE ] := NIL
   ENDIF
   RETURN UR_SUPER_CLOSE( nWA )

STATIC FUNCTION Exists( nRDD, cTable, cIndex )
   HB_SYMBOL_UNUSED( nRDD )
   RETURN iif( Empty( cIndex ) .AND. Key( cTable ) $ s_hTables, HB_SUCCESS, HB_FAILURE )

STATIC FUNCTION Drop( nRDD, cTable, cIndex )
   LOCAL cKey := Key( cTable )
   IF Exists( nRDD, cTable, cIndex ) == HB_FAILURE .OR. s_hTables[ cKey ][ T_USERS ] > 0
      RETURN HB_FAILURE
   ENDIF
   hb_HDel( s_hTables, cKey )
   RETURN HB_SUCCESS

// --- movement

STATIC FUNCTION Rows( nWA )
   RETURN USRRDD_AREADATA( nWA )[ A_TABLE ][ T_ROWS ]

STATIC FUNCTION Stand( nWA, nRec, lBof, lEof )
   LOCAL aArea := USRRDD_AREADATA( nWA )
   aArea[ A_REC ] := nRec
   aArea[ A_BOF ] := lBof
   aArea[ A_EOF ] := lEof
   USRRDD_SETBOF( nWA, lBof )
   USRRDD_SETEOF( nWA, lEof )
   RETURN HB_SUCCESS

STATIC FUNCTION GoToRec( nWA, nRec )
   LOCAL nLast := Len( Rows( nWA ) )
   IF HB_ISNUMERIC( nRec ) .AND. nRec >= 1 .AND. nRec <= nLast
      RETURN Stand( nWA, nRec, .F., .F. )
   ENDIF
   RETURN Stand( nWA, nLast + 1, .T., .T. )

STATIC FUNCTION GoTop( nWA )
   GoToRec( nWA, 1 )
   RETURN UR_SUPER_SKIPFILTER( nWA, 1 )

STATIC FUNCTION GoBottom( nWA )
   GoToRec( nWA, Len( Rows( nWA ) ) )
   RETURN UR_SUPER_SKIPFILTER( nWA, -1 )

STATIC FUNCTION SkipRaw( nWA, nSkip )
   LOCAL aArea := USRRDD_AREADATA( nWA ), nLast := Len( Rows( nWA ) ), nRec := aArea[ A_REC ] + nSkip
   IF nSkip == 0
      RETURN HB_SUCCESS
   ELSEIF nRec > nLast
      RETURN Stand( nWA, nLast + 1, nLast == 0, .T. )
   ELSEIF nRec < 1
      Stand( nWA, 1, .T., nLast == 0 )
      RETURN HB_SUCCESS
   ENDIF
   RETURN Stand( nWA, nRec, .F., .F. )

STATIC FUNCTION IsBof( nWA, lBof )
   lBof := USRRDD_AREADATA( nWA )[ A_BOF ]
   RETURN HB_SUCCESS

STATIC FUNCTION IsEof( nWA, lEof )
   lEof := USRRDD_AREADATA( nWA )[ A_EOF ]
   RETURN HB_SUCCESS

STATIC FUNCTION RecordNo( nWA, nRec )
   nRec := USRRDD_AREADATA( nWA )[ A_REC ]
   RETURN HB_SUCCESS

STATIC FUNCTION Count( nWA, nCount )
   nCount := Len( Rows( nWA ) )
   RETURN HB_SUCCESS

// --- data

STATIC FUNCTION Append( nWA )
   LOCAL aTable := USRRDD_AREADATA( nWA )[ A_TABLE ], aRow := {}, aField
   FOR EACH aField IN aTable[ T_STRUCT ]
      AAdd( aRow, iif( Counts( aField ), aTable[ T_NEXT ], Blank( aField ) ) )
   NEXT
   aTable[ T_NEXT ]++
   AAdd( aRow, .F. )
   AAdd( aTable[ T_ROWS ], aRow )
   RETURN Stand( nWA, Len( aTable[ T_ROWS ] ), .F., .F. )

STATIC FUNCTION GetValue( nWA, nField, xValue )
   LOCAL aArea := USRRDD_AREADATA( nWA ), aTable := aArea[ A_TABLE ]
   IF nField < 1 .OR. nField > Len( aTable[ T_STRUCT ] )
      RETURN HB_FAILURE
   ENDIF
   xValue := iif( aArea[ A_EOF ], Blank( aTable[ T_STRUCT ][ nField ] ), aTable[ T_ROWS ][ aArea[ A_REC ] ][ nField ] )
   RETURN HB_SUCCESS

STATIC FUNCTION PutValue( nWA, nField, xValue )
   LOCAL aArea := USRRDD_AREADATA( nWA ), aTable := aArea[ A_TABLE ], aField, xOld
   IF nField < 1 .OR. nField > Len( aTable[ T_STRUCT ] )
      RETURN HB_FAILURE
   ENDIF
   IF aArea[ A_EOF ]
      RETURN HB_SUCCESS
   ENDIF
   aField := aTable[ T_STRUCT ][ nField ]
   xOld := aTable[ T_ROWS ][ aArea[ A_REC ] ][ nField ]
   IF ! ValType( xOld ) == ValType( xValue ) .AND. ! ( HB_ISSTRING( xOld ) .AND. HB_ISSTRING( xValue ) ) .AND. ;
      ! ( HB_ISDATETIME( xOld ) .AND. HB_ISDATETIME( xValue ) )
      RETURN Failed( nWA, 33, 1020, "Data type error", NIL, .T. )
   ENDIF
   IF Left( aField[ 2 ], 1 ) == "C"
      xValue := PadR( xValue, aField[ 3 ] )
   ELSEIF Left( aField[ 2 ], 1 ) $ "NF"
      // A number is as wide as its field.
      xValue := Val( Str( xValue, aField[ 3 ], aField[ 4 ] ) )
   ENDIF
   aTable[ T_ROWS ][ aArea[ A_REC ] ][ nField ] := xValue
   RETURN HB_SUCCESS

STATIC FUNCTION Mark( nWA, lDeleted )
   LOCAL aArea := USRRDD_AREADATA( nWA )
   IF ! aArea[ A_EOF ]
      Rows( nWA )[ aArea[ A_REC ] ][ Len( aArea[ A_TABLE ][ T_STRUCT ] ) + 1 ] := lDeleted
   ENDIF
   RETURN HB_SUCCESS

STATIC FUNCTION IsDeleted( nWA, lDeleted )
   LOCAL aArea := USRRDD_AREADATA( nWA )
   lDeleted := ! aArea[ A_EOF ] .AND. ATail( Rows( nWA )[ aArea[ A_REC ] ] )
   RETURN HB_SUCCESS

STATIC FUNCTION Pack( nWA )
   LOCAL aTable := USRRDD_AREADATA( nWA )[ A_TABLE ], aKept := {}, aRow
   FOR EACH aRow IN aTable[ T_ROWS ]
      IF ! ATail( aRow )
         AAdd( aKept, aRow )
      ENDIF
   NEXT
   aTable[ T_ROWS ] := aKept
   RETURN GoTop( nWA )

STATIC FUNCTION Zap( nWA )
   LOCAL aTable := USRRDD_AREADATA( nWA )[ A_TABLE ]
   aTable[ T_ROWS ] := {}
   aTable[ T_NEXT ] := 1
   RETURN GoTop( nWA )

// One program uses the table: every lock is had.
STATIC FUNCTION TakeLock( nWA, aLock )
   HB_SYMBOL_UNUSED( nWA )
   aLock[ UR_LI_RESULT ] := .T.
   RETURN HB_SUCCESS

STATIC FUNCTION Done( nWA )
   HB_SYMBOL_UNUSED( nWA )
   RETURN HB_SUCCESS

FUNCTION ARRAYRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL a[ UR_METHODCOUNT ]
   a[ UR_INIT ]         := ( @Init() )
   a[ UR_NEW ]          := ( @New() )
   a[ UR_CREATEFIELDS ] := ( @CreateFields() )
   a[ UR_CREATE ]       := ( @Create() )
   a[ UR_OPEN ]         := ( @Open() )
   a[ UR_CLOSE ]        := ( @Close() )
   a[ UR_EXISTS ]       := ( @Exists() )
   a[ UR_DROP ]         := ( @Drop() )
   a[ UR_GOTO ]         := ( @GoToRec() )
   a[ UR_GOTOID ]       := ( @GoToRec() )
   a[ UR_GOTOP ]        := ( @GoTop() )
   a[ UR_GOBOTTOM ]     := ( @GoBottom() )
   a[ UR_SKIPRAW ]      := ( @SkipRaw() )
   a[ UR_BOF ]          := ( @IsBof() )
   a[ UR_EOF ]          := ( @IsEof() )
   a[ UR_RECNO ]        := ( @RecordNo() )
   a[ UR_RECID ]        := ( @RecordNo() )
   a[ UR_RECCOUNT ]     := ( @Count() )
   a[ UR_APPEND ]       := ( @Append() )
   a[ UR_GETVALUE ]     := ( @GetValue() )
   a[ UR_PUTVALUE ]     := ( @PutValue() )
   a[ UR_DELETE ]       := {| nWA | Mark( nWA, .T. ) }
   a[ UR_RECALL ]       := {| nWA | Mark( nWA, .F. ) }
   a[ UR_DELETED ]      := ( @IsDeleted() )
   a[ UR_PACK ]         := ( @Pack() )
   a[ UR_ZAP ]          := ( @Zap() )
   a[ UR_LOCK ]         := ( @TakeLock() )
   a[ UR_UNLOCK ]       := ( @Done() )
   a[ UR_FLUSH ]        := ( @Done() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, NIL, a )

// Named to be REQUESTed.
FUNCTION ARRAYRDD()
   RETURN NIL

// Forgets a table; -1 when there is none or it is open.
FUNCTION EraseArrayRdd( cName )
   RETURN iif( HB_ISSTRING( cName ) .AND. Drop( 0, cName ) == HB_SUCCESS, 0, -1 )

// Is there a table of this name?
FUNCTION FileArrayRdd( cName )
   RETURN HB_ISSTRING( cName ) .AND. Key( cName ) $ s_hTables
