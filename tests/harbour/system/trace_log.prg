// The trace log: levels, file, mode, state.
PROCEDURE Main()
   LOCAL c
   ? hb_traceLevel(), hb_traceState(), hb_traceMode(), hb_traceFlush(), hb_traceSysOut(), hb_traceLogLevel()
   ? hb_traceFile( "trace.log" )
   hb_traceLog( "warning", 1, .T., NIL, { 1 } )
   hb_traceLogAt( 4, "hidden" )
   hb_traceLogAt( 2, "error", "two" )
   hb_traceLogAt( "no level" )
   ? hb_traceLevel( 5 ), hb_traceLevel( 9 ), hb_traceLevel( -1 ), hb_traceLevel( "x" ), hb_traceLevel()
   ? hb_traceLogLevel( 5 ), hb_traceLogLevel( "q" ), hb_traceLogLevel()
   hb_traceLog( "debug" )
   ? hb_traceState( .F. ), hb_traceState( 1 ), hb_traceState( 0 ), hb_traceState()
   hb_traceLog( "off" )
   ? hb_traceState( 1 ), hb_traceFile( "" ), hb_traceFile()
   ? hb_traceMode( "a" ), hb_traceMode( "x" ), hb_traceMode(), hb_traceFile( "trace.log" )
   hb_traceFlush( .T. )
   Inner()
   hb_traceFile()
   ? hb_traceFlush( 0 ), hb_traceSysOut( .T. ), hb_traceSysOut( .F. )
   FOR EACH c IN hb_ATokens( hb_MemoRead( "trace.log" ), .T. )
      ? SubStr( c, At( "trace_log.prg", c ) )
   NEXT
   FErase( "trace.log" )
   RETURN

STATIC PROCEDURE Inner()
   hb_traceLogAt( 3, Date() - Date(), "in" )
   RETURN
