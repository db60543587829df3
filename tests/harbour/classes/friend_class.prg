// FRIEND CLASS and MODULE FRIENDLY see hidden members
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL v := Vault():New(), e
   ? Pal():New():peek( v )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? Stranger():New():peek( v )
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   ? Open():New():hid
   RETURN

CREATE CLASS Vault
   VAR secret HIDDEN INIT 42
   FRIEND CLASS Pal
ENDCLASS

CREATE CLASS Pal
   METHOD peek( o ) INLINE o:secret
ENDCLASS

CREATE CLASS Stranger
   METHOD peek( o ) INLINE o:secret
ENDCLASS

CREATE CLASS Open MODULE FRIENDLY
   VAR hid HIDDEN INIT "seen in the module"
ENDCLASS
