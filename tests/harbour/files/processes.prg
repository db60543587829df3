// hb_processRun and RUN
PROCEDURE Main()
   LOCAL c, e
   ? hb_processRun( "echo hello",, @c, @e ), hb_ValToExp( c ), hb_ValToExp( e )
   ? hb_processRun( "sh -c 'exit 3'" )
   ? hb_processRun( "cat", "fed in", @c ), c
   RUN echo from_run
   ? hb_run( "exit 2" ) != 0
   RETURN
