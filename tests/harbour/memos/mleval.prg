// hb_MLEval() hands over every line and whether it ends softly
PROCEDURE Main()
   LOCAL s , x, t, w, l, r
   FOR EACH s IN { "x" + Chr(9) + "abcdefghijklmnop", "abcdefghij", "abcdefghij" + Chr(10), "abcde " + Chr(9) + "fgh ij kl", "a" + Chr(141) + Chr(10) + "bcd", "", Chr(10), "a" + Chr(13) + Chr(10) + "b" }
   FOR EACH l IN { .T., .F. }
   FOR EACH t IN { NIL, 2, 20 }
   FOR EACH w IN { NIL, 5, 10 }
      x := {}
      r := hb_MLEval( s, {| ... | AAdd( x, hb_AParams() ), .T. }, w, t, l )
      ? w, t, l, r, hb_ValToExp( x )
   NEXT
   NEXT
   NEXT
   NEXT
   ? hb_MLEval( "abc", {|| 1}, 0 ), hb_MLEval( "abc", {|| 1}, -1 ), hb_MLEval( "abc", {|| 1}, 2.5 )
   RETURN
