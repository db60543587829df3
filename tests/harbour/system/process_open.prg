PROCEDURE Main()
 LOCAL hi, ho, he, pid, h, c, n, t
 h := hb_processOpen( "cat", @hi, @ho ); ? ValType( h ), h > 0, ValType( hi ), ValType( ho )
 ? FWrite( hi, "hello" ), FClose( hi )
 c := Space( 10 ); ? FRead( ho, @c, 10 ), c
 ? hb_processValue( h ), hb_processClose( h ), FClose( ho )
 h := hb_processOpen( "sh -c 'echo out; echo err >&2; exit 3'", , @ho, @he, , @pid ); ? pid > 0, ValType( he )
 c := Space( 10 ); ? n := FRead( ho, @c, 10 ), Left( c, n ); c := Space( 10 ); ? n := FRead( he, @c, 10 ), Left( c, n )
 ? hb_processValue( h, .T. ); FClose( ho ); FClose( he )
 h := hb_processOpen( "sh -c 'echo out; echo err >&2; exit 4'", , @ho, @ho ); c := Space( 20 ); n := FRead( ho, @c, 20 ); ? n > 0
 ? hb_processValue( h )
 h := hb_processOpen( "sleep 30" ); ? hb_processValue( h, .F. ), hb_processClose( h, .F. ), hb_processValue( h ), hb_processClose( h )
 h := hb_processOpen( "sleep 30", , , , .T. ); ? hb_processClose( h ), hb_processValue( h, .T. )
 BEGIN SEQUENCE WITH {|e| Break( e ) }
   ? hb_processOpen()
 RECOVER USING t
   ? t:subcode, t:description, t:operation
 END
 BEGIN SEQUENCE WITH {|e| Break( e ) }
   ? hb_processValue()
 RECOVER USING t
   ? t:subcode, t:description, t:operation
 END
 BEGIN SEQUENCE WITH {|e| Break( e ) }
   ? hb_processClose( NIL )
 RECOVER USING t
   ? t:subcode, t:description, t:operation
 END
 RETURN
