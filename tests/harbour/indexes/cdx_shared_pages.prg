// Pages of a CDX order after keys came, went and changed one by one: how leaves and interior pages share their keys, which pages are
// given up.
REQUEST DBFCDX
STATIC s_n := 1

PROCEDURE Main()
   LOCAL nLen
   Set( _SET_HARDCOMMIT, .F. )
   FOR EACH nLen IN { 6, 10, 20, 30 }
      s_n := 5
      Keys( nLen, 0, 900, 0 )
      Keys( nLen, 600, 300, 20 )
   NEXT
   RETURN

STATIC PROCEDURE Keys( nLen, nBuilt, nSteps, nChanged )
   LOCAL i
   FErase( "pages.cdx" )
   dbCreate( "pages", { { "K", "C", nLen, 0 } }, "DBFCDX" )
   USE pages VIA "DBFCDX" EXCLUSIVE
   FOR i := 1 TO nBuilt
      dbAppend()
      FIELD->K := Key( nLen )
   NEXT
   ordCreate( "pages", "K", "K", {|| FIELD->K } )
   FOR i := 1 TO nSteps
      IF Rnd( 100 ) < nChanged
         dbGoto( Rnd( LastRec() ) + 1 )
         FIELD->K := iif( Rnd( 2 ) == 0, Key( nLen ), "" )
      ELSE
         dbAppend()
         FIELD->K := Key( nLen )
      ENDIF
      dbCommit()
   NEXT
   dbCloseArea()
   ? nLen, nBuilt, Len( hb_MemoRead( "pages.cdx" ) ), hb_MD5( hb_MemoRead( "pages.cdx" ) )
   RETURN

STATIC FUNCTION Rnd( n )
   s_n := ( s_n * 69069 + 1 ) % 4294967296
   RETURN Int( s_n / 65536 ) % n

STATIC FUNCTION Key( nLen )
   LOCAL c := "", i
   FOR i := Rnd( nLen ) TO 0 STEP -1
      c += Chr( 65 + Rnd( 26 ) )
   NEXT
   RETURN c
