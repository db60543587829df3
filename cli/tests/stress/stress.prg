/* Load on shared tables and the count afterwards, for Keel and for Harbour alike.

      stress make   DRIVER TABLE SCHEME BAG ROWLEN
      stress load   DRIVER TABLE SCHEME BAG ROWLEN THREADS OPS ID
      stress verify DRIVER TABLE SCHEME BAG ROWLEN
      stress rebuild DRIVER TABLE SCHEME BAG ROWLEN TIMES
      stress shrink DRIVER TABLE SCHEME BAG ROWLEN TIMES ID

   SCHEME is the number of the lock scheme, 0 for the driver's own. BAG is "own" for an order of the table's name (with DBFCDX
   the production index) or "other" for one of another name, opened by name with AUTOPEN off.

   Every session appends rows of its own, reads counters, increments one under its record lock, looks its rows up by key and rewrites
   a memo now and then. "load" prints what the sessions were told had happened, as name=value; what is not zero behind
   "miss" is a violation. */

#include "dbinfo.ch"
#include "set.ch"

REQUEST DBFNTX, DBFCDX, DBFNSX

#define COUNTERS 16
#define MEMO_EVERY 50

STATIC s_cRdd, s_cTable, s_nScheme, s_cBag, s_nRow, s_aDone, s_hMutex

PROCEDURE Main( cWhat, cRdd, cTable, cScheme, cBag, cRow, cA, cB, cC )

   s_cRdd    := cRdd
   s_cTable  := cTable
   s_nScheme := Val( cScheme )
   s_cBag    := cBag
   s_nRow    := Val( cRow )
   s_hMutex  := hb_mutexCreate()
   s_aDone   := { 0, 0, 0, 0, 0, 0, 0, 0 }

   Settings()
   SWITCH cWhat
   CASE "make"
      MakeTable()
      EXIT
   CASE "load"
      Load( Val( cA ), Val( cB ), Val( cC ) )
      EXIT
   CASE "verify"
      Verify()
      EXIT
   CASE "rebuild"
      Rebuild( Val( cA ) )
      EXIT
   CASE "shrink"
      Shrink( Val( cA ), Val( cB ) )
      EXIT
   ENDSWITCH

   RETURN

/* SETs are a thread's own */
STATIC PROCEDURE Settings()

   rddSetDefault( s_cRdd )
   IF s_nScheme != 0
      Set( _SET_DBFLOCKSCHEME, s_nScheme )
   ENDIF
   Set( _SET_AUTOPEN, s_cBag == "own" )
   Set( _SET_HARDCOMMIT, .F. )
   Set( _SET_DELETED, .F. )

   RETURN

STATIC FUNCTION BagName()
   RETURN s_cTable + iif( s_cBag == "own", "", "_x" )

STATIC PROCEDURE Open( lShared )

   DO WHILE .T.
      dbUseArea( .T., s_cRdd, s_cTable, "load", lShared )
      IF ! NetErr()
         EXIT
      ENDIF
      hb_idleSleep( 0.01 )
   ENDDO
   IF s_cRdd == "DBFNTX" .OR. s_cBag != "own"
      ordListAdd( BagName() )
   ENDIF
   ordSetFocus( 1 )

   RETURN

STATIC PROCEDURE MakeTable()

   LOCAL n

   dbCreate( s_cTable, { { "ID", "N", 12, 0 }, { "CNT", "N", 10, 0 }, { "CHK", "N", 12, 0 }, ;
      { "MEM", "M", 10, 0 }, { "PAD", "C", s_nRow - 1 - 44 - iif( s_cRdd == "DBFCDX", -6, 0 ), 0 } }, s_cRdd )
   dbUseArea( .T., s_cRdd, s_cTable, "load", .F. )
   FOR n := 1 TO COUNTERS
      dbAppend()
      FIELD->ID  := -n
      FIELD->CHK := Check( -n, 0 )
      FIELD->PAD := Padding( -n, 0 )
      FIELD->MEM := MemoText( -n, 0 )
   NEXT
   IF s_cRdd == "DBFNTX"
      ordCreate( BagName(), , "ID", {|| FIELD->ID } )
   ELSE
      ordCreate( BagName(), "ID", "ID", {|| FIELD->ID } )
   ENDIF
   dbCloseAll()

   RETURN

STATIC FUNCTION Check( nId, nCnt )
   RETURN nId * 3 + nCnt

/* The padding says what row it belongs to, over its whole length: a torn row shows */
STATIC FUNCTION Padding( nId, nCnt )

   LOCAL cOne := hb_ntos( nId ) + ":" + hb_ntos( nCnt ) + ";"

   RETURN Left( Replicate( cOne, Int( s_nRow / Len( cOne ) ) + 1 ), FieldLen( 5 ) )

