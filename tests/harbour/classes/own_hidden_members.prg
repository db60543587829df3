// A method sees the hidden members of its own class; ancestors reached by two ways are there once
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Child():New(), d := Diamond():New()
   ? o:fromParent(), o:fromChild()
   o:setParent( "new" )
   ? o:fromParent(), o:fromChild()
   d:base := "shared"
   ? d:Lefty:base, d:Righty:base, d:Root:base
   d:Righty:base := "again"
   ? d:base, d:right(), d:left(), d:r, d:l
   ? hb_ValToExp( __objGetIVars( d, , .F. ) )
   RETURN

CREATE CLASS Parent
   HIDDEN:
   VAR secret INIT "parent"
   METHOD tell() INLINE "P:" + ::secret
   EXPORTED:
   METHOD fromParent() INLINE ::secret + "/" + ::tell()
   METHOD setParent( x ) INLINE ::secret := x
ENDCLASS

CREATE CLASS Child INHERIT Parent
   HIDDEN:
   VAR secret INIT "child"
   METHOD tell() INLINE "C:" + ::secret
   EXPORTED:
   METHOD fromChild() INLINE ::secret + "/" + ::tell()
ENDCLASS

CREATE CLASS Root
   VAR base INIT "root"
ENDCLASS

CREATE CLASS Lefty INHERIT Root
   VAR l INIT "l"
   METHOD left() INLINE ::l + ::base
ENDCLASS

CREATE CLASS Righty INHERIT Root
   VAR r INIT "r"
   METHOD right() INLINE ::r + ::base
ENDCLASS

CREATE CLASS Diamond INHERIT Lefty, Righty
ENDCLASS
