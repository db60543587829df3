// Data messages of __clsAddMsg() use the given slot.
PROCEDURE Main()
   LOCAL h := __clsNew( "TANY", 3 ), o
   __clsAddMsg( h, "cName", 1, 1 )
   __clsAddMsg( h, "_cName", 1, 1 )
   __clsAddMsg( h, "nAge", 3, 1 )
   __clsAddMsg( h, "_nAge", 3, 1 )
   o := __clsInst( h )
   ? Len( o ), ValType( o ), o:ClassName()
   o:cName := "first"
   o:nAge := 5
   ? o:cName, o:nAge
   ? Len( o ), o[ 1 ], o[ 2 ], o[ 3 ]
   RETURN
