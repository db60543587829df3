// Logical literals in all spellings, NIL
PROCEDURE Main()
   LOCAL x
   ? .T., .F., .t., .f., .Y., .N., .y., .n.
   ? x, NIL, nil, x == NIL, NIL == NIL, x == Nil
   ? ValType( .T. ), ValType( NIL ), ValType( x )
   RETURN
