// NEXT 0 and RECORD 0 are no scope to DISPLAY, which shows the current record; LIST and the others do nothing.
PROCEDURE Main
   LOCAL i
   dbCreate( "t", { { "A", "C", 3, 0 } } )
   USE t
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE a WITH Str( i, 3 )
   NEXT
   GO 2
   DISPLAY a NEXT 0
   DISPLAY a RECORD 0
   DISPLAY a NEXT -1
   LIST a NEXT 0
   ? RecNo()
   DISPLAY a FOR a > "  3" NEXT 0
   DISPLAY a WHILE .F. NEXT 0
   ? RecNo()
   COUNT TO i NEXT 0
   ? i, RecNo()
   DELETE NEXT 0
   REPLACE a WITH "x" NEXT 0
   ? a, Deleted()
   // The frames of functions that others call.
   ErrorBlock( {| e | Where( e ), .F. } )
   dbCreateIndex( "nodir/x", "A" )
   dbSetIndex( "zz" )
   USE
   FErase( "t.dbf" )
   RETURN

STATIC PROCEDURE Where( e )
   ? e:subSystem, e:subCode, e:description, ProcName( 2 ), ProcName( 3 )
   RETURN
