// Self in methods and blocks, ProcName in methods, QSelf()
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := S():New()
   ? o:who(), o:blk(), o:inl()
   ? o:chain():chain():who()
   ? Eval( o:later() )
   RETURN

CREATE CLASS S
   VAR n INIT 5
   METHOD who()
   METHOD blk()
   METHOD chain()
   METHOD later()
   METHOD inl() INLINE ProcName()
ENDCLASS

METHOD who() CLASS S
   RETURN ProcName() + "<" + ProcName( 1 ) + ">" + hb_ntos( ::n )

METHOD blk() CLASS S
   RETURN Eval( {|| ProcName() + "/" + hb_ntos( ::n ) + "/" + QSelf():className() } )

METHOD chain() CLASS S
   ::n++
   RETURN Self

METHOD later() CLASS S
   RETURN {|| ::n * 100 }
