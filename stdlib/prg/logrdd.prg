// LOGRDD: a driver over the one that the program's function hb_LogRddInherit() names, which writes what is done to its tables into a log. A program
// may take part in it by two blocks: one that makes the line, one that takes the place of the log.

#include "hbusrrdd.ch"
#include "dbinfo.ch"
#include "fileio.ch"

STATIC s_lActive := .F.
STATIC s_cFile := "changes.log"
STATIC s_cTag
STATIC s_hFile := F_ERROR
STATIC s_bLine, s_bLog
STATIC s_cBelow := ""

// --- settings: each answers what it was

FUNCTION hb_LogRddLogFileName( cFile )
   LOCAL cOld := s_cFile
   IF HB_ISSTRING( cFile )
      s_cFile := cFile
   ENDIF
   RETURN cOld

FUNCTION hb_LogRddTag( cTag )
   LOCAL cOld := Tag()
   IF HB_ISSTRING( cTag )
      s_cTag := cTag
   ENDIF
   RETURN cOld

FUNCTION hb_LogRddActive( lActive )
   LOCAL lOld := s_lActive
   IF HB_ISLOGICAL( lActive )
      s_lActive := lActive
   ENDIF
   RETURN lOld

FUNCTION hb_LogRddMsgLogBlock( bLine )
   LOCAL bOld := s_bLine
   IF HB_ISEVALITEM( bLine )
      s_bLine := bLine
   ENDIF
   RETURN bOld

FUNCTION hb_LogRddUserLogBlock( bLog )
   LOCAL bOld := s_bLog
   IF HB_ISEVALITEM( bLog )
      s_bLog := bLog
   ENDIF
   RETURN bOld

// A value as it stands in the log, with its type.
FUNCTION hb_LogRddValueToText( xValue )
   LOCAL cType := ValType( xValue ), cText := ""
   SWITCH cType
   CASE "C"
      cText := hb_StrToExp( xValue )
      EXIT
   CASE "N"
      cText := hb_ntos( xValue )
      EXIT
   CASE "D"
      cText := "0d" + iif( Empty( xValue ), "00000000", DToS( xValue ) )
      EXIT
   CASE "T"
      cText := hb_TToC( xValue )
      EXIT
   CASE "L"
      cText := iif( xValue, ".T.", ".F." )
      EXIT
   CASE "U"
      cText := "NIL"
   ENDSWITCH
   RETURN "[" + cType + "]>>>" + cText + "<<<"

// --- the log

STATIC FUNCTION Tag()
   IF s_cTag == NIL
      s_cTag := NetName() + "\" + hb_UserName()
   ENDIF
   RETURN s_cTag

STATIC PROCEDURE OpenLog()
   IF s_hFile == F_ERROR
      s_hFile := iif( hb_FileExists( s_cFile ), FOpen( s_cFile, FO_READWRITE + FO_SHARED ), FCreate( s_cFile ) )
   ENDIF
   RETURN

STATIC FUNCTION Line( cCommand, nWA, x1, x2, x3 )
   LOCAL cText
   IF HB_ISEVALITEM( s_bLine )
      RETURN Eval( s_bLine, Tag(), s_cBelow, cCommand, nWA, x1, x2, x3 )
   ENDIF
   SWITCH cCommand
   CASE "CREATEFIELDS"
      cText := hb_ValToExp( x1 )
      EXIT
   CASE "CREATE"
      cText := x1[ UR_OI_NAME ]
      EXIT
   CASE "OPEN"
      cText := 'Table: "' + x1[ UR_OI_NAME ] + '", Alias: "' + Alias() + '", WorkArea: ' + hb_ntos( nWA )
      EXIT
   CASE "CLOSE"
      cText := 'Table: "' + x1 + '", Alias: "' + x2 + '", WorkArea: ' + hb_ntos( nWA )
      EXIT
   CASE "PUTVALUE"
      cText := Alias() + "(" + hb_ntos( RecNo() ) + ")->" + PadR( FieldName( x1 ), 10 ) + " := " + hb_LogRddValueToText( x2 )
      EXIT
   CASE "ZAP"
      cText := 'Alias: "' + Alias() + ' Table: "' + dbInfo( DBI_FULLPATH ) + '"'
      EXIT
   OTHERWISE
      cText := Alias() + "->RecNo() == " + hb_ntos( RecNo() )
   ENDSWITCH
   RETURN DToS( Date() ) + " " + Time() + " " + Tag() + ": " + PadR( s_cBelow + "_" + cCommand, 20 ) + " - " + cText

