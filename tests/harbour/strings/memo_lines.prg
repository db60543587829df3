// MLCount, MemoLine, MemoTran, HardCR
PROCEDURE Main()
   LOCAL c := "The quick brown fox" + hb_eol() + "jumps" + hb_eol() + hb_eol() + "over the lazy dog", i
   ? MLCount( c, 10 ), MLCount( c, 40 ), MLCount( "", 10 ), MLCount( c, 10, 4, .F. )
   FOR i := 1 TO MLCount( c, 10 )
      ? "[" + MemoLine( c, 10, i ) + "]"
   NEXT
   ? MLPos( c, 10, 3 ), MemoTran( "a" + Chr( 13 ) + Chr( 10 ) + "b" ), hb_ValToExp( MPosToLC( c, 10, 8 ) )
   RETURN
