// __dbSkipper() at both ends, behind the last record, and in an empty table
PROCEDURE Main()
   LOCAL i
   dbCreate( "te", { { "NAME", "C", 10, 0 } } )
   USE te EXCLUSIVE
   FOR i := 1 TO 5 ; APPEND BLANK ; NEXT
   GO TOP
   FOR EACH i IN { NIL, 0, 1, 2, 9, NIL, 1, -1, -9, -1, 2, 0 }
      ?? hb_ValToExp( i ), __dbSkipper( i ), RecNo(), Bof(), Eof() ; ?
   NEXT
   SKIP 10
   FOR EACH i IN { NIL, 0, 1, -1, 0 }
      ?? hb_ValToExp( i ), __dbSkipper( i ), RecNo(), Bof(), Eof() ; ?
   NEXT
   GO 0
   FOR EACH i IN { 0, -2, 0 }
      ?? hb_ValToExp( i ), __dbSkipper( i ), RecNo(), Bof(), Eof() ; ?
   NEXT
   ZAP
   FOR EACH i IN { 0, 1, -1, 5 }
      ?? hb_ValToExp( i ), __dbSkipper( i ), RecNo(), Bof(), Eof() ; ?
   NEXT
   RETURN