STATIC PROCEDURE Tell( cCommand, nWA, x1, x2, x3 )
   LOCAL cLine
   IF ! s_lActive
      RETURN
   ENDIF
   IF HB_ISEVALITEM( s_bLog )
      Eval( s_bLog, Tag(), s_cBelow, cCommand, nWA, x1, x2, x3 )
   ELSEIF s_hFile != F_ERROR .AND. HB_ISSTRING( cLine := Line( cCommand, nWA, x1, x2, x3 ) )
      FSeek( s_hFile, 0, FS_END )
      FWrite( s_hFile, cLine + hb_eol() )
   ENDIF
   RETURN

// --- methods

STATIC FUNCTION CloseLog( nRDD )
   HB_SYMBOL_UNUSED( nRDD )
   IF s_hFile != F_ERROR
      FClose( s_hFile )
      s_hFile := F_ERROR
   ENDIF
   RETURN HB_SUCCESS

STATIC FUNCTION CreateFields( nWA, aStruct )
   LOCAL nResult := UR_SUPER_CREATEFIELDS( nWA, aStruct )
   IF nResult == HB_SUCCESS
      Tell( "CREATEFIELDS", nWA, aStruct )
   ENDIF
   RETURN nResult

STATIC FUNCTION Create( nWA, aOpenInfo )
   LOCAL nResult := UR_SUPER_CREATE( nWA, aOpenInfo )
   IF nResult == HB_SUCCESS
      OpenLog()
      Tell( "CREATE", nWA, aOpenInfo )
   ENDIF
   RETURN nResult

STATIC FUNCTION Open( nWA, aOpenInfo )
   LOCAL nResult := UR_SUPER_OPEN( nWA, aOpenInfo )
   IF nResult == HB_SUCCESS
      OpenLog()
      Tell( "OPEN", nWA, aOpenInfo )
   ENDIF
   RETURN nResult

STATIC FUNCTION Close( nWA )
   LOCAL cFile := dbInfo( DBI_FULLPATH ), cAlias := Alias(), nResult
   nResult := UR_SUPER_CLOSE( nWA )
   IF nResult == HB_SUCCESS
      Tell( "CLOSE", nWA, cFile, cAlias )
   ENDIF
   RETURN nResult

STATIC FUNCTION Append( nWA, lUnlockAll )
   LOCAL nResult := UR_SUPER_APPEND( nWA, lUnlockAll )
   IF nResult == HB_SUCCESS
      Tell( "APPEND", nWA, lUnlockAll )
   ENDIF
   RETURN nResult

STATIC FUNCTION DeleteRecord( nWA )
   LOCAL nResult := UR_SUPER_DELETE( nWA )
   IF nResult == HB_SUCCESS
      Tell( "DELETE", nWA )
   ENDIF
   RETURN nResult

STATIC FUNCTION RecallRecord( nWA )
   LOCAL nResult := UR_SUPER_RECALL( nWA )
   IF nResult == HB_SUCCESS
      Tell( "RECALL", nWA )
   ENDIF
   RETURN nResult

STATIC FUNCTION PutValue( nWA, nField, xValue )
   LOCAL xOld, nResult
   UR_SUPER_GETVALUE( nWA, nField, @xOld )
   nResult := UR_SUPER_PUTVALUE( nWA, nField, xValue )
   IF nResult == HB_SUCCESS
      Tell( "PUTVALUE", nWA, nField, xValue, xOld )
   ENDIF
   RETURN nResult

STATIC FUNCTION Zap( nWA )
   LOCAL nResult := UR_SUPER_ZAP( nWA )
   IF nResult == HB_SUCCESS
      Tell( "ZAP", nWA )
   ENDIF
   RETURN nResult

FUNCTION LOGRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL a[ UR_METHODCOUNT ]
   s_cBelow := &( "hb_LogRddInherit()" )
   a[ UR_EXIT ]         := ( @CloseLog() )
   a[ UR_CREATEFIELDS ] := ( @CreateFields() )
   a[ UR_CREATE ]       := ( @Create() )
   a[ UR_OPEN ]         := ( @Open() )
   a[ UR_CLOSE ]        := ( @Close() )
   a[ UR_APPEND ]       := ( @Append() )
   a[ UR_DELETE ]       := ( @DeleteRecord() )
   a[ UR_RECALL ]       := ( @RecallRecord() )
   a[ UR_PUTVALUE ]     := ( @PutValue() )
   a[ UR_ZAP ]          := ( @Zap() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, s_cBelow, a )

// Named to be REQUESTed.
FUNCTION LOGRDD()
   RETURN NIL
