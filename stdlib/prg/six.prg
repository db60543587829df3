// SIX's names for what orders, tables and locks do. Where the real driver has more, Harbour answers the same constants.

#include "dbinfo.ch"
#include "ord.ch"

// These four change a variable that is passed by reference as well.
FUNCTION sxNum( xValue )
   DO CASE
   CASE HB_ISNUMERIC( xValue )
   CASE HB_ISSTRING( xValue )
      xValue := Val( xValue )
   CASE HB_ISLOGICAL( xValue )
      xValue := iif( xValue, 1, 0 )
   CASE HB_ISDATETIME( xValue )
      xValue := xValue - SToD( "00010101" ) + 1721426
   OTHERWISE
      xValue := 0.00
   ENDCASE
   RETURN xValue

FUNCTION sxChar( nLength, xValue )
   DO CASE
   CASE HB_ISSTRING( xValue )
   CASE HB_ISNUMERIC( xValue )
      xValue := iif( HB_ISNUMERIC( nLength ), hb_ntos( xValue ), Str( xValue ) )
   CASE HB_ISLOGICAL( xValue )
      xValue := iif( xValue, "T", "F" )
   CASE HB_ISDATE( xValue )
      xValue := DToS( xValue )
   CASE HB_ISTIMESTAMP( xValue )
      xValue := hb_TToS( xValue )
   OTHERWISE
      xValue := Space( 10 )
   ENDCASE
   IF HB_ISNUMERIC( nLength )
      xValue := PadR( xValue, nLength )
   ENDIF
   RETURN xValue

FUNCTION sxDate( xValue )
   DO CASE
   CASE HB_ISDATE( xValue )
   CASE HB_ISTIMESTAMP( xValue )
      xValue := hb_TToD( xValue )
   CASE HB_ISSTRING( xValue )
      xValue := CToD( xValue )
   CASE HB_ISNUMERIC( xValue ) .AND. xValue >= 1
      xValue := SToD( "00010101" ) + ( Int( xValue ) - 1721426 )
   OTHERWISE
      xValue := CToD( "" )
   ENDCASE
   RETURN xValue

FUNCTION sxLog( xValue )
   DO CASE
   CASE HB_ISLOGICAL( xValue )
   CASE HB_ISSTRING( xValue )
      xValue := AScan( { "T", "Y", ".T.", ".Y." }, {| c | c == Upper( xValue ) } ) > 0
   CASE HB_ISNUMERIC( xValue )
      xValue := xValue != 0
   OTHERWISE
      xValue := .F.
   ENDCASE
   RETURN xValue

FUNCTION rdd_Count()
   RETURN Len( rddList() )

FUNCTION rdd_Name( nRdd )
   LOCAL aList := rddList()
   RETURN iif( HB_ISNUMERIC( nRdd ) .AND. nRdd >= 1 .AND. nRdd <= Len( aList ), aList[ nRdd ], "" )

FUNCTION rdd_Info( xRdd )
   IF xRdd == NIL
      xRdd := iif( Used(), rddName(), rddSetDefault() )
   ENDIF
   IF ! HB_ISSTRING( xRdd ) .OR. AScan( rddList(), Upper( xRdd ) ) == 0
      RETURN {}
   ENDIF
   RETURN { Upper( xRdd ), .T., hb_rddInfo( RDDI_TABLEEXT,, xRdd ), hb_rddInfo( RDDI_ORDBAGEXT,, xRdd ), ;
      hb_rddInfo( RDDI_ORDEREXT,, xRdd ), hb_rddInfo( RDDI_MEMOEXT,, xRdd ) }

FUNCTION sx_Version( nKind )
   RETURN iif( HB_ISNUMERIC( nKind ) .AND. nKind == 1, SToD( "20070530" ), "1.00.00" )

FUNCTION sx_AutoOpen( lOpen, cRdd )
   RETURN hb_rddInfo( RDDI_AUTOOPEN, lOpen, cRdd )

FUNCTION sx_AutoShare( xShare, cRdd )
   RETURN hb_rddInfo( RDDI_AUTOSHARE, xShare, cRdd )

