// HSCDX: DBFCDX that keeps HiPer-SEEK indexes up to date. Those of an area are opened by its HSX_ functions and closed with it.

#include "hbusrrdd.ch"

// An index of an area: number and name of its file.
#define I_HANDLE 1
#define I_FILE   2

// Error codes of HiPer-SEEK.
#define ERR_CREATE   -1
#define ERR_ARGUMENT -16

// An area: its indexes, and whether its record was changed and not yet written.
#define A_INDEXES 1
#define A_HOT     2

STATIC FUNCTION New( nWA )
   USRRDD_AREADATA( nWA, { {}, .F. } )
   RETURN HB_SUCCESS

STATIC FUNCTION CloseArea( nWA )
   LOCAL nResult := UR_SUPER_CLOSE( nWA ), aData := USRRDD_AREADATA( nWA )
   IF aData != NIL
      AEval( aData[ A_INDEXES ], {| aIndex | hs_Close( aIndex[ I_HANDLE ] ) } )
      aData[ A_INDEXES ] := {}
   ENDIF
   RETURN nResult

STATIC FUNCTION Heat( nWA )
   LOCAL nResult := UR_SUPER_GOHOT( nWA )
   IF nResult == HB_SUCCESS
      USRRDD_AREADATA( nWA )[ A_HOT ] := .T.
   ENDIF
   RETURN nResult

STATIC FUNCTION Append( nWA, lUnlockAll )
   LOCAL nResult := UR_SUPER_APPEND( nWA, lUnlockAll )
   IF nResult == HB_SUCCESS
      USRRDD_AREADATA( nWA )[ A_HOT ] := .T.
   ENDIF
   RETURN nResult

// A record that was changed gets new signatures when it is written.
STATIC FUNCTION Write( nWA )
   LOCAL aData := USRRDD_AREADATA( nWA ), lHot := aData[ A_HOT ], nRecord := 0, nResult, aIndex
   aData[ A_HOT ] := .F.
   nResult := UR_SUPER_GOCOLD( nWA )
   IF nResult == HB_SUCCESS .AND. lHot
      UR_SUPER_RECNO( nWA, @nRecord )
      FOR EACH aIndex IN aData[ A_INDEXES ]
         ( nWA )->( Sign( aIndex[ I_HANDLE ], nRecord ) )
      NEXT
   ENDIF
   RETURN nResult

STATIC PROCEDURE Sign( nHandle, nRecord )
   // Records that others have appended come first.
   DO WHILE hs_KeyCount( nHandle ) < nRecord - 1
      IF hs_Add( nHandle, "", .F. ) < 0
         RETURN
      ENDIF
   ENDDO
   IF hs_Replace( nHandle, NIL, nRecord ) < 0
      hs_Add( nHandle )
   ENDIF
   RETURN

// The indexes of the current area, NIL if another driver has it.
STATIC FUNCTION Indexes()
   RETURN iif( Used() .AND. rddName() == "HSCDX", USRRDD_AREADATA( Select() )[ A_INDEXES ], NIL )

STATIC FUNCTION Keep( nHandle, cFile )
   IF nHandle >= 0
      AAdd( Indexes(), { nHandle, cFile } )
   ENDIF
   RETURN nHandle

// Indexes the current table and keeps the index open; its number, or an error code.
FUNCTION HSX_CREATE( cFile, cExpr, nKeySize, nBufSize, lCase, nFiltSet )
   IF Indexes() == NIL
      RETURN ERR_CREATE
   ENDIF
   IF ! HB_ISSTRING( cFile ) .OR. ! HB_ISSTRING( cExpr )
      RETURN ERR_ARGUMENT
   ENDIF
   RETURN Keep( hs_Index( cFile, cExpr, nKeySize, 0, nBufSize, lCase, nFiltSet ), cFile )

PROCEDURE HSX_OPEN( cFile, nBufSize, nMode )
   IF Indexes() != NIL .AND. HB_ISSTRING( cFile )
      Keep( hs_Open( cFile, nBufSize, nMode ), cFile )
   ENDIF
   RETURN

PROCEDURE HSX_CLOSE( cFile )
   LOCAL aAll := Indexes(), nAt
   IF aAll != NIL .AND. ( nAt := AScan( aAll, {| aIndex | aIndex[ I_FILE ] == cFile } ) ) > 0
      hs_Close( aAll[ nAt ][ I_HANDLE ] )
      hb_ADel( aAll, nAt, .T. )
   ENDIF
   RETURN

// The number of the current area's index of a file, -1 if there is none.
FUNCTION HSX_HANDLE( cFile )
   LOCAL aAll := Indexes(), nAt
   IF aAll == NIL .OR. ! HB_ISSTRING( cFile )
      RETURN -1
   ENDIF
   nAt := AScan( aAll, {| aIndex | aIndex[ I_FILE ] == cFile } )
   RETURN iif( nAt == 0, -1, aAll[ nAt ][ I_HANDLE ] )

// The number of the current area's n-th index, -1 if there is none.
FUNCTION HSX_GET( nIndex )
   LOCAL aAll := Indexes()
   RETURN iif( aAll == NIL .OR. nIndex <= 0 .OR. nIndex > Len( aAll ), -1, aAll[ nIndex ][ I_HANDLE ] )

// The file of an index of the current area by number, empty if there is none.
FUNCTION HSX_FILE( nHandle )
   LOCAL aAll := Indexes(), nAt
   IF aAll == NIL .OR. ( nAt := AScan( aAll, {| aIndex | aIndex[ I_HANDLE ] == nHandle } ) ) == 0
      RETURN ""
   ENDIF
   RETURN aAll[ nAt ][ I_FILE ]

FUNCTION HSCDX_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL aMethods[ UR_METHODCOUNT ]
   aMethods[ UR_NEW ] := ( @New() )
   aMethods[ UR_CLOSE ] := ( @CloseArea() )
   aMethods[ UR_GOHOT ] := ( @Heat() )
   aMethods[ UR_APPEND ] := ( @Append() )
   aMethods[ UR_GOCOLD ] := ( @Write() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, "DBFCDX", aMethods )

// Named to be REQUESTed.
FUNCTION HSCDX()
   RETURN NIL
