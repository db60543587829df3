// VAR in all its spellings, default values by type, INIT evaluated when
#include "hbclass.ch"
STATIC s_n := 0
PROCEDURE Main()
   LOCAL a := Kinds():New(), b := Kinds():New()
   ? hb_ValToExp( { a:plain, a:num, a:chr, a:log, a:dat, a:arr, a:two1, a:two2, a:init } )
   AAdd( a:init, 99 )
   ? hb_ValToExp( { a:init, b:init } )
   ? a:counted, b:counted, Kinds():New():counted, s_n
   ? a:old, a:typed
   RETURN

STATIC FUNCTION Nxt()
   RETURN ++s_n

CREATE CLASS Kinds
   VAR plain
   VAR num AS NUMERIC
   VAR chr AS CHARACTER
   VAR log AS LOGICAL
   VAR dat AS DATE
   VAR arr AS ARRAY
   VAR two1, two2 INIT "both"
   VAR init INIT { 1, 2 }
   VAR counted INIT Nxt()
   DATA old INIT "old word"
   VAR typed TYPE NUMERIC ASSIGN 5
ENDCLASS
