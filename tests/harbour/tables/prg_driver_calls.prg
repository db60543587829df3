// What commands and native operations ask a driver written in PRG for (over DBFNTX).
#include "hbusrrdd.ch"
ANNOUNCE TR
STATIC s_n := 0
REQUEST DBFCDX, DBFNTX
PROCEDURE P( c )
   OutStd( ">>> " + c + hb_eol() )
   RETURN
PROCEDURE Main()
   FIELD A, B
   LOCAL x
   P( "create" )
   dbCreate( "t1", { { "A", "C", 5, 0 }, { "B", "N", 5, 0 } }, "TR" )
   P( "use" ); USE t1 VIA "TR" NEW EXCLUSIVE
   P( "append" ); dbAppend(); A := "aaa"; B := 1
   dbAppend(); A := "bbb"; B := 2
   P( "commit" ); dbCommit()
   P( "put" ); A := "ccc"
   P( "skip0" ); dbSkip( 0 )
   P( "lock" ); ? RLock(), FLock()
   P( "unlock" ); dbUnlock()
   P( "delete" ); dbDelete(); dbRecall()
   P( "filter" ); SET FILTER TO B = 2
   P( "gotop" ); dbGoTop()
   P( "dbfilter" ); ? dbFilter()
   P( "clrfilter" ); SET FILTER TO
   P( "count" ); COUNT TO x
   ? x
   P( "count for" ); COUNT TO x FOR B = 1
   P( "count while" ); dbGoTop(); COUNT TO x WHILE B = 1
   P( "count next" ); dbGoTop(); COUNT TO x NEXT 1
   P( "count record" ); COUNT TO x RECORD 2
   P( "count rest" ); COUNT TO x REST
   P( "sum" ); SUM B TO x
   P( "replace all" ); REPLACE ALL B WITH B + 10
   P( "locate" ); LOCATE FOR B = 12
   ? Found(), RecNo()
   P( "continue" ); CONTINUE
   ? Found(), RecNo()
   P( "locate while" ); dbGoTop(); LOCATE FOR B = 12 WHILE A < "c"
   ? Found(), RecNo()
   P( "copy for" ); COPY TO t2 FOR B = 12
   P( "copy TR" ); COPY TO t3 VIA "TR"
   P( "rel" )
   USE t2 NEW VIA "TR" ALIAS t2
   SELECT t1
   P( "setrel" ); SET RELATION TO RecNo() INTO t2
   P( "gotop" ); dbGoTop()
   P( "read child" ); ? t2->A
   P( "skip" ); dbSkip()
   P( "read child" ); ? t2->( RecNo() )
   P( "dbrel" ); ? dbRelation(), dbRSelect(), dbRelation( 2 ), dbRSelect( 2 )
   P( "clearrel" ); SET RELATION TO
   P( "close t2" ); t2->( dbCloseArea() )
   P( "index" ); INDEX ON A TO ti
   P( "index expr" ); INDEX ON Upper( A ) TO ti2
   P( "index for" ); INDEX ON A TO ti3 FOR B > 11
   TrOn( -1 )
   SET INDEX TO ti
   TrOn( 0 )
   P( "seek" ); ? dbSeek( "ccc" ), Found(), Eof()
   P( "put key" ); A := "zzz"
   P( "skip" ); dbSkip( 0 )
   P( "reindex" ); REINDEX
   P( "close" ); CLOSE
   P( "exists" ); ? dbExists( "t1",, "TR" )
   P( "end" )
   RETURN

PROCEDURE TrOn( n )
   s_n := n
   RETURN
STATIC FUNCTION V( x )
   IF HB_ISARRAY( x )
      RETURN "{" + hb_ArrayToStr( x ) + "}"
   ENDIF
   RETURN iif( HB_ISBLOCK( x ), "block", iif( HB_ISPOINTER( x ), "NIL", iif( HB_ISSYMBOL(x), "sym", hb_ValToExp( x ) ) ) )
STATIC FUNCTION hb_ArrayToStr( a )
   LOCAL c := "", x
   FOR EACH x IN a
      c += iif( x:__enumIndex() > 1, ",", "" ) + V( x )
   NEXT
   RETURN c
STATIC PROCEDURE L( c )
   IF s_n >= 0
      OutStd( Space( s_n * 2 ) + c + hb_eol() )
      s_n++
   ENDIF
   RETURN
