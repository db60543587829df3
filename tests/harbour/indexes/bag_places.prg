// Where bags stand in the order list, which stay when others close, and when an area knows of a production index (its lock bytes tell)
#include "dbinfo.ch"
#include "set.ch"
REQUEST DBFCDX
PROCEDURE Main()
   rddSetDefault( "DBFCDX" )
   New( "renewed A" ); Make( "b", "X", .F. ); Make( "c", "Y", .T. ); Make( "d", "Z", .T. ); Make( "c", "Y", .T. )
   Make( "b", "X", .T. ); Make( "b", NIL, .T. ); ordSetFocus( 3 ); Make( "d", "Z", .T. )
   New( "renewed B" ); Make( "t1", "X", .F. ); Make( "c", "Y", .T. ); Make( "d", "Z", .T. ); Make( "t1", NIL, .T. )
   Make( "c", NIL, .T. ); Make( "t1", NIL, .T. ); Make( "t1", "A", .T. ); Make( "t1", "B", .T. ); Make( "t1", NIL, .T. )
   Make( "e", "B", .F. )
   New( "renewed C" ); Make( "t1", "X", .F. ); Make( "t1", "Z", .F. ); Make( "c", "Y", .T. ); Make( "d", "Z", .T. )
   Make( "t1", NIL, .F. ); Make( "c", NIL, .F. ); Make( "t1", NIL, .T. ); Make( "t1", "A", .T. ); Make( "t1", "B", .T. )
   Make( "t1", NIL, .T. ); Make( "e", "B", .F. )
   New( "renewed D" ); Make( "t1", "X", .F. ); Make( "b", "Y", .T. ); ordListClear(); Show( "clear" ); Make( "b", "Y", .T. )
   Make( "b", NIL, .T. ); ordListClear(); Make( "b", NIL, .T. )
   New( "renewed E" ); Make( "t1", "X", .F. ); Make( "t1", "Z", .F. ); Make( "c", "Y", .T. ); Make( "t1", NIL, .T. )
   Make( "t1", NIL, .T. ); Make( "t1", "A", .T. ); ordListClear(); Show( "clear" ); Make( "t1", "A", .T. ); Make( "b", "Z", .F. )
   Make( "t1", , .F. ); Make( "b", "Z", .F. )
   New( "autopen M" ); Make( "t1", "X", .F. ); Make( "b", "Q", .F. ); USE; Set( _SET_AUTOPEN, .F. ); Reopen( .T. ); Show( "open" )
   ordListAdd( "t1" ); Show( "add" ); Make( "b", "Q", .F. ); ordListClear(); Show( "clear" ); Make( "t1", "X", .T. )
   New( "off N" ); Make( "t1", "X", .F. ); USE; Reopen( .T. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   ordDestroy( "Q" ); Show( "destroy" ); Make( "b", "Q", .F. ); ordListClear(); Show( "clear" )
   New( "off O" ); Make( "t1", "X", .F. ); USE; Reopen( .T. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   Make( "t1", NIL, .T. ); Show( "t1 nil" ); ordListClear(); Show( "clear" )
   New( "off P" ); Make( "t1", "X", .F. ); USE; Reopen( .T. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   ordDestroy( "X" ); Show( "destroy" ); Make( "t1", NIL, .T. ); Show( "t1 nil" ); ordListClear(); Show( "clear" )
   New( "off Q" ); Make( "b", "X", .F. ); Make( "t1", NIL, .T. ); Make( "t1", NIL, .T. ); Make( "b", NIL, .T. ); Show( "t1 nil" )
   ordListClear(); Show( "clear" )
   New( "off R" ); Make( "t1", "X", .F. ); Make( "b", "Y", .T. ); Make( "t1", NIL, .T. ); ordDestroy( "Y" ); Show( "destr" )
   Make( "c", "Z", .F. ); Make( "t1", NIL, .T. ); ordListClear(); Show( "clear" )
   New( "off T" ); Make( "t1", "X", .F. ); Make( "b", "Y", .T. ); Make( "t1", NIL, .T. ); Make( "c", "Z", .F. )
   Make( "t1", "X", .T. ); Make( "t1", NIL, .T. ); Make( "t1", NIL, .F. ); ordListClear(); Show( "clear" )
   Set( _SET_AUTOPEN, .T. )
   New( "destroyed A" ); Make( "b", "Q", .F. ); Reopen( .F. ); Make( "c", "Q", .F. ); Make( "t1", "X", .T. ); Reopen( .F. )
   Make( "c", "Q", .F. ); Make( "t1", "Y", .T. ); Reopen( .F. ); Make( "c", "Q", .F. ); Make( "t1", "Y", .T. )
   Make( "c", "Q", .F. )
   New( "destroyed B" ); Make( "t1", "X", .F. ); Reopen( .F. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   ordDestroy( "Q" ); Show( "destroy" ); Make( "b", "Q", .T. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   ordListClear(); Show( "clear" )
   New( "destroyed C" ); Make( "t1", "X", .F. ); Reopen( .F. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   ordDestroy( "Q" ); Show( "destroy" ); ordListClear(); Show( "clear" ); USE; Reopen( .T. ); Show( "op" )
   New( "destroyed D" ); Make( "t1", "X", .F. ); Reopen( .F. ); Make( "b", "Q", .F. ); ordListAdd( "t1" ); Show( "add" )
   ordDestroy( "X" ); Show( "destroy" ); USE; Reopen( .T. ); Show( "op" )
   New( "destroyed E" ); Make( "t1", "X", .F. ); Make( "b", "Q", .T. ); ordDestroy( "Q" ); Show( "destroy" ); ordDestroy( "X" )
   Show( "destroy" ); USE; Reopen( .T. ); Show( "op" )
   New( "destroyed F" ); Make( "t1", "X", .F. ); Make( "b", "Q", .T. ); ordDestroy( "X" ); Show( "destroy" )
   Make( "b", "R", .T. ); Make( "t1", "X", .T. ); ordDestroy( "X" ); Show( "destroy" ); ordDestroy( "R" ); Show( "destroy" )
   New( "destroyed G" ); Make( "t1", "X", .F. ); Make( "t1", "Y", .T. ); Reopen( .F. ); Make( "b", "Q", .F. ); ordListAdd( "t1" )
   Show( "add" ); ordDestroy( "X" ); Show( "destroy" ); ordDestroy( "Q" ); Show( "destroy" )
   New( "destroyed H" ); Make( "t1", "X", .F. ); Reopen( .F. ); Make( "b", "Q", .F. ); Make( "c", "R", .T. ); ordListAdd( "t1" )
   Show( "add" ); ordDestroy( "R" ); Show( "destroy" ); ordListClear(); Show( "clear" ); ordListAdd( "b" ); Show( "add b" )
   ordDestroy( "Q" ); Show( "destroy" ); ordListAdd( "t1" ); Show( "add t1" ); Make( "b", "Q", .F. ); ordListClear()
   Show( "clear" )
   New( "destroyed I" ); Make( "t1", "X", .F. ); Make( "b", "Q", .T. ); Set( _SET_AUTOPEN, .F. ); ordListClear(); Show( "clear" )
   Set( _SET_AUTOPEN, .T. ); ordListAdd( "b" ); Show( "add b" ); ordDestroy( "Q" ); Show( "destroy" ); USE; Reopen( .T. )
   Show( "op" )
   rddSetDefault( "DBFNTX" )
   New( "NTX A" ); Make( "b", "X", .F. ); Make( "c", "Y", .T. ); Make( "d", "Z", .T. ); Make( "c", "Y", .T. )
   Make( "b", "X", .T. ); Make( "b", NIL, .T. ); ordSetFocus( 3 ); Make( "d", "Z", .T. )
   New( "NTX B" ); Make( "t1", "X", .F. ); Make( "c", "Y", .T. ); Make( "d", "Z", .T. ); Make( "t1", NIL, .T. )
   Make( "c", NIL, .T. ); Make( "t1", NIL, .T. ); Make( "t1", "A", .T. ); Make( "t1", "B", .T. ); Make( "t1", NIL, .T. )
   Make( "e", "B", .F. )
   New( "NTX C" ); Make( "t1", "X", .F. ); Make( "t1", "Z", .F. ); Make( "c", "Y", .T. ); Make( "d", "Z", .T. )
   Make( "t1", NIL, .F. ); Make( "c", NIL, .F. ); Make( "t1", NIL, .T. ); Make( "t1", "A", .T. ); Make( "t1", "B", .T. )
   Make( "t1", NIL, .T. ); Make( "e", "B", .F. )
   New( "NTX D" ); Make( "t1", "X", .F. ); Make( "b", "Y", .T. ); ordListClear(); Show( "clear" ); Make( "b", "Y", .T. )
   Make( "b", NIL, .T. ); ordListClear(); Make( "b", NIL, .T. )
   New( "NTX E" ); Make( "t1", "X", .F. ); Make( "t1", "Z", .F. ); Make( "c", "Y", .T. ); Make( "t1", NIL, .T. )
   Make( "t1", NIL, .T. ); Make( "t1", "A", .T. ); ordListClear(); Show( "clear" ); Make( "t1", "A", .T. ); Make( "b", "Z", .F. )
   Make( "t1", , .F. ); Make( "b", "Z", .F. )
   Clean()
   RETURN
PROCEDURE Clean()
   dbCloseAll()
   AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   FErase( "t1.dbf" )
   RETURN
PROCEDURE New( cTitle )
   Clean()
   dbCreate( "t1", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
   ? "----", cTitle
   USE t1 SHARED
   APPEND BLANK
   REPLACE c WITH "B", n WITH 2
   APPEND BLANK
   REPLACE c WITH "A", n WITH 1
   UNLOCK
   RETURN
PROCEDURE Reopen( lAuto )
   LOCAL lBefore := Set( _SET_AUTOPEN )
   USE
   IF ! lAuto
      SET AUTOPEN OFF
   ENDIF
   USE t1 SHARED
   Set( _SET_AUTOPEN, lBefore )
   Show( "open" )
   RETURN
PROCEDURE Make( cBag, cTag, lAdditive )
   IF lAdditive
      ordCondSet( ,,,,,,,,,,,, .T. )
   ENDIF
   ordCreate( cBag, cTag, "C", {|| C } )
   Show( cBag + "/" + hb_ValToExp( cTag ) + iif( lAdditive, "+", "" ) )
   RETURN
PROCEDURE Show( cWhat )
   LOCAL n
   ? PadR( cWhat, 10 ), IndexOrd(), RecNo(), dbInfo( DBI_LOCKOFFSET ), hb_BPeek( hb_MemoRead( "t1.dbf" ), 29 ), ""
   FOR n := 1 TO ordCount()
      ?? ordName( n ) + "/" + ordBagName( n ) + " "
   NEXT
   RETURN
