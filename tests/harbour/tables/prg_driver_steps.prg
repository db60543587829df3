// Each step of a movement is one that a driver written in PRG is asked for by the driver it inherits from (DBFNTX).
#include "hbusrrdd.ch"
ANNOUNCE TR
STATIC s_n := 0
REQUEST DBFCDX, DBFNTX
PROCEDURE P( c )
   OutStd( ">>> " + c + hb_eol() )
   RETURN
PROCEDURE S()
   OutStd( "   state " + hb_ValToExp( { RecNo(), Bof(), Eof(), Found() } ) + hb_eol() )
   RETURN
PROCEDURE Main()
   FIELD A, B
   LOCAL i
   TrOn( -1 )
   dbCreate( "t1", { { "A", "C", 5, 0 }, { "B", "N", 5, 0 } }, "TR" )
   USE t1 VIA "TR" NEW
   FOR i := 1 TO 6
      dbAppend(); A := Chr( 96 + 7 - i ); B := i
   NEXT
   FOR i := 0 TO 1
      IF i == 1
         TrOn( -1 )
         INDEX ON A TO ti
      ENDIF
      TrOn( 0 )
      P( "gotop " + Str(i,1) ); dbGoTop(); S()
      P( "skip2" ); dbSkip( 2 ); S()
      P( "skip-1" ); dbSkip( -1 ); S()
      P( "skip-9" ); dbSkip( -9 ); S()
      P( "skip9" ); dbSkip( 9 ); S()
      P( "skip1" ); dbSkip( 1 ); S()
      P( "skip-1" ); dbSkip( -1 ); S()
      P( "goto 0" ); dbGoto( 0 ); S()
      P( "skip-1" ); dbSkip( -1 ); S()
      P( "goto 99" ); dbGoto( 99 ); S()
      P( "goto 2" ); dbGoto( 2 ); S()
      P( "skip0" ); dbSkip( 0 ); S()
      P( "deleted on" ); SET DELETED ON
      dbGoto( 2 ); dbDelete()
      P( "gotop" ); dbGoTop(); S()
      P( "skip2" ); dbSkip( 2 ); S()
      P( "skip-2" ); dbSkip( -2 ); S()
      P( "skip-1" ); dbSkip( -1 ); S()
      P( "gobott" ); dbGoBottom(); S()
      P( "skip2" ); dbSkip( 2 ); S()
      P( "skip-2" ); dbSkip( -2 ); S()
      P( "filter none" ); SET FILTER TO B > 10; dbGoTop(); S()
      P( "gobot" ); dbGoBottom(); S()
      P( "goto 3" ); dbGoto( 3 ); S()
      P( "skip1" ); dbSkip( 1 ); S()
      P( "goto 3" ); dbGoto( 3 ); S()
      P( "skip-1" ); dbSkip( -1 ); S()
      P( "clear filter"); SET FILTER TO B % 3 == 0
      IF i == 1
      P( "seek" ); dbSeek( "e" ); S()
      P( "seek soft" ); dbSeek( "e", .T. ); S()
      P( "seek last" ); dbSeek( "e", .T., .T. ); S()
      P( "seek empty" ); dbSeek( "", .T. ); S()
      P( "seek z" ); dbSeek( "z", .T. ); S()
      P( "scope" ); ordScope( 0, "b" ); ordScope( 1, "e" ); dbGoTop(); S()
      P( "bot" ); dbGoBottom(); S()
      P( "skip" ); dbSkip(); S()
      P( "noscope" ); ordScope( 0, NIL ); ordScope( 1, NIL )
      ENDIF
      SET FILTER TO
      SET DELETED OFF
      dbGoto( 2 ); dbRecall()
   NEXT
   TrOn( -1 )
   ZAP
   TrOn( 0 )
   S()
   P( "gotop" ); dbGoTop(); S()
   P( "gobott" ); dbGoBottom(); S()
   P( "skip" ); dbSkip(); S()
   P( "skip-" ); dbSkip( -1 ); S()
   P( "close" )
   TrOn( -1 )
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

STATIC FUNCTION TR_GOBOTTOM( nWA )
   LOCAL n
   L( "GOBOTTOM" )
   n := UR_SUPER_GOBOTTOM( nWA )
   RETURN R( n )
STATIC FUNCTION TR_GOTO( nWA, p1 )
   LOCAL n
   L( "GOTO" + " " + V( p1 ) )
   n := UR_SUPER_GOTO( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_GOTOP( nWA )
   LOCAL n
   L( "GOTOP" )
   n := UR_SUPER_GOTOP( nWA )
   RETURN R( n )
STATIC FUNCTION TR_SEEK( nWA, p1, p2, p3 )
   LOCAL n
   L( "SEEK" + " " + V( p1 ) + " " + V( p2 ) + " " + V( p3 ) )
   n := UR_SUPER_SEEK( nWA, p1, p2, p3 )
   RETURN R( n )
STATIC FUNCTION TR_SKIP( nWA, p1 )
   LOCAL n
   L( "SKIP" + " " + V( p1 ) )
   n := UR_SUPER_SKIP( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_SKIPFILTER( nWA, p1 )
   LOCAL n
   L( "SKIPFILTER" + " " + V( p1 ) )
   n := UR_SUPER_SKIPFILTER( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_SKIPRAW( nWA, p1 )
   LOCAL n
   L( "SKIPRAW" + " " + V( p1 ) )
   n := UR_SUPER_SKIPRAW( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_APPEND( nWA, p1 )
   LOCAL n
   L( "APPEND" + " " + V( p1 ) )
   n := UR_SUPER_APPEND( nWA, p1 )
   RETURN R( n )
STATIC FUNCTION TR_DELETED( nWA, p1 )
   LOCAL n
   L( "DELETED" )
   n := UR_SUPER_DELETED( nWA, @p1 )
   RETURN R( n, p1 )
STATIC FUNCTION TR_GOCOLD( nWA )
   LOCAL n
   L( "GOCOLD" )
   n := UR_SUPER_GOCOLD( nWA )
   RETURN R( n )
STATIC FUNCTION TR_EVALBLOCK( nWA, p1 )
   LOCAL n
   L( "EVALBLOCK" + " " + V( p1 ) )
   n := UR_SUPER_EVALBLOCK( nWA, p1 )
   RETURN R( n )

FUNCTION TR_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID )
   LOCAL aM[ UR_METHODCOUNT ]
   aM[ UR_GOBOTTOM ] := ( @TR_GOBOTTOM() )
   aM[ UR_GOTO ] := ( @TR_GOTO() )
   aM[ UR_GOTOP ] := ( @TR_GOTOP() )
   aM[ UR_SEEK ] := ( @TR_SEEK() )
   aM[ UR_SKIP ] := ( @TR_SKIP() )
   aM[ UR_SKIPFILTER ] := ( @TR_SKIPFILTER() )
   aM[ UR_SKIPRAW ] := ( @TR_SKIPRAW() )
   aM[ UR_APPEND ] := ( @TR_APPEND() )
   aM[ UR_DELETED ] := ( @TR_DELETED() )
   aM[ UR_GOCOLD ] := ( @TR_GOCOLD() )
   aM[ UR_EVALBLOCK ] := ( @TR_EVALBLOCK() )
   RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, "DBFNTX", aM )
INIT PROCEDURE TRINIT
   rddRegister( "TR", 1 )
   RETURN
