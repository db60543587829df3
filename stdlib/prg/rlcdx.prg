// RLCDX: DBFCDX whose locks are counted. A record or table locked twice has to be unlocked twice, and neither appending nor locking a record
// releases other records.

#include "hbusrrdd.ch"

// An area: how often the table is locked, and each record by its number.
#define A_TABLE   1
#define A_RECORDS 2

STATIC FUNCTION New( nWA )
   USRRDD_AREADATA( nWA, { 0, { => } } )
   RETURN HB_SUCCESS

STATIC FUNCTION Append( nWA, lUnlockAll )
   LOCAL aData := USRRDD_AREADATA( nWA ), nResult, nRecord := 0
   HB_SYMBOL_UNUSED( lUnlockAll )
   nResult := UR_SUPER_APPEND( nWA, .F. )
   IF nResult == HB_SUCCESS .AND. aData[ A_TABLE ] == 0 .AND. UR_SUPER_RECNO( nWA, @nRecord ) == HB_SUCCESS
      aData[ A_RECORDS ][ nRecord ] := 1
   ENDIF
   RETURN nResult

STATIC FUNCTION LockTable( nWA, aLock, aData )
   LOCAL nResult := HB_SUCCESS
   IF aData[ A_TABLE ] > 0
      aData[ A_TABLE ]++
      RETURN nResult
   ENDIF
   nResult := UR_SUPER_LOCK( nWA, aLock )
   IF nResult == HB_SUCCESS .AND. aLock[ UR_LI_RESULT ]
      aData[ A_TABLE ] := 1
      aData[ A_RECORDS ] := { => }
   ENDIF
   RETURN nResult

STATIC FUNCTION TakeLock( nWA, aLock )
   LOCAL aData := USRRDD_AREADATA( nWA ), nResult, nRecord := 0
   IF aLock[ UR_LI_METHOD ] == DBLM_FILE
      RETURN LockTable( nWA, aLock, aData )
   ENDIF
   // The current record is one of several, too.
   IF Empty( aLock[ UR_LI_RECORD ] )
      UR_SUPER_RECNO( nWA, @nRecord )
      aLock[ UR_LI_RECORD ] := nRecord
   ENDIF
   aLock[ UR_LI_METHOD ] := DBLM_MULTIPLE
   nRecord := aLock[ UR_LI_RECORD ]
   IF nRecord $ aData[ A_RECORDS ]
      aData[ A_RECORDS ][ nRecord ]++
      aLock[ UR_LI_RESULT ] := .T.
      RETURN HB_SUCCESS
   ENDIF
   nResult := UR_SUPER_LOCK( nWA, aLock )
   IF nResult == HB_SUCCESS .AND. aLock[ UR_LI_RESULT ] .AND. aData[ A_TABLE ] == 0
      aData[ A_RECORDS ][ nRecord ] := 1
   ENDIF
   RETURN nResult

STATIC FUNCTION Release( nWA, nRecord )
   LOCAL aData := USRRDD_AREADATA( nWA ), hRecords := aData[ A_RECORDS ]
   IF ! Empty( nRecord )
      IF ! nRecord $ hRecords
         RETURN HB_SUCCESS
      ENDIF
      IF --hRecords[ nRecord ] > 0
         RETURN HB_SUCCESS
      ENDIF
      hb_HDel( hRecords, nRecord )
      RETURN UR_SUPER_UNLOCK( nWA, nRecord )
   ENDIF
   IF aData[ A_TABLE ] > 0 .AND. --aData[ A_TABLE ] > 0
      RETURN HB_SUCCESS
   ENDIF
   aData[ A_RECORDS ] := { => }
   RETURN UR_SUPER_UNLOCK( nWA, nRecord )

FUNCTION RLCDX_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL aMethods[ UR_METHODCOUNT ]
   aMethods[ UR_NEW ] := ( @New() )
   aMethods[ UR_APPEND ] := ( @Append() )
   aMethods[ UR_LOCK ] := ( @TakeLock() )
   aMethods[ UR_UNLOCK ] := ( @Release() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, "DBFCDX", aMethods )

// Named to be REQUESTed.
FUNCTION RLCDX()
   RETURN NIL

