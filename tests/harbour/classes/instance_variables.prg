// Instance variables by name, hidden ones by class and name, and objects whose class gets more later.
#include "hbclass.ch"
CREATE CLASS A
  VAR x INIT 1
  PROTECTED:
  VAR px INIT 2
  HIDDEN:
  VAR hx INIT 3
  EXPORTED:
  VAR z READONLY INIT 4
  CLASSVAR cv INIT 5
  METHOD own() INLINE hb_valtoexp( Self )
ENDCLASS
CREATE CLASS B FROM A
  VAR y INIT 11
  VAR x INIT 12
  HIDDEN:
  VAR hx INIT 13
  EXPORTED:
  METHOD own2() INLINE hb_valtoexp( __objGetIVars( Self ) )
ENDCLASS
CREATE CLASS C
  VAR x INIT 21
  VAR y INIT 22
ENDCLASS
CREATE CLASS D FROM B, C
  VAR d INIT 31
ENDCLASS
PROCEDURE Main()
local o
FOR EACH o IN { A():new(), B():new(), C():new(), D():new() }
? o:className, hb_valtoexp( o )
? hb_valtoexp( __objGetIVars( o ) )
? hb_valtoexp( __objGetIVars( o,, .F. ) )
? hb_valtoexp( __objGetIVars( o, {"X"} ) )
BEGIN SEQUENCE WITH __BreakBlock()
? hb_valtoexp( __objGetValueList( o ) )
END
? hb_valtoexp( __objGetMsgList( o ) )
IF o:isDerivedFrom("A")
? o:own()
ENDIF
? hb_strtohex( hb_serialize( o ) )
NEXT
o := A():new()
__objAddData( o, "added" )
? hb_valtoexp( o ), hb_valtoexp( __objGetIVars( o ) ), __objHasData( o, "added" ), Len( o )
o:added := 5
? hb_valtoexp( o ), Len( o ), o:added
? hb_valtoexp( A():new() ), A():new():added
? hb_valtoexp( __objSetIVars( A():new(), { {"X", 99}, {"PX", 98} } ) )