FUNCTION sx_LockRetry( nRetry, cRdd )
   RETURN hb_rddInfo( RDDI_LOCKRETRY, nRetry, cRdd )

FUNCTION sx_MemoExt( cExt, cRdd )
   RETURN hb_rddInfo( RDDI_MEMOEXT, cExt, cRdd )

FUNCTION sx_MemoBlk( nSize, cRdd )
   RETURN hb_rddInfo( RDDI_MEMOBLOCKSIZE, nSize, cRdd )

FUNCTION sx_SetMemoBlock( nSize, cRdd )
   RETURN hb_rddInfo( RDDI_MEMOBLOCKSIZE, nSize, cRdd )

FUNCTION sx_MemoPack( ... )
   IF ! Used()
      RETURN .F.
   ENDIF
   dbInfo( DBI_MEMOPACK, ... )
   RETURN .T.

/* With a number the password is for the next table that is opened. */
FUNCTION sx_SetPass( cPassword, nNext )
   IF ! HB_ISSTRING( cPassword )
      RETURN .F.
   ENDIF
   IF HB_ISNUMERIC( nNext )
      hb_rddInfo( RDDI_PENDINGPASSWORD, cPassword )
      RETURN .T.
   ENDIF
   IF nNext != NIL .OR. ! Used()
      RETURN .F.
   ENDIF
   dbInfo( DBI_PASSWORD, cPassword )
   RETURN .T.

FUNCTION sx_dbfEncrypt( cPassword )
   RETURN Used() .AND. dbInfo( DBI_ENCRYPT, cPassword )

FUNCTION sx_dbfDecrypt( cPassword )
   RETURN Used() .AND. dbInfo( DBI_DECRYPT, cPassword )

FUNCTION sx_Encrypt( cText, cPassword )
   RETURN _sx_Cipher( cText, _sx_Key( cPassword ), .T. )

FUNCTION sx_Decrypt( cText, cPassword )
   RETURN _sx_Cipher( cText, _sx_Key( cPassword ), .F. )

/* Without a password the key of the table in use. */
STATIC FUNCTION _sx_Key( cPassword )
   RETURN iif( HB_ISSTRING( cPassword ), cPassword, iif( Used(), dbInfo( DBI_PASSWORD ), NIL ) )

FUNCTION sx_TableName()
   RETURN iif( Used(), dbInfo( DBI_FULLPATH ), "" )

FUNCTION sx_TableType()
   RETURN iif( Used(), 1, 0 )

FUNCTION sx_IDType()
   RETURN iif( Used(), 1, 0 )

FUNCTION sx_IsShared()
   RETURN Used() .AND. dbInfo( DBI_SHARED )

FUNCTION sx_IsReadonly()
   RETURN Used() .AND. dbInfo( DBI_ISREADONLY )

FUNCTION sx_IsFLocked()
   RETURN Used() .AND. dbInfo( DBI_ISFLOCK )

// Has somebody else locked a record? It is tried, which gives up a lock of one's own.
FUNCTION sx_IsLocked( nRecord )
   hb_default( @nRecord, RecNo() )
   IF Used()
      IF ! dbRLock( nRecord )
         RETURN .T.
      ENDIF
      dbRUnlock( nRecord )
   ENDIF
   RETURN .F.

FUNCTION sx_IsDBT( cRdd )
   RETURN hb_rddInfo( RDDI_MEMOTYPE,, cRdd ) == DB_MEMO_DBT

FUNCTION sx_GetLocks()
   RETURN iif( Used(), dbRLockList(), NIL )

// Locks one record, or each of several; every lock releases the one before.
FUNCTION sx_RLock( xRecord )
   LOCAL aResult, nRecord
   IF ! Used()
      RETURN .F.
   ENDIF
   IF HB_ISARRAY( xRecord )
      aResult := {}
      FOR EACH nRecord IN xRecord
         dbRUnlock()
         AAdd( aResult, dbRLock( nRecord ) )
      NEXT
      RETURN aResult
   ENDIF
   dbRUnlock()
   RETURN dbRLock( xRecord )