STATIC FUNCTION MemoText( nId, nCnt )
   RETURN Replicate( "memo " + hb_ntos( nId ) + " " + hb_ntos( nCnt ) + " ", 1 + nCnt % 7 )

STATIC FUNCTION Whole()

   LOCAL nId := FIELD->ID, nCnt := FIELD->CNT

   RETURN FIELD->CHK == Check( nId, nCnt ) .AND. FIELD->PAD == Padding( nId, nCnt )

STATIC PROCEDURE Load( nThreads, nOps, nId )

   LOCAL aThreads := {}, n, nRows

   FOR n := 1 TO nThreads
      AAdd( aThreads, hb_threadStart( @Session(), nId * 100 + n, nOps ) )
   NEXT
   AEval( aThreads, {| p | hb_threadJoin( p ) } )
   nRows := AScan( s_aDone, {| x | x < 0 } )
   OutStd( "append=" + hb_ntos( s_aDone[ 1 ] ) + " increment=" + hb_ntos( s_aDone[ 2 ] ) + ;
      " miss=" + hb_ntos( s_aDone[ 3 ] ) + " backward=" + hb_ntos( s_aDone[ 4 ] ) + " own=" + hb_ntos( s_aDone[ 5 ] ) + ;
      " shrunk=" + hb_ntos( s_aDone[ 6 ] ) + " failed=" + hb_ntos( s_aDone[ 7 ] ) + " torn=" + hb_ntos( s_aDone[ 8 ] ) + ;
      iif( nRows == 0, "", " negative" ) + hb_eol() )

   RETURN

STATIC PROCEDURE Session( nId, nOps )

   LOCAL aDone := { 0, 0, 0, 0, 0, 0, 0, 0 }, oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      Work( nId, nOps, aDone )
   RECOVER USING oError
      aDone[ 7 ]++
      OutErr( "session " + hb_ntos( nId ) + ": " + oError:description + " " + hb_ntos( oError:subCode ) + " " + ;
         hb_ntos( oError:osCode ) + " " + oError:operation + hb_eol() )
   END SEQUENCE
   dbCloseAll()
   hb_mutexLock( s_hMutex )
   AEval( aDone, {| x, i | s_aDone[ i ] += x } )
   hb_mutexUnlock( s_hMutex )

   RETURN

STATIC PROCEDURE Work( nId, nOps, aDone )

   LOCAL n, i, nSeed := nId * 7919, nKey, nRow, nLast := 0, aSeen := Array( COUNTERS ), nCnt

   Settings()
   Open( .T. )
   AFill( aSeen, 0 )
   FOR n := 1 TO nOps
      nKey := nId * 100000 + n
      DO WHILE ! dbAppend()
      ENDDO
      FIELD->ID  := nKey
      FIELD->CNT := n
      FIELD->CHK := Check( nKey, n )
      FIELD->PAD := Padding( nKey, n )
      IF n % MEMO_EVERY == 1
         FIELD->MEM := MemoText( nKey, n )
      ENDIF
      dbUnlock()
      aDone[ 1 ]++

      IF LastRec() < nLast
         aDone[ 6 ]++
      ENDIF
      nLast := LastRec()

      FOR i := 1 TO 4
         nRow := Rnd( @nSeed, COUNTERS )
         dbGoto( nRow )
         IF ! Whole()
            aDone[ 8 ]++
         ELSE
            IF FIELD->CNT < aSeen[ nRow ]
               aDone[ 4 ]++
            ENDIF
            aSeen[ nRow ] := FIELD->CNT
         ENDIF
      NEXT

      nRow := Rnd( @nSeed, COUNTERS )
      dbGoto( nRow )
      DO WHILE ! RLock()
      ENDDO
      nCnt := FIELD->CNT + 1
      FIELD->CNT := nCnt
      FIELD->CHK := Check( -nRow, nCnt )
      FIELD->PAD := Padding( -nRow, nCnt )
      IF n % MEMO_EVERY == 0
         FIELD->MEM := MemoText( -nRow, nCnt )
      ENDIF
      dbUnlock()
      aDone[ 2 ]++
      aSeen[ nRow ] := Max( aSeen[ nRow ], nCnt )
      dbGoto( nRow )
      IF FIELD->CNT < nCnt .AND. Whole()
         aDone[ 5 ]++
      ENDIF

      i := Rnd( @nSeed, n )
      IF ! dbSeek( nId * 100000 + i ) .OR. FIELD->CNT != i
         aDone[ 3 ]++
      ENDIF
   NEXT

   RETURN

