/*
 * simpleio.ch: ?, ?? and ACCEPT on standard output and input, past the
 * terminal driver and the SET commands.
 */

#ifndef HB_SIMPLEIO_CH_
#define HB_SIMPLEIO_CH_

#command ?  [<items,...>]         => ( OutStd( hb_eol() ) [, OutStd( <items> )] )
#command ?? [<items,...>]         => OutStd( <items> )
#command ACCEPT TO <var>          => <var> := StrTran( FReadStr( hb_GetStdIn(), 256 ), hb_eol() )
#command ACCEPT <prompt> TO <var> => ? <prompt> ; ACCEPT TO <var>

#endif