FUNCTION sx_Unlock( xRecord )
   LOCAL nRecord
   IF ! Used()
      RETURN NIL
   ENDIF
   IF HB_ISARRAY( xRecord )
      FOR EACH nRecord IN xRecord
         dbRUnlock( nRecord )
      NEXT
   ELSE
      dbRUnlock( xRecord )
   ENDIF
   RETURN NIL

FUNCTION sx_Rollback( xArea )
   LOCAL nArea := Select(), lDone
   IF xArea != NIL
      nArea := iif( HB_ISSTRING( xArea ), Select( xArea ), xArea )
   ENDIF
   lDone := ( nArea )->( Used() )
   IF lDone
      ( nArea )->( dbInfo( DBI_ROLLBACK ) )
   ENDIF
   RETURN lDone

FUNCTION sx_dbCreate( cFile, aStruct, cRdd )
   RETURN dbCreate( cFile, aStruct, cRdd )

// --- orders

// Order number of a tag: by name or by number, in one bag (name or number) or in all.
FUNCTION sx_TagOrder( xTag, xBag )
   LOCAL nFirst
   IF ! Used()
      RETURN 0
   ENDIF
   IF xTag == NIL
      RETURN ordNumber()
   ENDIF
   IF HB_ISSTRING( xTag )
      RETURN ordNumber( xTag, BagOf( xBag ) )
   ENDIF
   IF xBag == NIL
      RETURN xTag
   ENDIF
   nFirst := FirstOrder( xBag )
   RETURN iif( nFirst == 0, 0, nFirst + xTag - 1 )

// Number of the first order of a bag, which a name or its own number means; 0 when there is none.
STATIC FUNCTION FirstOrder( xBag )
   LOCAL nOrder, nBag := 0, cBag, cLast
   IF HB_ISNUMERIC( xBag )
      FOR nOrder := 1 TO ordCount()
         cBag := dbOrderInfo( DBOI_FULLPATH,, nOrder )
         IF ! cBag == cLast .AND. ++nBag == xBag
            RETURN nOrder
         ENDIF
         cLast := cBag
      NEXT
      RETURN 0
   ENDIF
   RETURN dbOrderInfo( DBOI_BAGORDER, xBag )

STATIC FUNCTION BagOf( xBag )
   LOCAL nFirst
   IF HB_ISNUMERIC( xBag )
      nFirst := FirstOrder( xBag )
      RETURN iif( nFirst == 0, NIL, dbOrderInfo( DBOI_BAGNAME,, nFirst ) )
   ENDIF
   RETURN xBag

FUNCTION sx_TagCount( xBag )
   LOCAL cBag
   IF ! Used()
      RETURN 0
   ENDIF
   cBag := iif( xBag == NIL, dbOrderInfo( DBOI_BAGNAME ), BagOf( xBag ) )
   RETURN iif( Empty( cBag ), 0, dbOrderInfo( DBOI_ORDERCOUNT, cBag ) )

FUNCTION sx_Tags( xBag )
   LOCAL aTags := {}, cBag, nOrder
   IF Used()
      cBag := iif( xBag == NIL, dbOrderInfo( DBOI_BAGNAME ), BagOf( xBag ) )
      FOR nOrder := 1 TO ordCount()
         IF dbOrderInfo( DBOI_BAGNAME,, nOrder ) == cBag
            AAdd( aTags, ordName( nOrder ) )
         ENDIF
      NEXT
   ENDIF
   RETURN aTags

FUNCTION sx_TagInfo( cIndex )
   LOCAL aInfo := {}, nOrder
   IF Used()
      FOR nOrder := 1 TO ordCount()
         IF ! HB_ISSTRING( cIndex ) .OR. Lower( hb_FNameName( cIndex ) ) == Lower( hb_FNameName( dbOrderInfo( DBOI_BAGNAME,, nOrder ) ) )
            AAdd( aInfo, { ordName( nOrder ), ordKey( nOrder ), ordFor( nOrder ), ordIsUnique( nOrder ), ;
               dbOrderInfo( DBOI_ISDESC,, nOrder ), dbOrderInfo( DBOI_CUSTOM,, nOrder ) } )
         ENDIF
      NEXT
   ENDIF
   RETURN aInfo

