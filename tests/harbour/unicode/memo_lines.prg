// Lines of a UTF-8 text in bytes and in characters
REQUEST HB_CODEPAGE_UTF8EX
PROCEDURE Main()
   LOCAL s := "zażółć gęślą jaźń" + "żó" + e"\n" + "ąćę ńóś" , i, w, a, c
   FOR EACH c IN { "EN", "UTF8EX" }
   hb_cdpSelect( c )
   FOR EACH w IN { 4, 6, 8, 20 }
      ? MLCount( s, w )
      FOR i := 1 TO MLCount( s, w ) + 1
         ?? " [" + MemoLine( s, w, i ) + "]" + hb_ntos( MLPos( s, w, i ) ) + "," + hb_ntos( MLCToPos( s, w, i, 3 ) )
      NEXT
      FOR i := 0 TO Len( s ) + 2
         a := MPosToLC( s, w, i )
         ?? " " + hb_ntos( a[ 1 ] ) + ":" + hb_ntos( a[ 2 ] )
      NEXT
   NEXT
   NEXT
   RETURN
