// A driver written in PRG over DBFCDX: it tells what is done, changes values on their way, and keeps counts.
#include "hbusrrdd.ch"
#include "dbinfo.ch"
#include "rddsys.ch"
REQUEST DBFCDX
ANNOUNCE LOGCDX

STATIC FUNCTION LOGCDX_INIT( nRDD )
   USRRDD_RDDDATA( nRDD, { 0, 0 } )
   RETURN HB_SUCCESS

STATIC FUNCTION LOGCDX_NEW( nWA )
   USRRDD_AREADATA( nWA, "data of area" )
   RETURN HB_SUCCESS

STATIC FUNCTION LOGCDX_OPEN( nWA, aOpenInfo )
   LOCAL nResult
   ? "OPEN", aOpenInfo[ UR_OI_NAME ], aOpenInfo[ UR_OI_ALIAS ], aOpenInfo[ UR_OI_SHARED ], aOpenInfo[ UR_OI_READONLY ]
   nResult := UR_SUPER_OPEN( nWA, aOpenInfo )
   IF nResult == HB_SUCCESS
      USRRDD_RDDDATA( USRRDD_ID( nWA ) )[ 1 ]++
      ? "  data:", USRRDD_AREADATA( nWA )
   ENDIF
   RETURN nResult

STATIC FUNCTION LOGCDX_CREATE( nWA, aOpenInfo )
   ? "CREATE", aOpenInfo[ UR_OI_NAME ]
   RETURN UR_SUPER_CREATE( nWA, aOpenInfo )

STATIC FUNCTION LOGCDX_CLOSE( nWA )
   ? "CLOSE"
   RETURN UR_SUPER_CLOSE( nWA )

STATIC FUNCTION LOGCDX_APPEND( nWA, lUnlock )
   ? "APPEND", lUnlock
   USRRDD_RDDDATA( USRRDD_ID( nWA ) )[ 2 ]++
   RETURN UR_SUPER_APPEND( nWA, lUnlock )

STATIC FUNCTION LOGCDX_PUTVALUE( nWA, nField, xValue )
   ? "PUT", nField, xValue
   RETURN UR_SUPER_PUTVALUE( nWA, nField, iif( HB_ISSTRING( xValue ), Upper( xValue ), xValue ) )

STATIC FUNCTION LOGCDX_GETVALUE( nWA, nField, xValue )
   LOCAL nResult := UR_SUPER_GETVALUE( nWA, nField, @xValue )
   IF HB_ISSTRING( xValue )
      xValue := "<" + RTrim( xValue ) + ">"
   ENDIF
   RETURN nResult

STATIC FUNCTION LOGCDX_DELETE( nWA )
   ? "DELETE"
   RETURN UR_SUPER_DELETE( nWA )

STATIC FUNCTION LOGCDX_GOTO( nWA, nRecord )
   RETURN UR_SUPER_GOTO( nWA, nRecord )

STATIC FUNCTION LOGCDX_SEEK( nWA, lSoft, xKey, lLast )
   ? "SEEK", lSoft, xKey, lLast
   RETURN UR_SUPER_SEEK( nWA, lSoft, xKey, lLast )

STATIC FUNCTION LOGCDX_LOCK( nWA, aLock )
   LOCAL nResult := UR_SUPER_LOCK( nWA, aLock )
   ? "LOCK", aLock[ UR_LI_METHOD ], aLock[ UR_LI_RESULT ]
   RETURN nResult

STATIC FUNCTION LOGCDX_RDDINFO( nRDD, nIndex, nConnect, xValue )
   IF nIndex == 1001
      xValue := USRRDD_RDDDATA( nRDD )
      RETURN HB_SUCCESS
   ENDIF
   RETURN UR_SUPER_RDDINFO( nRDD, nIndex, nConnect, @xValue )

FUNCTION LOGCDX_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL aMethods[ UR_METHODCOUNT ]
   aMethods[ UR_INIT ] := ( @LOGCDX_INIT() )
   aMethods[ UR_NEW ] := ( @LOGCDX_NEW() )
   aMethods[ UR_OPEN ] := ( @LOGCDX_OPEN() )
   aMethods[ UR_CREATE ] := ( @LOGCDX_CREATE() )
   aMethods[ UR_CLOSE ] := ( @LOGCDX_CLOSE() )
   aMethods[ UR_APPEND ] := ( @LOGCDX_APPEND() )
   aMethods[ UR_PUTVALUE ] := ( @LOGCDX_PUTVALUE() )
   aMethods[ UR_GETVALUE ] := ( @LOGCDX_GETVALUE() )
   aMethods[ UR_DELETE ] := ( @LOGCDX_DELETE() )
   aMethods[ UR_GOTO ] := ( @LOGCDX_GOTO() )
   aMethods[ UR_SEEK ] := ( @LOGCDX_SEEK() )
   aMethods[ UR_LOCK ] := ( @LOGCDX_LOCK() )
   aMethods[ UR_RDDINFO ] := ( @LOGCDX_RDDINFO() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, "DBFCDX", aMethods )

INIT PROCEDURE RegisterLog()
   rddRegister( "LOGCDX", RDT_FULL )
   RETURN

PROCEDURE Main()
   LOCAL n
   ? rddList( RDT_FULL )[ Len( rddList( RDT_FULL ) ) ]
   dbCreate( "log", { { "NAME", "C", 10, 0 }, { "N", "N", 5, 1 }, { "M", "M", 10, 0 } }, "LOGCDX" )
   dbUseArea( .T., "LOGCDX", "log", "lg", .T. )
   ? rddName(), Alias(), Used(), LastRec()
   dbAppend()
   lg->name := "mouse"
   lg->n := 5
   REPLACE lg->m WITH "a memo"
   dbAppend()
   FIELD->name := "cat"
   FieldPut( 2, 7 )
   dbGoTop()
   ? lg->name, lg->n, lg->m, RecNo(), Eof()
   dbSkip()
   ? name, FieldGet( 1 ), &( "lg->name" ), RecNo()
   ? RLock(), FLock(), dbRLock( 1 )
   dbUnlock()
   dbCloseArea()
   dbUseArea( .T., "LOGCDX", "log", "lg", .F. )
   dbAppend()
   DELETE
   ? Deleted()
   PACK
   ? LastRec()
   INDEX ON FIELD->n TAG n
   ? ordName(), ordKeyNo(), ordCount()
   ? dbSeek( 7 ), RecNo(), Found(), lg->name
   SET FILTER TO lg->name = "<MO"
   dbGoTop()
   ? RecNo(), lg->name
   COUNT TO n
   ? n
   SET FILTER TO
   COUNT TO n FOR lg->n > 1
   ? n, Eof()
   ? dbInfo( DBI_ISDBF ), dbInfo( DBI_TABLEEXT ), rddInfo( RDDI_ORDBAGEXT,, "LOGCDX" ), rddInfo( RDDI_TABLEEXT,, "LOGCDX" )
   ? FieldName( 1 ), FCount(), FieldPos( "M" ), dbStruct()[ 2 ][ 2 ], dbRecordInfo( DBRI_RECNO )
   COPY TO log2
   dbCloseArea()
   USE log2
   ? name, n
   USE
   ? hb_dbExists( "log",, "LOGCDX" ), hb_dbDrop( "log",, "LOGCDX" ), hb_dbExists( "log",, "LOGCDX" )
   ? rddInfo( 1001,, "LOGCDX" )[ 1 ], rddInfo( 1001,, "LOGCDX" )[ 2 ]
   RETURN