FUNCTION sx_TagNo()
   LOCAL nOrder := iif( Used(), ordNumber(), 0 )
   RETURN iif( nOrder == 0, 0, nOrder - dbOrderInfo( DBOI_BAGORDER ) + 1 )

FUNCTION sx_TagUnique( xTag, xBag )
   RETURN iif( Used(), dbOrderInfo( DBOI_UNIQUE,, sx_TagOrder( xTag, xBag ) ), NIL )

FUNCTION sx_SetTag( xTag, xBag )
   LOCAL nOrder := sx_TagOrder( xTag, xBag )
   IF Used() .AND. ( nOrder != 0 .OR. Empty( xTag ) )
      ordSetFocus( nOrder )
      RETURN .T.
   ENDIF
   RETURN .F.

// Removes a tag; with .T. all of a bag, by default the one whose order controls, by closing it and erasing its file. Harbour: a production index
// stays in the list of orders without its file.
FUNCTION sx_KillTag( xTag, xBag )
   LOCAL nOrder, cFile
   IF HB_ISLOGICAL( xTag )
      nOrder := iif( ! xTag .OR. ! Used(), 0, iif( xBag == NIL, ordNumber(), FirstOrder( xBag ) ) )
      IF nOrder == 0
         RETURN .F.
      ENDIF
      cFile := dbOrderInfo( DBOI_FULLPATH,, nOrder )
      ordBagClear( dbOrderInfo( DBOI_BAGNAME,, nOrder ) )
      RETURN hb_vfErase( cFile ) == 0
   ENDIF
   nOrder := iif( Used(), sx_TagOrder( xTag, xBag ), ordNumber() )
   RETURN nOrder != 0 .AND. ordDestroy( ordName( nOrder ), dbOrderInfo( DBOI_BAGNAME,, nOrder ) )

FUNCTION sx_FileOrder()
   RETURN dbOrderInfo( DBOI_BAGNUMBER )

FUNCTION sx_SetFileOrd( nBag )
   RETURN ordSetFocus( iif( Used(), FirstOrder( nBag ), 0 ) )

FUNCTION sx_IndexCount()
   RETURN iif( Used(), dbOrderInfo( DBOI_BAGCOUNT ), 0 )

FUNCTION sx_IndexName( xOrder )
   RETURN iif( Used(), dbOrderInfo( DBOI_FULLPATH,, xOrder ), NIL )

// A tag that is not there counts as none.
FUNCTION sx_IndexType( xTag, xBag )
   LOCAL lNone := HB_ISSTRING( xTag ) .AND. xBag == NIL .AND. Used() .AND. ordNumber( xTag ) == 0
   RETURN iif( Used(), dbOrderInfo( DBOI_INDEXTYPE,, iif( lNone, NIL, OrderOf( xTag, xBag ) ) ), -1 )

FUNCTION sx_KeyAdd( xTag, xBag, xKey )
   RETURN Used() .AND. ordKeyAdd( OrderOf( xTag, xBag ),, xKey )

FUNCTION sx_KeyDrop( xTag, xBag, xKey )
   RETURN Used() .AND. ordKeyDel( OrderOf( xTag, xBag ),, xKey )

FUNCTION sx_KeyCount( xTag, xBag )
   RETURN iif( Used(), dbOrderInfo( DBOI_KEYCOUNT,, OrderOf( xTag, xBag ) ), 0 )

FUNCTION sx_KeyNo( xTag, xBag )
   RETURN iif( Used(), dbOrderInfo( DBOI_POSITION,, OrderOf( xTag, xBag ) ), 0 )

FUNCTION sx_KeyData( xTag, xBag )
   RETURN iif( Used(), dbOrderInfo( DBOI_KEYVAL,, OrderOf( xTag, xBag ) ), NIL )

FUNCTION sx_KeyGoto( xTag, xBag, nKey )
   RETURN Used() .AND. HB_ISNUMERIC( nKey ) .AND. ;
      dbOrderInfo( DBOI_POSITION,, OrderOf( xTag, xBag ), nKey )

FUNCTION sx_KeySkip( nSkip )
   IF ! Used()
      RETURN .F.
   ENDIF
   dbSkip( nSkip )
   RETURN ! Eof() .AND. ! Bof()

