// ACCEPT, INPUT, WAIT and Inkey() without any input
PROCEDURE Main()
   LOCAL a, b := "kept", c
   ACCEPT "name: " TO a
   ? hb_ValToExp( a )
   INPUT "value: " TO b
   ? hb_ValToExp( b )
   WAIT "press" TO c
   ? hb_ValToExp( c )
   ? LastKey() >= 0, NextKey() >= 0
   RETURN
