// A driver written in PRG that stands on no other: its records are lines of an array.
#include "hbusrrdd.ch"
#include "dbinfo.ch"
#include "rddsys.ch"
REQUEST DBFNTX
#define A_ROWS  1
#define A_REC   2
#define A_BOF   3
#define A_EOF   4
STATIC s_hTables := { => }

STATIC FUNCTION ROWS_NEW( nWA )
   USRRDD_AREADATA( nWA, { {}, 0, .T., .T. } )
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_CREATEFIELDS( nWA, aStruct )
   LOCAL aField
   ? "CREATEFIELDS", Len( aStruct ), aStruct[ 1 ][ 1 ]
   UR_SUPER_SETFIELDEXTENT( nWA, Len( aStruct ) )
   FOR EACH aField IN aStruct
      UR_SUPER_ADDFIELD( nWA, { aField[ 1 ], iif( aField[ 2 ] == "C", HB_FT_STRING, HB_FT_LONG ), 0, aField[ 3 ], aField[ 4 ] } )
   NEXT
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_CREATE( nWA, aOpenInfo )
   ? "CREATE", aOpenInfo[ UR_OI_NAME ]
   s_hTables[ Lower( aOpenInfo[ UR_OI_NAME ] ) ] := {}
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_OPEN( nWA, aOpenInfo )
   LOCAL cName := Lower( aOpenInfo[ UR_OI_NAME ] ), oError
   IF ! cName $ s_hTables
      oError := ErrorNew()
      oError:GenCode := 21
      oError:SubCode := 1001
      oError:Description := "no such rows"
      oError:FileName := aOpenInfo[ UR_OI_NAME ]
      oError:CanDefault := .T.
      UR_SUPER_ERROR( nWA, oError )
      RETURN HB_FAILURE
   ENDIF
   UR_SUPER_SETFIELDEXTENT( nWA, 2 )
   UR_SUPER_ADDFIELD( nWA, { "NAME", HB_FT_STRING, 0, 8, 0 } )
   UR_SUPER_ADDFIELD( nWA, { "N", HB_FT_LONG, 0, 5, 0 } )
   IF UR_SUPER_OPEN( nWA, aOpenInfo ) == HB_FAILURE
      RETURN HB_FAILURE
   ENDIF
   USRRDD_AREADATA( nWA )[ A_ROWS ] := s_hTables[ cName ]
   RETURN ROWS_GOTOP( nWA )

STATIC FUNCTION ROWS_CLOSE( nWA )
   ? "CLOSE"
   RETURN UR_SUPER_CLOSE( nWA )

STATIC FUNCTION ROWS_GOTO( nWA, nRec )
   LOCAL a := USRRDD_AREADATA( nWA )
   IF nRec >= 1 .AND. nRec <= Len( a[ A_ROWS ] )
      a[ A_REC ] := nRec
      a[ A_BOF ] := a[ A_EOF ] := .F.
   ELSE
      a[ A_REC ] := Len( a[ A_ROWS ] ) + 1
      a[ A_BOF ] := a[ A_EOF ] := .T.
   ENDIF
   RETURN Tell( nWA )

// The base looks at flags of its own.
STATIC FUNCTION Tell( nWA )
   USRRDD_SETBOF( nWA, USRRDD_AREADATA( nWA )[ A_BOF ] )
   USRRDD_SETEOF( nWA, USRRDD_AREADATA( nWA )[ A_EOF ] )
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_GOTOP( nWA )
   ROWS_GOTO( nWA, 1 )
   RETURN UR_SUPER_SKIPFILTER( nWA, 1 )

STATIC FUNCTION ROWS_GOBOTTOM( nWA )
   ROWS_GOTO( nWA, Len( USRRDD_AREADATA( nWA )[ A_ROWS ] ) )
   RETURN UR_SUPER_SKIPFILTER( nWA, -1 )

STATIC FUNCTION ROWS_SKIPRAW( nWA, nSkip )
   LOCAL a := USRRDD_AREADATA( nWA )
   IF nSkip > 0 .AND. a[ A_REC ] + nSkip > Len( a[ A_ROWS ] )
      ROWS_GOTO( nWA, 0 )
      a[ A_BOF ] := .F.
   ELSEIF nSkip < 0 .AND. a[ A_REC ] + nSkip < 1
      ROWS_GOTO( nWA, 1 )
      a[ A_BOF ] := .T.
   ELSEIF nSkip != 0
      ROWS_GOTO( nWA, a[ A_REC ] + nSkip )
   ENDIF
   RETURN Tell( nWA )

STATIC FUNCTION ROWS_BOF( nWA, lBof )
   lBof := USRRDD_AREADATA( nWA )[ A_BOF ]
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_EOF( nWA, lEof )
   lEof := USRRDD_AREADATA( nWA )[ A_EOF ]
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_GETVALUE( nWA, nField, xValue )
   LOCAL a := USRRDD_AREADATA( nWA )
   IF a[ A_EOF ]
      xValue := iif( nField == 1, Space( 8 ), 0 )
   ELSE
      xValue := a[ A_ROWS ][ a[ A_REC ] ][ nField ]
   ENDIF
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_PUTVALUE( nWA, nField, xValue )
   LOCAL a := USRRDD_AREADATA( nWA )
   IF ! a[ A_EOF ]
      a[ A_ROWS ][ a[ A_REC ] ][ nField ] := iif( nField == 1, PadR( xValue, 8 ), xValue )
   ENDIF
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_APPEND( nWA )
   LOCAL a := USRRDD_AREADATA( nWA )
   AAdd( a[ A_ROWS ], { Space( 8 ), 0, .F. } )
   RETURN ROWS_GOTO( nWA, Len( a[ A_ROWS ] ) )