FUNCTION sx_KeysIncluded()
   RETURN 0

FUNCTION sx_SkipUnique( nSkip )
   IF Used()
      ordSkipUnique( nSkip )
   ENDIF
   RETURN NIL

FUNCTION sx_SeekLast( xKey, lSoft )
   RETURN Used() .AND. dbSeek( xKey, lSoft, .T. )

FUNCTION sx_FindRec( nRecord, lCurrent )
   RETURN Used() .AND. ordFindRec( nRecord, lCurrent )

FUNCTION sx_WildSeek( cMask, lNext )
   RETURN Used() .AND. ordWildSeek( cMask, lNext )

// The text may go on behind the mask.
FUNCTION sx_WildMatch( cMask, cText )
   RETURN HB_ISSTRING( cMask ) .AND. HB_ISSTRING( cText ) .AND. hb_WildMatch( cMask, cText )

// Turns an order round.
FUNCTION sx_Descend( xTag, xBag )
   LOCAL nOrder
   IF Used()
      nOrder := hb_defaultValue( OrderOf( xTag, xBag ), ordNumber() )
      dbOrderInfo( DBOI_ISDESC,, nOrder, ! dbOrderInfo( DBOI_ISDESC,, nOrder ) )
   ENDIF
   RETURN NIL

FUNCTION sx_SetScope( nEdge, xValue )
   IF Used() .AND. HB_ISNUMERIC( nEdge ) .AND. PCount() > 1
      ordScope( nEdge, xValue )
   ENDIF
   RETURN NIL

FUNCTION sx_ClrScope( nEdge )
   IF Used()
      IF nEdge == NIL .OR. HB_ISNUMERIC( nEdge ) .AND. nEdge == 0
         ordScope( 0, NIL )
      ENDIF
      IF nEdge == NIL .OR. HB_ISNUMERIC( nEdge ) .AND. nEdge == 1
         ordScope( 1, NIL )
      ENDIF
   ENDIF
   RETURN NIL

FUNCTION sx_ClearOrder( xOrder )
   HB_SYMBOL_UNUSED( xOrder )
   RETURN Used()

// Records from one EVAL to the next.
FUNCTION sx_Step()
   RETURN iif( Used(), hb_defaultValue( dbOrderInfo( DBOI_EVALSTEP ), 0 ), 0 )

// A frozen order changes by ordKeyAdd() and ordKeyDel() only.
FUNCTION sx_Freeze( xTag, xBag )
   RETURN iif( Used(), OrderFlag( DBOI_CUSTOM, xTag, xBag, .T. ), NIL )

// A chilled order takes no keys of new records; a warm one does again.
FUNCTION sx_Chill( xTag, xBag )
   RETURN iif( Used(), OrderFlag( DBOI_CHGONLY, xTag, xBag, .T. ), NIL )

FUNCTION sx_Warm( xTag, xBag )
   RETURN iif( Used(), ! OrderFlag( DBOI_CHGONLY, xTag, xBag, .F. ), NIL )

// Number of the order that a tag and a bag name; NIL, for the one that controls, if the tag is neither name nor number.
STATIC FUNCTION OrderOf( xTag, xBag )
   RETURN iif( HB_ISSTRING( xTag ) .OR. HB_ISNUMERIC( xTag ), sx_TagOrder( xTag, xBag ), NIL )

// Sets a flag of an order; what it is then, .F. where there is no such order.
STATIC FUNCTION OrderFlag( nFlag, xTag, xBag, lNew )
   LOCAL nOrder := hb_defaultValue( OrderOf( xTag, xBag ), ordNumber() )
   IF nOrder == 0
      RETURN .F.
   ENDIF
   dbOrderInfo( nFlag,, nOrder, lNew )
   RETURN dbOrderInfo( nFlag,, nOrder )

FUNCTION sx_Thermometer()
   RETURN -1

// What is known of the order that is being built.
FUNCTION sx_IsReindex()
   RETURN Used() .AND. hb_defaultValue( dbOrderInfo( DBOI_ISREINDEX ), .F. )

FUNCTION sx_I_IndexName()
   RETURN iif( Used(), dbOrderInfo( DBOI_I_BAGNAME ), "" )

