// GetEnv, hb_GetEnv, hb_SetEnv, command line, version names
PROCEDURE Main( ... )
   ? PCount(), hb_argc(), Len( hb_ProgName() ) > 0
   ? "[" + GetEnv( "KEEL_NOT_SET" ) + "]", "[" + hb_GetEnv( "KEEL_NOT_SET", "default" ) + "]"
   hb_SetEnv( "KEEL_TEST", "value" )
   ? hb_GetEnv( "KEEL_TEST" ), hb_SetEnv( "KEEL_TEST" ), "[" + hb_GetEnv( "KEEL_TEST" ) + "]"
   ? ValType( Version() ), ValType( OS() ), hb_Version( 17 ), hb_osNewLine() == hb_eol()
   ? Seconds() > 0, ValType( hb_MilliSeconds() ), Len( Time() ), Date() > 0d20200101
   RETURN
