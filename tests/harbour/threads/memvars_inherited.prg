// What a thread sees of its parent's memory variables
#include "hbthread.ch"
MEMVAR pub, priv
PROCEDURE Main()
   PUBLIC pub := "pub"
   PRIVATE priv := "priv"
   Show( "none", hb_threadStart( @See() ) )
   Show( "public", hb_threadStart( HB_THREAD_INHERIT_PUBLIC, @See() ) )
   Show( "private", hb_threadStart( HB_THREAD_INHERIT_PRIVATE, @See() ) )
   Show( "all", hb_threadStart( HB_THREAD_INHERIT_MEMVARS, @See() ) )
   Show( "copy", hb_threadStart( hb_bitOr( HB_THREAD_INHERIT_MEMVARS, HB_THREAD_MEMVARS_COPY ), @Change() ) )
   ? pub, priv
   Show( "share", hb_threadStart( HB_THREAD_INHERIT_MEMVARS, @Change() ) )
   ? pub, priv
   RETURN

STATIC PROCEDURE Show( c, t )
   LOCAL r
   hb_threadJoin( t, @r )
   ? c, r
   RETURN

FUNCTION See()
   RETURN Type( "pub" ) + Type( "priv" )

FUNCTION Change()
   pub := "changed"
   priv := "changed"
   RETURN pub + priv
