// INIT and EXIT procedures, statics set by INIT, main with another name first
STATIC s_list := {}
PROCEDURE First()
   ? "first", hb_ValToExp( s_list ), ProcName()
   RETURN

INIT PROCEDURE Start()
   AAdd( s_list, "init" )
   RETURN

EXIT PROCEDURE Finish()
   ? "exit", Len( s_list )
   RETURN

PROCEDURE Main()
   ? "main", hb_ValToExp( s_list )
   RETURN