FUNCTION sx_I_TagName()
   RETURN iif( Used(), dbOrderInfo( DBOI_I_TAGNAME ), "" )

FUNCTION sx_SortOption()
   RETURN .T.

FUNCTION sx_SetTurbo()
   RETURN .F.

FUNCTION sx_TurboArea()
   RETURN .F.

FUNCTION sx_Error()
   RETURN 0

// A lock for reading on the index of the controlling order; it is counted.
FUNCTION sx_ROXLock( xTag, xBag )
   RETURN Used() .AND. ordNumber() != 0 .AND. dbOrderInfo( DBOI_READLOCK,, OrderOf( xTag, xBag ), .T. )

FUNCTION sx_ROXUnlock( xTag, xBag )
   IF Used() .AND. ordNumber() != 0
      dbOrderInfo( DBOI_READLOCK,, OrderOf( xTag, xBag ), .F. )
   ENDIF
   RETURN NIL

FUNCTION sx_IsMyROX()
   RETURN Used() .AND. ordNumber() != 0 .AND. dbOrderInfo( DBOI_READLOCK )

// Harbour: wherever there is a lock to be had.
FUNCTION sx_IsROXLock()
   RETURN Used() .AND. ordNumber() != 0

FUNCTION _dtxCondSet( cFor, bFor, lAll, bWhile, bEval, nEvery, nStart, nNext, nRecord, lRest, lDescend )
   RETURN ordCondSet( cFor, bFor, lAll, bWhile, bEval, nEvery, nStart, nNext, nRecord, lRest, lDescend )

// --- memos, files, texts

FUNCTION sx_Blob2File( cFile, xField )
   RETURN dbFileGet( xField, cFile, 0 )

FUNCTION sx_File2Blob( cFile, xField )
   RETURN dbFilePut( xField, cFile )

FUNCTION sx_VFGet( xField, nLength )
   LOCAL nField := iif( HB_ISSTRING( xField ), FieldPos( xField ), xField ), xValue
   IF ! HB_ISNUMERIC( nField )
      RETURN NIL
   ENDIF
   xValue := FieldGet( nField )
   RETURN iif( HB_ISSTRING( xValue ) .AND. HB_ISNUMERIC( nLength ), Left( xValue, nLength ), xValue )

// Characters of a field that stand in the record: of a V field those before the pointer to its memo block.
FUNCTION sx_VSigLen( xField )
   LOCAL nField := iif( HB_ISSTRING( xField ), FieldPos( xField ), iif( HB_ISNUMERIC( xField ), Int( xField ), 0 ) )
   LOCAL nLen := hb_FieldLen( nField )
   RETURN iif( Left( hb_FieldType( nField ), 1 ) == "V" .AND. nLen > 5, nLen - 6, nLen )

FUNCTION sx_Compress( xValue )
   LOCAL aResult, xItem
   DO CASE
   CASE HB_ISSTRING( xValue )
      RETURN _sx_StrCompress( xValue )
   CASE HB_ISARRAY( xValue )
      aResult := {}
      FOR EACH xItem IN xValue
         AAdd( aResult, sx_Compress( xItem ) )
      NEXT
      RETURN aResult
   ENDCASE
   RETURN xValue

FUNCTION sx_Decompress( xValue )
   LOCAL aResult, xItem
   DO CASE
   CASE HB_ISSTRING( xValue )
      RETURN hb_defaultValue( _sx_StrDecompress( xValue ), xValue )
   CASE HB_ISARRAY( xValue )
      aResult := {}
      FOR EACH xItem IN xValue
         AAdd( aResult, sx_Decompress( xItem ) )
      NEXT
      RETURN aResult
   ENDCASE
   RETURN xValue

FUNCTION sx_FNameParser( cFile, lPath, lExt )
   LOCAL cDir, cName, cExt
   IF ! HB_ISSTRING( cFile )
      RETURN ""
   ENDIF
   hb_FNameSplit( cFile, @cDir, @cName, @cExt )
   RETURN iif( HB_ISLOGICAL( lPath ) .AND. lPath, cDir, "" ) + cName + iif( HB_ISLOGICAL( lExt ) .AND. lExt, cExt, "" )