STATIC FUNCTION Rnd( nSeed, nMax )

   nSeed := ( nSeed * 1103515245 + 12345 ) % 2147483648

   RETURN Int( Int( nSeed / 65536 ) % nMax + 1 )

/* What is on disk, by a process that took no part */
STATIC PROCEDURE Verify()

   LOCAL hIds := { => }, nSum := 0, nRows := 0, nBad := 0, nTwice := 0, nMemo := 0, nKeys := 0, nOrder := 0, nLost := 0
   LOCAL nLast := -1000, nHead, nCount, xId, cMemo

   // An exclusive open says that no lock and no session is left.
   Open( .F. )
   nCount := LastRec()
   nHead := Header()
   ordSetFocus( 0 )
   dbGoTop()
   DO WHILE ! Eof()
      IF ! Whole()
         nBad++
      ENDIF
      IF FIELD->ID < 0
         nSum += FIELD->CNT
      ELSE
         nRows++
         IF FIELD->ID $ hIds
            nTwice++
         ENDIF
         hIds[ FIELD->ID ] := .T.
      ENDIF
      cMemo := FIELD->MEM
      IF ! Empty( cMemo ) .AND. ! cMemo == MemoText( FIELD->ID, Val( SubStr( cMemo, RAt( " ", RTrim( cMemo ) ) ) ) )
         nMemo++
      ENDIF
      dbSkip()
   ENDDO
   ordSetFocus( 1 )
   dbGoTop()
   DO WHILE ! Eof()
      nKeys++
      IF FIELD->ID <= nLast
         nOrder++
      ENDIF
      nLast := FIELD->ID
      dbSkip()
   ENDDO
   FOR EACH xId IN hb_HKeys( hIds )
      IF ! dbSeek( xId ) .OR. FIELD->ID != xId
         nLost++
      ENDIF
   NEXT
   OutStd( "rows=" + hb_ntos( nRows ) + " sum=" + hb_ntos( nSum ) + " keys=" + hb_ntos( nKeys ) + " count=" + hb_ntos( nCount ) + ;
      " bad=" + hb_ntos( nBad ) + " twice=" + hb_ntos( nTwice ) + " memo=" + hb_ntos( nMemo ) + " order=" + hb_ntos( nOrder ) + ;
      " lost=" + hb_ntos( nLost ) + " head=" + hb_ntos( nHead - nCount ) + hb_eol() )
   dbCloseAll()

   RETURN

/* Record count in the header; the file has to be as long as it says */
STATIC FUNCTION Header()

   LOCAL cHead := Space( 12 ), h := FOpen( s_cTable + ".dbf" ), nLen

   FRead( h, @cHead, 12 )
   nLen := FSeek( h, 0, 2 )
   FClose( h )
   cHead := SubStr( cHead, 5 )
   IF nLen - ( Bin2W( SubStr( cHead, 5, 2 ) ) + Bin2L( cHead ) * Bin2W( SubStr( cHead, 7, 2 ) ) ) > 1
      RETURN -1
   ENDIF

   RETURN Bin2L( cHead )

/* Another program builds the order anew under everybody, as SHARED allows */
STATIC PROCEDURE Rebuild( nTimes )

   LOCAL n

   FOR n := 1 TO nTimes
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         dbUseArea( .T., s_cRdd, s_cTable, "again", .T. )
         IF s_cRdd == "DBFNTX"
            ordCreate( BagName(), , "ID", {|| FIELD->ID } )
         ELSE
            ordCreate( BagName(), "ID", "ID", {|| FIELD->ID } )
         ENDIF
      END SEQUENCE
      dbCloseAll()
      hb_idleSleep( 0.05 )
   NEXT
   OutStd( "rebuilt" + hb_eol() )

   RETURN

/* Another program writes long memos and drops them again, which cuts the memo file under everybody where it is an FPT */
STATIC PROCEDURE Shrink( nTimes, nId )

   LOCAL n

   Settings()
   Open( .T. )
   DO WHILE ! dbAppend()
   ENDDO
   FIELD->ID  := nId * 100000
   FIELD->CNT := 1
   FIELD->CHK := Check( nId * 100000, 1 )
   FIELD->PAD := Padding( nId * 100000, 1 )
   FOR n := 1 TO nTimes
      FIELD->MEM := Replicate( MemoText( nId * 100000, 1 ), 200 + n * 37 % 900 )
      dbCommit()
      FIELD->MEM := ""
      dbCommit()
   NEXT
   dbCloseArea()
   OutStd( "append=1" + hb_eol() )

   RETURN
