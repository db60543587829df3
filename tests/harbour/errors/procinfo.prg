// ProcName, ProcLine, ProcFile through functions, blocks and methods
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL b := {|| Where() }
   ? Where()
   ? Eval( b )
   ? T():New():m()
   ? ProcName( 9 ), ProcLine( 9 ), ProcFile( 9 )
   RETURN

STATIC FUNCTION Where()
   LOCAL i := 0, c := ""
   DO WHILE ! Empty( ProcName( i ) )
      c += ProcName( i ) + "(" + hb_ntos( ProcLine( i ) ) + ") "
      i++
   ENDDO
   RETURN c

CREATE CLASS T
   METHOD m()
ENDCLASS

METHOD m() CLASS T
   RETURN Where()
