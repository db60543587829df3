// Objects as bytes: the class, the function that makes it, the values.
#include "hbclass.ch"
CREATE CLASS Q FUNCTION MkQ
  VAR x INIT 1
  METHOD init()
ENDCLASS
METHOD init() CLASS Q
  ? "init"
RETURN Self
CREATE CLASS R
  VAR x INIT 1
  VAR y INIT {=>}
ENDCLASS
PROCEDURE Main()
local o, s, h, c
o := MkQ():new()
o:x := 77
s := hb_serialize( o )
? hb_strtohex( s )
o := hb_deserialize( s )
? o:className, o:x
s := hb_serialize( { R():new(), o, MkQ() } )
? hb_strtohex( s )
o := hb_deserialize( s )
? hb_valtoexp( o )
s := hb_hextostr("1C5800580" + "00E0104014D" )
? hb_valtoexp( hb_deserialize( hb_hextostr("1C580058000E010401") ) )
? hb_valtoexp( hb_deserialize( hb_hextostr("1C5200000E010405") ) )
? hb_valtoexp( hb_deserialize( hb_hextostr("1C520052000E010405") ) )
? hb_valtoexp( hb_deserialize( hb_hextostr("1C530053000E010405") ) )
? hb_valtoexp( hb_deserialize( hb_hextostr("1C530052000E010405") ) )
? hb_strtohex( hb_serialize( ErrorNew() ) )
RETURN
CREATE CLASS S
  VAR x INIT 1
ENDCLASS
