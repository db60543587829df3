// Bof, Eof, skipping past the ends, the phantom record
PROCEDURE Main()
   LOCAL i
   dbCreate( "t1", { { "N", "N", 3, 0 } } )
   USE t1
   ? Bof(), Eof(), RecNo(), LastRec(), n
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE n WITH i * 10
   NEXT
   GO TOP ; ? RecNo(), n, Bof(), Eof()
   SKIP -1 ; ? RecNo(), n, Bof(), Eof()
   SKIP -1 ; ? RecNo(), n, Bof(), Eof()
   GO BOTTOM ; ? RecNo(), n, Bof(), Eof()
   SKIP ; ? RecNo(), n, Bof(), Eof()
   SKIP ; ? RecNo(), n, Bof(), Eof()
   SKIP -2 ; ? RecNo(), n
   GOTO 3 ; ? RecNo(), n
   GOTO 99 ; ? RecNo(), n, Eof(), Bof()
   GOTO 0 ; ? RecNo(), Eof(), Bof()
   SKIP -99 ; ? RecNo(), Bof()
   SKIP 99 ; ? RecNo(), Eof()
   SKIP 0 ; ? RecNo(), Eof()
   USE
   FErase( "t1.dbf" )
   RETURN
