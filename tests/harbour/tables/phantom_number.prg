// The number of the phantom record in an area while another area appends.
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL i
   FOR i := 1 TO 2
   FErase( "t1.cdx" )
   dbCreate( "t1", { { "C", "C", 6, 0 } } )
   USE t1 SHARED NEW ALIAS A1
   USE t1 SHARED NEW ALIAS A2
   SELECT A1
   dbAppend(); dbAppend(); dbUnlock()
   SELECT A2
   dbGoto( 0 ); ? "0", RecNo(), Eof(), LastRec()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   dbGoto( -5 ); ? "-5", RecNo()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   dbGoto( 100 ); ? "100", RecNo()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   dbGoBottom(); ? "bottom", RecNo()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   dbSkip(1); ? "skip", RecNo(), Eof()
   dbSkip(1); ? "skip", RecNo(), Eof()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   dbSkip(0); ? "skip0", RecNo(), Eof()
   dbSkip(1); ? "skip1", RecNo(), Eof()
   dbSkip(-1); ? "skip-1", RecNo(), Eof()
   dbGoto( 0 ); ? "0", RecNo(), Eof()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   dbGoto( LastRec() + 1 ); ? "last+1", RecNo(), LastRec()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   ordKeyGoto( 99 ); ? "okg", RecNo()
   LOCATE FOR .F.
   ? "locate", RecNo()
   SELECT A1
   dbAppend(); dbUnlock()
   SELECT A2
   ? RecNo()
   CLOSE ALL
   rddSetDefault( "DBFCDX" )
   NEXT
   RETURN
