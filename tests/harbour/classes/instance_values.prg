// __objGetIVars() and hb_ValToExp() show what differs from the first values; arrays and hashes always do.
#include "hbclass.ch"

CREATE CLASS Sample
   VAR x INIT 1
   VAR s INIT "abc"
   VAR l INIT .T.
   VAR n
   VAR h INIT { => }
   VAR arr INIT { 1, 2 }
   VAR p INIT { 1 } PROTECTED
   VAR nn INIT Len( "abc" )
ENDCLASS

PROCEDURE Main()
   LOCAL o := Sample():New()
   ? hb_ValToExp( __objGetIVars( o ) )
   ? hb_ValToExp( __objGetIVars( o, .F. ) )
   ? hb_ValToExp( o )
   o:x := 2
   o:s := "abc"
   o:n := 3
   o:nn := 3.0
   ? hb_ValToExp( __objGetIVars( o ) )
   ? hb_ValToExp( { o } )
   __objSetIVars( o, { { "X", 1 }, { "S", "z" } } )
   ? hb_ValToExp( o )
   RETURN
