/* A program that is killed at any moment, and the count afterwards.

      crash make   DRIVER TABLE
      crash work   DRIVER TABLE THREADS ID
      crash verify DRIVER TABLE

   "work" appends and updates rows, each change committed, and says so in the file TABLE.ID once dbCommit() has returned: "key count"
   a line (standard output is buffered and would die with the process). "verify" prints what is on disk the same way, then
   "memos N": rows whose memo is not theirs, and "lost N": rows their order does not find. */

#include "set.ch"

REQUEST DBFNTX, DBFCDX, DBFNSX

STATIC s_cRdd, s_cTable, s_hTold

PROCEDURE Main( cWhat, cRdd, cTable, cThreads, cId )

   LOCAL aThreads := {}, n

   s_cRdd   := cRdd
   s_cTable := cTable
   Settings()
   SWITCH cWhat
   CASE "make"
      dbCreate( cTable, { { "ID", "N", 10, 0 }, { "CNT", "N", 8, 0 }, { "NAME", "C", 30, 0 }, { "NOTE", "M", 10, 0 } }, cRdd )
      dbUseArea( .T., cRdd, cTable, "t", .F. )
      IF cRdd == "DBFNTX"
         ordCreate( cTable, , "ID", {|| FIELD->ID } )
         ordCreate( cTable + "n", , "NAME", {|| FIELD->NAME } )
      ELSE
         ordCreate( cTable, "ID", "ID", {|| FIELD->ID } )
         ordCreate( cTable, "NAME", "NAME", {|| FIELD->NAME } )
      ENDIF
      EXIT
   CASE "work"
      s_hTold := FCreate( cTable + "." + cId )
      FOR n := 1 TO Val( cThreads )
         AAdd( aThreads, hb_threadStart( @Work(), Val( cId ) * 10 + n ) )
      NEXT
      AEval( aThreads, {| p | hb_threadJoin( p ) } )
      EXIT
   CASE "verify"
      Verify()
      EXIT
   ENDSWITCH
   dbCloseAll()

   RETURN

STATIC PROCEDURE Settings()

   rddSetDefault( s_cRdd )
   Set( _SET_HARDCOMMIT, .T. )

   RETURN

STATIC PROCEDURE Open( lShared )

   dbUseArea( .T., s_cRdd, s_cTable, "t", lShared )
   IF s_cRdd == "DBFNTX"
      ordListAdd( s_cTable )
      ordListAdd( s_cTable + "n" )
   ENDIF
   ordSetFocus( 1 )

   RETURN

STATIC FUNCTION NameOf( nId, nCnt )
   RETURN StrZero( ( nId * 7919 + nCnt * 104729 ) % 1000003, 10 ) + hb_ntos( nId )

STATIC FUNCTION NoteOf( nId, nCnt )
   RETURN Replicate( hb_ntos( nId ) + "/" + hb_ntos( nCnt ) + " ", 1 + nCnt % 40 )

STATIC PROCEDURE Told( nKey, nCnt )

   FWrite( s_hTold, hb_ntos( nKey ) + " " + hb_ntos( nCnt ) + Chr( 10 ) )

   RETURN

STATIC PROCEDURE Fill( nId, nCnt )

   FIELD->ID   := nId
   FIELD->CNT  := nCnt
   FIELD->NAME := NameOf( nId, nCnt )
   FIELD->NOTE := NoteOf( nId, nCnt )

   RETURN

/* A memo is written when it is assigned, before its row: the row's, or that of the change that was under way */
STATIC FUNCTION NoteFits()
   RETURN FIELD->NOTE == NoteOf( FIELD->ID, FIELD->CNT ) .OR. FIELD->NOTE == NoteOf( FIELD->ID, FIELD->CNT + 1 )

STATIC PROCEDURE Work( nId )

   LOCAL n, nKey, nCnt

   Settings()
   Open( .T. )
   FOR n := 1 TO 100000
      nKey := nId * 100000 + n
      DO WHILE ! dbAppend()
      ENDDO
      Fill( nKey, 1 )
      dbCommit()
      dbUnlock()
      Told( nKey, 1 )
      IF n % 2 == 0
         nKey := nId * 100000 + Int( n / 2 )
         IF dbSeek( nKey ) .AND. RLock()
            nCnt := FIELD->CNT + 1
            Fill( nKey, nCnt )
            dbCommit()
            dbUnlock()
            Told( nKey, nCnt )
         ENDIF
      ENDIF
   NEXT
   dbCloseAll()

   RETURN

/* A row that was being written when its process died may be blank or unfinished: nobody was told of it */
STATIC PROCEDURE Verify()

   LOCAL nLost := 0, nMemos := 0, aIds := {}, nId

   Open( .F. )
   ordSetFocus( 0 )
   dbGoTop()
   DO WHILE ! Eof()
      IF FIELD->ID != 0 .AND. FIELD->NAME = NameOf( FIELD->ID, FIELD->CNT )
         IF ! NoteFits()
            nMemos++
         ENDIF
         AAdd( aIds, { FIELD->ID, FIELD->NAME } )
         OutStd( hb_ntos( FIELD->ID ) + " " + hb_ntos( FIELD->CNT ) + hb_eol() )
      ENDIF
      dbSkip()
   ENDDO
   FOR EACH nId IN aIds
      ordSetFocus( 1 )
      IF ! dbSeek( nId[ 1 ] )
         nLost++
      ENDIF
      ordSetFocus( 2 )
      IF ! dbSeek( nId[ 2 ] )
         nLost++
      ENDIF
   NEXT
   OutStd( "memos " + hb_ntos( nMemos ) + hb_eol() )
   OutStd( "lost " + hb_ntos( nLost ) + hb_eol() )

   RETURN
