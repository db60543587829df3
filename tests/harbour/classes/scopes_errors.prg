// PROTECTED, HIDDEN, READONLY from outside, from heirs, from friends
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Vault():New(), h := Heir():New()
   Try( "prot get", {|| o:prot } )
   Try( "prot set", {|| o:prot := 1 } )
   Try( "hid get", {|| o:hid } )
   Try( "ro get", {|| o:ro } )
   Try( "ro set", {|| o:ro := 5 } )
   Try( "prot method", {|| o:pm() } )
   Try( "inside", {|| o:inside() } )
   Try( "heir prot", {|| h:heirProt() } )
   Try( "heir hid", {|| h:heirHid() } )
   Try( "heir ro set", {|| h:heirRo() } )
   Try( "friend", {|| Pal( o ) } )
   RETURN

STATIC PROCEDURE Try( c, b )
   LOCAL e
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? c, Eval( b )
   RECOVER USING e
      ? c, e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN

FUNCTION Pal( o )
   RETURN o:hid

CREATE CLASS Vault
   VAR prot PROTECTED INIT "p"
   VAR hid HIDDEN INIT "h"
   VAR ro READONLY INIT "r"
   METHOD inside() INLINE ::prot + ::hid + ::ro
   METHOD pm() INLINE "pm" PROTECTED
   FRIEND FUNCTION Pal
ENDCLASS

CREATE CLASS Heir INHERIT Vault
   METHOD heirProt() INLINE ::prot + ::pm()
   METHOD heirHid() INLINE ::hid
   METHOD heirRo() INLINE ::ro := 9
ENDCLASS
