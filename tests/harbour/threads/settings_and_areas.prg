// SETs and work areas of a thread are its own
PROCEDURE Main()
   LOCAL t, r
   SET EXACT ON
   SET DATE ANSI
   dbCreate( "t1", { { "N", "N", 5, 0 } } )
   USE t1 NEW
   t := hb_threadStart( {|| r := { Set( _SET_EXACT ), Alias(), Select() }, Set( _SET_EXACT, .F. ), r } )
   hb_threadJoin( t, @r )
   ? hb_ValToExp( r ), Set( _SET_EXACT ), Alias()
   CLOSE ALL
   ERASE t1.dbf
   RETURN