STATIC FUNCTION R( n, ... )
   LOCAL c := "", x
   IF s_n > 0
      s_n--
      FOR EACH x IN { ... }
         c += " " + V( x )
      NEXT
      IF n != 0 .OR. ! c == ""
         OutStd( Space( s_n * 2 ) + "=" + hb_ntos( n ) + c + hb_eol() )
      ENDIF
   ENDIF
   RETURN n

STATIC FUNCTION TR_GOTOID( nWA, p1 )
   LOCAL n
   L( "GOTOID" + " " + V( p1 ) )
   n := UR_SUPER_GOTOID( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_SEEK( nWA, p1, p2, p3 )
   LOCAL n
   L( "SEEK" + " " + V( p1 ) + " " + V( p2 ) + " " + V( p3 ) )
   n := UR_SUPER_SEEK( nWA, p1, p2, p3 )
   RETURN R( n )
STATIC FUNCTION TR_APPEND( nWA, p1 )
   LOCAL n
   L( "APPEND" + " " + V( p1 ) )
   n := UR_SUPER_APPEND( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_DELETE( nWA )
   LOCAL n
   L( "DELETE" )
   n := UR_SUPER_DELETE( nWA )
   RETURN R( n )
STATIC FUNCTION TR_FLUSH( nWA )
   LOCAL n
   L( "FLUSH" )
   n := UR_SUPER_FLUSH( nWA )
   RETURN R( n )
STATIC FUNCTION TR_GETVALUE( nWA, p1, p2 )
   LOCAL n
   L( "GETVALUE" + " " + V( p1 ) )
   n := UR_SUPER_GETVALUE( nWA, p1, @p2 )
   RETURN R( n, p2 )
STATIC FUNCTION TR_GOHOT( nWA )
   LOCAL n
   L( "GOHOT" )
   n := UR_SUPER_GOHOT( nWA )
   RETURN R( n )
STATIC FUNCTION TR_PUTVALUE( nWA, p1, p2 )
   LOCAL n
   L( "PUTVALUE" + " " + V( p1 ) + " " + V( p2 ) )
   n := UR_SUPER_PUTVALUE( nWA, p1, p2 )
   RETURN R( n )
STATIC FUNCTION TR_RECALL( nWA )
   LOCAL n
   L( "RECALL" )
   n := UR_SUPER_RECALL( nWA )
   RETURN R( n )
STATIC FUNCTION TR_RECCOUNT( nWA, p1 )
   LOCAL n
   L( "RECCOUNT" )
   n := UR_SUPER_RECCOUNT( nWA, @p1 )
   RETURN R( n, p1 )
STATIC FUNCTION TR_CLOSE( nWA )
   LOCAL n
   L( "CLOSE" )
   n := UR_SUPER_CLOSE( nWA )
   RETURN R( n )
STATIC FUNCTION TR_OPEN( nWA, p1 )
   LOCAL n
   L( "OPEN" + " " + V( p1 ) )
   n := UR_SUPER_OPEN( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_DBEVAL( nWA, p1 )
   LOCAL n
   L( "DBEVAL" + " " + V( p1 ) )
   n := UR_SUPER_DBEVAL( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_TRANS( nWA, p1 )
   LOCAL n
   L( "TRANS" + " " + V( p1 ) )
   n := UR_SUPER_TRANS( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_TRANSREC( nWA, p1 )
   LOCAL n
   L( "TRANSREC" + " " + V( p1 ) )
   n := UR_SUPER_TRANSREC( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_CLEARREL( nWA )
   LOCAL n
   L( "CLEARREL" )
   n := UR_SUPER_CLEARREL( nWA )
   RETURN R( n )
STATIC FUNCTION TR_FORCEREL( nWA )
   LOCAL n
   L( "FORCEREL" )
   n := UR_SUPER_FORCEREL( nWA )
   RETURN R( n )
STATIC FUNCTION TR_RELAREA( nWA, p1, p2 )
   LOCAL n
   L( "RELAREA" + " " + V( p1 ) )
   n := UR_SUPER_RELAREA( nWA, p1, @p2 )
   RETURN R( n, p2 )
STATIC FUNCTION TR_RELTEXT( nWA, p1, p2 )
   LOCAL n
   L( "RELTEXT" + " " + V( p1 ) )
   n := UR_SUPER_RELTEXT( nWA, p1, @p2 )
   RETURN R( n, p2 )
STATIC FUNCTION TR_ORDLSTREBUILD( nWA )
   LOCAL n
   L( "ORDLSTREBUILD" )
   n := UR_SUPER_ORDLSTREBUILD( nWA )
   RETURN R( n )
STATIC FUNCTION TR_ORDCREATE( nWA, p1 )
   LOCAL n
   L( "ORDCREATE" + " " + V( p1 ) )
   n := UR_SUPER_ORDCREATE( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_CLEARFILTER( nWA )
   LOCAL n
   L( "CLEARFILTER" )
   n := UR_SUPER_CLEARFILTER( nWA )
   RETURN R( n )
STATIC FUNCTION TR_CLEARLOCATE( nWA )
   LOCAL n
   L( "CLEARLOCATE" )
   n := UR_SUPER_CLEARLOCATE( nWA )
   RETURN R( n )
STATIC FUNCTION TR_FILTERTEXT( nWA, p1 )
   LOCAL n
   L( "FILTERTEXT" )
   n := UR_SUPER_FILTERTEXT( nWA, @p1 )
   RETURN R( n, p1 )
STATIC FUNCTION TR_SETFILTER( nWA, p1 )
   LOCAL n
   L( "SETFILTER" + " " + V( p1 ) )
   n := UR_SUPER_SETFILTER( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_SETLOCATE( nWA, p1 )
   LOCAL n
   L( "SETLOCATE" + " " + V( p1 ) )
   n := UR_SUPER_SETLOCATE( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_LOCATE( nWA, p1 )
   LOCAL n
   L( "LOCATE" + " " + V( p1 ) )
   n := UR_SUPER_LOCATE( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_LOCK( nWA, p1 )
   LOCAL n
   L( "LOCK" + " " + V( p1 ) )
   n := UR_SUPER_LOCK( nWA, p1 )
   RETURN R( n, p1 )
STATIC FUNCTION TR_UNLOCK( nWA, p1 )
   LOCAL n
   L( "UNLOCK" + " " + V( p1 ) )
   n := UR_SUPER_UNLOCK( nWA, p1 )
   RETURN R( n )

FUNCTION TR_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL aM[ UR_METHODCOUNT ]
   aM[ UR_GOTOID ] := ( @TR_GOTOID() )
   aM[ UR_SEEK ] := ( @TR_SEEK() )
   aM[ UR_APPEND ] := ( @TR_APPEND() )
   aM[ UR_DELETE ] := ( @TR_DELETE() )
   aM[ UR_FLUSH ] := ( @TR_FLUSH() )
   aM[ UR_GETVALUE ] := ( @TR_GETVALUE() )
   aM[ UR_GOHOT ] := ( @TR_GOHOT() )
   aM[ UR_PUTVALUE ] := ( @TR_PUTVALUE() )
   aM[ UR_RECALL ] := ( @TR_RECALL() )
   aM[ UR_RECCOUNT ] := ( @TR_RECCOUNT() )
   aM[ UR_CLOSE ] := ( @TR_CLOSE() )
   aM[ UR_OPEN ] := ( @TR_OPEN() )
   aM[ UR_DBEVAL ] := ( @TR_DBEVAL() )
   aM[ UR_TRANS ] := ( @TR_TRANS() )
   aM[ UR_TRANSREC ] := ( @TR_TRANSREC() )
   aM[ UR_CLEARREL ] := ( @TR_CLEARREL() )
   aM[ UR_FORCEREL ] := ( @TR_FORCEREL() )
   aM[ UR_RELAREA ] := ( @TR_RELAREA() )
   aM[ UR_RELTEXT ] := ( @TR_RELTEXT() )
   aM[ UR_ORDLSTREBUILD ] := ( @TR_ORDLSTREBUILD() )
   aM[ UR_ORDCREATE ] := ( @TR_ORDCREATE() )
   aM[ UR_CLEARFILTER ] := ( @TR_CLEARFILTER() )
   aM[ UR_CLEARLOCATE ] := ( @TR_CLEARLOCATE() )
   aM[ UR_FILTERTEXT ] := ( @TR_FILTERTEXT() )
   aM[ UR_SETFILTER ] := ( @TR_SETFILTER() )
   aM[ UR_SETLOCATE ] := ( @TR_SETLOCATE() )
   aM[ UR_LOCATE ] := ( @TR_LOCATE() )
   aM[ UR_LOCK ] := ( @TR_LOCK() )
   aM[ UR_UNLOCK ] := ( @TR_UNLOCK() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, "DBFNTX", aM )
INIT PROCEDURE TRINIT
   rddRegister( "TR", 1 )
   RETURN