// Blanks in a row become one, letters outside quotes upper case.
FUNCTION sx_SlimFast( cText )
   LOCAL cResult := "", cChar, cQuote := "", lBlank := .F.
   IF ! HB_ISSTRING( cText )
      RETURN NIL
   ENDIF
   FOR EACH cChar IN cText
      IF ! cQuote == ""
         cResult += Upper( cChar )
         IF cChar == cQuote
            cQuote := ""
         ENDIF
         lBlank := .F.
      ELSEIF cChar == " "
         IF ! lBlank
            cResult += cChar
         ENDIF
         lBlank := .T.
      ELSE
         IF cChar $ ['"]
            cQuote := cChar
         ENDIF
         cResult += Upper( cChar )
         lBlank := .F.
      ENDIF
   NEXT
   RETURN cResult

// A date in three bytes: year, month and day as bits, highest first.
FUNCTION sx_DToP( dDate )
   LOCAL nDate := 0
   IF HB_ISDATETIME( dDate ) .AND. ! Empty( dDate )
      nDate := Year( dDate ) * 512 + Month( dDate ) * 32 + Day( dDate )
   ENDIF
   RETURN Chr( Int( nDate / 65536 ) ) + Chr( Int( nDate / 256 ) % 256 ) + Chr( nDate % 256 )

FUNCTION sx_PToD( cPacked )
   LOCAL nDate
   IF ! HB_ISSTRING( cPacked ) .OR. Len( cPacked ) != 3
      RETURN CToD( "" )
   ENDIF
   nDate := hb_BPeek( cPacked, 1 ) * 65536 + hb_BPeek( cPacked, 2 ) * 256 + hb_BPeek( cPacked, 3 )
   RETURN iif( nDate >= 512 * 10000, CToD( "" ), hb_SToD( StrZero( Int( nDate / 512 ), 4 ) + ;
      StrZero( Int( nDate / 32 ) % 16, 2 ) + StrZero( nDate % 32, 2 ) ) )

// --- semaphores: files that are held

STATIC FUNCTION SemFile( cName )
   RETURN hb_FNameExtSetDef( cName, ".sem" )

FUNCTION sx_MakeSem( cName )
   LOCAL nFile
   IF HB_ISSTRING( cName )
      nFile := FCreate( SemFile( cName ) )
      IF nFile >= 0
         FClose( nFile )
         RETURN 1
      ENDIF
   ENDIF
   RETURN 0

FUNCTION sx_KillSem( cName )
   RETURN iif( HB_ISSTRING( cName ), FErase( SemFile( cName ) ), -1 )

FUNCTION sx_IsSem( cName )
   RETURN HB_ISSTRING( cName ) .AND. hb_FileExists( SemFile( cName ) )

// --- triggers

FUNCTION sx_SetTrigger( nAction, cTrigger, cRdd )
   LOCAL cOld := ""
   IF ! HB_ISNUMERIC( nAction )
      RETURN cOld
   ENDIF
   IF nAction == 5
      IF HB_ISSTRING( cTrigger )
         hb_rddInfo( RDDI_PENDINGTRIGGER, cTrigger, cRdd )
      ENDIF
      RETURN cOld
   ENDIF
   IF Used()
      cOld := dbInfo( DBI_TRIGGER )
      DO CASE
      CASE nAction == 1
         dbInfo( DBI_TRIGGER, .T. )
      CASE nAction == 2
         dbInfo( DBI_TRIGGER, .F. )
      CASE nAction == 3
         dbInfo( DBI_TRIGGER, "" )
      CASE nAction == 4 .AND. HB_ISSTRING( cTrigger )
         dbInfo( DBI_TRIGGER, cTrigger )
      ENDCASE
   ENDIF
   RETURN iif( HB_ISSTRING( cOld ), cOld, "" )

FUNCTION sx_SetTrig( ... )
   RETURN sx_SetTrigger( ... )

FUNCTION sx_DefTrigger( cTrigger, cRdd )
   hb_rddInfo( RDDI_TRIGGER, cTrigger, cRdd )
   RETURN .T.
