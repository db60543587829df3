// What functions say to arguments of the wrong kind: threads, objects, memvars, files, places on the stack, the terminal.
REQUEST hb_threadID, hb_threadIsMain, hb_threadStart, hb_threadWait, hb_threadOnce, hb_threadOnceInit, __objSendMsg, __objHasMsg, __objHasData, __objHasMethod
REQUEST __objGetMsgList, __objGetMethodList, __objGetValueList, __objSetValueList, __objAddMethod, __objAddInline, __objAddData, __objModMethod, __objDelMethod, __objDelData
REQUEST __objDerivedFrom, __clsNew, __mvPrivate, __mvPublic, FOpen, FCreate, hb_vfOpen, ProcFile, hb_gtInfo, GetEnv, hb_GetEnv, hb_socketErrorString, DevPos
PROCEDURE P( c )
   LOCAL x, e
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      x := &c
      ? c, "=>", ValType( x ), iif( ValType( x ) $ "PO", "", hb_ValToExp( x ) )
   RECOVER USING e
      ? c, "=> E", e:subSystem, e:subCode, e:description, e:operation, iif( ValType( e:args ) == "A", hb_ValToExp( e:args ), e:args ), e:genCode, e:canSubstitute, e:canDefault, e:canRetry
   END
   RETURN
PROCEDURE Main()
   LOCAL c
   FOR EACH c IN { "SetPos( 5, 6 )", "SetPos( 5 )", "SetPos( 'a', 6 )", "DevPos( 3, 4 )", "DevPos( 'a' )", "hb_threadID( 'a' )", "hb_threadIsMain( 'a' )", "hb_threadStart( 0 )", ;
      "hb_threadStart( 'nix' )", "hb_threadStart()", "hb_threadStart( 1, 'nix' )", "hb_threadStart( {} )", "hb_threadWait()", "hb_threadWait( 1 )", "hb_threadWait( {} )", "hb_threadWait( { 1 } )", ;
      "hb_threadOnce()", "hb_threadOnce( 1 )", "hb_threadOnceInit()", "__objSendMsg()", "__objSendMsg( {} )", "__objSendMsg( ErrorNew(), 5 )", "__objHasMsg( 1 )", "__objHasMsg()", "__objHasMsg( 1, 2 )", ;
      "__objHasData( 1 )", "__objHasData()", "__objHasMethod()", "__objGetMsgList( 1 )", "__objGetMethodList()", "__objGetValueList()", "__objSetValueList( 1, 2 )", "__objAddMethod()", "__objAddInline()", ;
      "__objAddData()", "__objModMethod()", "__objDelMethod()", "__objDelData()", "__objDerivedFrom( 1, 2 )", "__objAddMethod( ErrorNew(), 5 )", "__clsNew()", "__clsNew( 'a', 'b' )", "__clsNew( 'a', 1, 'c' )", ;
      "__mvPrivate( {}, 2 )", "__mvPrivate( 5 )", "__mvPublic( 255 )", "__mvPublic( 'ab', { 1 } )", "__mvPublic( { 'x', 5 } )", "__mvPublic( { 'x', 'y' } )", "FOpen()", "FOpen( 1 )", "FOpen( '' )", "FCreate()", ;
      "hb_vfOpen()", "hb_vfOpen( 5 )", "ProcFile( 'B' )", "ProcFile( 99 )", "ProcFile( -1 )", "hb_gtInfo( .F. )", "hb_gtInfo()", "GetEnv( 1, 'x' )", "GetEnv( 'NIX_X', 'x' )", "hb_GetEnv( 1, 'x' )", ;
      "hb_socketErrorString( -7 )", "hb_socketErrorString( 1 )", "hb_socketErrorString( 999 )" }
      P( c )
   NEXT
   RETURN
