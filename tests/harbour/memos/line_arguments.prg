// Odd widths, line numbers, tab sizes and line ends of MemoLine() and its kin; MemoTran() and HardCR()
PROCEDURE Main()
   LOCAL s := "The quick brown fox" + Chr( 13 ) + Chr( 10 ) + "jumps over;the lazy" + Chr( 10 ) + "dog" + Chr( 9 ) + "and" + Chr( 141 ) + Chr( 10 ) + "cat"
   LOCAL w, x, u, z
   FOR EACH w IN { NIL, -1, -5, 0, 1, 254, 255, 256, 1000, 1024, 65534, 65535, 65536, 70000, 100000, 10.7, "x", .T. }
      ? hb_ValToExp( w ), MLCount( s, w ), Len( MemoLine( s, w ) ), Len( MemoLine( s, w, 2 ) ), MLPos( s, w, 2 ), MLCToPos( s, w, 2, 3 ), hb_ValToExp( MPosToLC( s, w, 24 ) )
   NEXT
   FOR EACH w IN { NIL, -1, 0, 1, 2, 3, 99, "x", 1.9 }
      ? hb_ValToExp( w ), "[" + MemoLine( s, 12, w ) + "]", MLPos( s, 12, w ), MLCToPos( s, 12, w, 3 ), MLCToPos( s, 12, 2, w ), hb_ValToExp( MPosToLC( s, 12, w ) )
   NEXT
   FOR EACH w IN { NIL, -1, 0, 1, 2, 9, 99, "x" }
      ? hb_ValToExp( w ), "[" + MemoLine( s, 12, 5, w ) + "]", "[" + MemoLine( s, 12, 4, w ) + "]", MLCount( s, 12, w ), "["+MemoLine( Chr(9)+"x", 20, 1, w ) + "]"
   NEXT
   FOR EACH w IN { NIL, "", ";", Chr( 13 ) + Chr( 10 ), Chr( 13 ), { ";", Chr( 13 ) + Chr( 10 ) }, { Chr( 13 ) + Chr( 10 ), Chr( 10 ) }, { Chr( 10 ), Chr( 13 ) + Chr( 10 ) }, {}, { "" }, { 1 }, "the", "fox" }
      ? hb_ValToExp( w ), MLCount( s, 40, 4, .T., w ), x := MLCount( s, 40, 4, .F., w )
      FOR z := 1 TO x
         ?? "[" + Sh( RTrim( MemoLine( s, 40, z, 4, .F., w ) ) ) + "]", MLPos( s, 40, z, 4, .F., w ), MLCToPos( s, 40, z, 4, 4, .F., w ), hb_ValToExp( MPosToLC( s, 40, z * 9, 4, .F., w ) )
      NEXT
   NEXT
   ? Set( _SET_EOL ) == Chr( 10 )
   Set( _SET_EOL, Chr( 13 ) + Chr( 10 ) )
   ? MLCount( s, 40 ), hb_MemoRead( "x" ) == ""
   Set( _SET_EOL, Chr( 10 ) )
   FOR EACH w IN { NIL, "", "xy", 1, Chr( 0 ) }
      FOR EACH x IN { NIL, "", "pq", 1 }
         ? hb_ValToExp( w ), hb_ValToExp( x ), Sh( MemoTran( s, w, x ) ), Sh( HardCR( s ) )
      NEXT
   NEXT
   ? Sh( MemoTran( Chr( 141 ) + Chr( 141 ) + Chr( 10 ) + Chr( 10 ) + Chr( 13 ) + Chr( 13 ) + Chr( 10 ) + Chr( 141 ) ) )
   ? Sh( HardCR( Chr( 141 ) + Chr( 141 ) + Chr( 10 ) + Chr( 10 ) + Chr( 13 ) + Chr( 13 ) + Chr( 10 ) + Chr( 141 ) ) )
   ? hb_ValToExp( MemoTran() ), hb_ValToExp( HardCR() ), hb_ValToExp( MemoTran( 1 ) ), hb_ValToExp( HardCR( NIL ) )
   ? MLCount(), hb_ValToExp( MemoLine() ), MLPos(), hb_ValToExp( MPosToLC() ), MLCToPos()
   ? hb_ValToExp( MPosToLC( "", 10, 1 ) ), MLCToPos( "", 10, 1, 1 ), MLPos( "", 10, 1 ), MLPos( "abc", 10, 5 ), MLPos( "abc", 0, 5 )
   RETURN
FUNCTION Sh( s )
   RETURN StrTran( StrTran( StrTran( StrTran( StrTran( s, Chr( 13 ), "<r>" ), Chr( 10 ), "<n>" ), Chr( 9 ), "<t>" ), Chr( 141 ), "<e>" ), Chr( 0 ), "<0>" )
