// Lists by macro in calls, arrays and indexes
MEMVAR l
PROCEDURE Main()
   PRIVATE l := "1, 2, 3"
   ? hb_ValToExp( { &l } ), hb_ValToExp( { 0, &l, 9 } )
   ? Cnt( &l ), Cnt( 0, &l )
   RETURN

STATIC FUNCTION Cnt( ... )
   RETURN PCount()
