// Letter case of messages, names that are commands or functions, macros of messages, assignment through :=
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := M():New(), c
   o:VALUE := 5
   ? o:value, o:Value, O:VALUE
   FOR EACH c IN { "value", "set", "use", "select", "in", "to", "eval", "len" }
      ? c, o:&c
   NEXT
   o:set := "assigned"
   ? o:set, o:eval( 1 ), o:select()
   ( o:use := 7, o:len := 8 )
   ? o:use + o:len
   o:list := { 1, 2 }
   o:list[ 2 ] := "two"
   AAdd( o:list, 3 )
   ? hb_ValToExp( o:list ), Len( o:list )
   o:h := { => }
   o:h[ "k" ] := { 1 }
   o:h[ "k" ][ 1 ]++
   ? hb_ValToExp( o:h )
   RETURN

CREATE CLASS M
   VAR value, set, use, in, to, len, list, h
   METHOD select() INLINE "select"
   METHOD eval( n ) INLINE iif( n == NIL, "eval", n * 2 )
ENDCLASS