STATIC FUNCTION ROWS_DELETE( nWA )
   LOCAL a := USRRDD_AREADATA( nWA )
   a[ A_ROWS ][ a[ A_REC ] ][ 3 ] := .T.
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_DELETED( nWA, lDeleted )
   LOCAL a := USRRDD_AREADATA( nWA )
   lDeleted := ! a[ A_EOF ] .AND. a[ A_ROWS ][ a[ A_REC ] ][ 3 ]
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_RECNO( nWA, nRec )
   nRec := USRRDD_AREADATA( nWA )[ A_REC ]
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_RECCOUNT( nWA, nCount )
   nCount := Len( USRRDD_AREADATA( nWA )[ A_ROWS ] )
   RETURN HB_SUCCESS

STATIC FUNCTION ROWS_LOCK( nWA, aLock )
   HB_SYMBOL_UNUSED( nWA )
   aLock[ UR_LI_RESULT ] := .T.
   RETURN HB_SUCCESS

FUNCTION ROWS_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL a[ UR_METHODCOUNT ]
   a[ UR_NEW ] := ( @ROWS_NEW() )
   a[ UR_CREATEFIELDS ] := ( @ROWS_CREATEFIELDS() )
   a[ UR_CREATE ] := ( @ROWS_CREATE() )
   a[ UR_OPEN ] := ( @ROWS_OPEN() )
   a[ UR_CLOSE ] := ( @ROWS_CLOSE() )
   a[ UR_GOTO ] := ( @ROWS_GOTO() )
   a[ UR_GOTOID ] := ( @ROWS_GOTO() )
   a[ UR_GOTOP ] := ( @ROWS_GOTOP() )
   a[ UR_GOBOTTOM ] := ( @ROWS_GOBOTTOM() )
   a[ UR_SKIPRAW ] := ( @ROWS_SKIPRAW() )
   a[ UR_BOF ] := ( @ROWS_BOF() )
   a[ UR_EOF ] := ( @ROWS_EOF() )
   a[ UR_GETVALUE ] := ( @ROWS_GETVALUE() )
   a[ UR_PUTVALUE ] := ( @ROWS_PUTVALUE() )
   a[ UR_APPEND ] := ( @ROWS_APPEND() )
   a[ UR_DELETE ] := ( @ROWS_DELETE() )
   a[ UR_DELETED ] := ( @ROWS_DELETED() )
   a[ UR_RECNO ] := ( @ROWS_RECNO() )
   a[ UR_RECID ] := ( @ROWS_RECNO() )
   a[ UR_RECCOUNT ] := ( @ROWS_RECCOUNT() )
   a[ UR_LOCK ] := ( @ROWS_LOCK() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, NIL, a )

PROCEDURE Main()
   LOCAL n, nSum
   rddRegister( "ROWS", RDT_FULL )
   dbCreate( "people", { { "NAME", "C", 8, 0 }, { "N", "N", 5, 0 } }, "ROWS" )
   dbUseArea( .T., "ROWS", "people", "p", .F. )
   ? rddName(), Alias(), Eof(), Bof(), LastRec(), FCount(), FieldName( 2 )
   FOR n := 1 TO 6
      dbAppend()
      p->name := Chr( 64 + n )
      p->n := n * 10
   NEXT
   dbGoTop()
   DO WHILE ! Eof()
      ?? p->name, n
      ?? name, p->n
      dbSkip()
   ENDDO
   ? RecNo(), Eof(), Bof()
   dbSkip( -1 )
   ? RecNo(), p->n
   dbGoTop()
   dbSkip( -1 )
   ? RecNo(), Bof()
   dbGoto( 3 )
   dbDelete()
   ? Deleted()
   SET DELETED ON
   dbGoTop()
   dbSkip( 2 )
   ? RecNo()
   dbSkip( -1 )
   ? RecNo()
   SET FILTER TO p->n > 25
   dbGoTop()
   ? RecNo()
   dbGoBottom()
   ? RecNo()
   COUNT TO n
   ? n
   SET FILTER TO
   SUM FIELD->n TO nSum
   ? nSum
   LOCATE FOR p->name = "D"
   ? Found(), RecNo()
   COUNT TO n FOR p->n < 45
   ? n
   ? RLock(), FLock()
   COPY TO fromrows
   dbCloseArea()
   SET DELETED OFF
   USE fromrows VIA "DBFNTX"
   ? LastRec(), name, n
   dbGoBottom()
   ? name, n, dbStruct()[ 1 ][ 2 ], dbStruct()[ 1 ][ 3 ]
   USE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbUseArea( .T., "ROWS", "animals" )
   RECOVER USING n
      ? n:subCode, n:description, n:filename, Used()
   END SEQUENCE
   RETURN
