// Tables, memos and orders with a prefix before every file name: on disk and in memory the same must be printed.
REQUEST DBFCDX, DBFNSX

PROCEDURE Main( cIn )

   LOCAL cDriver, i, aThreads

   hb_default( @cIn, "" )
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      ? cDriver
      rddSetDefault( cDriver )
      dbCreate( cIn + "test", { { "C", "C", 6, 0 }, { "N", "N", 9, 2 }, { "M", "M", 10, 0 } }, cDriver )
      ? hb_vfExists( cIn + "test.dbf" ), hb_dbExists( cIn + "test",, cDriver ), hb_dbExists( cIn + "none",, cDriver )
      dbUseArea( .T., cDriver, cIn + "test", "t1", .T. )
      FOR i := 1 TO 200
         dbAppend()
         FIELD->C := hb_NumToHex( i * 7919 % 4096, 4 )
         FIELD->N := i
         FIELD->M := Replicate( Chr( 64 + i % 26 ), i * 10 )
      NEXT
      dbUnlock()
      dbUseArea( .T., cDriver, cIn + "test", "t2", .T. )
      dbGoto( 3 )
      ? RLock(), t1->( dbGoto( 3 ), RLock() ), t1->( FLock() ), t1->( dbGoto( 4 ), RLock() )
      FIELD->N := 99
      dbUnlock()
      ? t1->( dbGoto( 3 ), FIELD->N )
      ? Denied( {|| dbUseArea( .T., cDriver, cIn + "test", "t3", .F. ) } )
      dbCloseAll()

      dbUseArea( .T., cDriver, cIn + "test", "t1", .F. )
      ordCreate( cIn + "bag", "c", "C", {|| FIELD->C } )
      ordSetFocus( "c" )
      ? dbSeek( hb_NumToHex( 7919 % 4096, 4 ) ), RecNo(), dbSeek( "zz" ), Eof()
      dbGoTop()
      FOR i := 1 TO 5
         ?? C, N, Len( M ), ""
         dbSkip()
      NEXT
      dbGoto( 2 )
      dbDelete()
      dbGoto( 100 )
      dbDelete()
      __dbPack()
      ? LastRec(), ordKeyCount()
      ordListRebuild()
      dbGoBottom()
      ? C, N, Len( M ), ordKeyNo()
      __dbCopy( cIn + "copy", , {|| FIELD->N < 20 } )
      __dbSort( cIn + "sort", { "C/D" } )
      dbCloseAll()

      dbUseArea( .T., cDriver, cIn + "sort" )
      ? Alias(), LastRec(), C, N
      dbCloseAll()
      dbUseArea( .T., cDriver, cIn + "test", "t1", .T. )
      ordListAdd( cIn + "bag" )
      ordSetFocus( "c" )
      ? ordKeyCount(), dbSeek( hb_NumToHex( 3 * 7919 % 4096, 4 ) ), N

      // Threads that append to the table and its order.
      dbCloseAll()
      aThreads := Array( 4 )
      FOR i := 1 TO 4
         aThreads[ i ] := hb_threadStart( @Appender(), cIn, cDriver, i )
      NEXT
      AEval( aThreads, {| h | hb_threadJoin( h ) } )
      dbUseArea( .T., cDriver, cIn + "test", "t1", .T. )
      ordListAdd( cIn + "bag" )
      ordSetFocus( "c" )
      i := 0
      dbEval( {|| iif( FIELD->N >= 1000, i++, NIL ) } )
      ? LastRec(), ordKeyCount(), i
      dbCloseAll()

      ? hb_dbRename( cIn + "test",, cIn + "other", cDriver ), hb_vfExists( cIn + "test.dbf" ), hb_vfExists( cIn + "other.dbf" )
      dbUseArea( .T., cDriver, cIn + "other", "oo" )
      dbGoto( 7 )
      ? LastRec(), N, Len( M )
      ? hb_dbDrop( cIn + "copy",, cDriver ), hb_dbDrop( cIn + "copy",, cDriver )
      dbCloseAll()
      ? hb_dbDrop( cIn + "other",, cDriver ), hb_vfExists( cIn + "other.dbf" ), hb_dbDrop( cIn + "sort",, cDriver )
      ? hb_vfErase( cIn + "bag" + rddInfo( 7,, cDriver ) ), hb_vfErase( cIn + "bag" + rddInfo( 7,, cDriver ) )
   NEXT

   Files( cIn )

   RETURN

// The virtual file functions.
STATIC PROCEDURE Files( cIn )

   LOCAL h, c := Space( 5 ), h2

   h := hb_vfOpen( cIn + "plain.txt", 0x0302 )
   ? hb_vfWrite( h, "hello world" ), hb_vfSize( h ), hb_vfSeek( h, 6 ), hb_vfReadLen( h, 100 ), hb_vfEof( h )
   ? hb_vfReadAt( h, @c, 5, 2 ), c, hb_vfWriteAt( h, "HE", 2, 0 ), hb_vfSeek( h, -3, 2 ), hb_vfTrunc( h, 8 ), hb_vfSize( h )
   h2 := hb_vfOpen( cIn + "plain.txt", 0x42 )
   ? hb_vfReadLen( h2, 99 ), hb_vfSeek( h2, 20 ), hb_vfReadLen( h2, 5 ) == "", hb_vfSeek( h2, -5 )
   hb_vfClose( h2 )
   hb_vfClose( h )
   ? hb_vfLoad( cIn + "plain.txt" ), hb_vfSize( cIn + "plain.txt" ), hb_vfSave( cIn + "b.txt", "text" ), hb_vfLoad( cIn + "b.txt" )
   ? hb_vfCopyFile( cIn + "b.txt", cIn + "c.txt" ), hb_vfLoad( cIn + "c.txt" ), hb_vfMoveFile( cIn + "c.txt", cIn + "d.txt" ), hb_vfExists( cIn + "c.txt" )
   ? hb_vfRename( cIn + "d.txt", cIn + "e.txt" ), hb_vfLoad( cIn + "e.txt" ), hb_vfRename( cIn + "none", cIn + "f.txt" ), FError()
   AEval( ASort( hb_vfDirectory( cIn + "*.txt" ),,, {| x, y | x[ 1 ] < y[ 1 ] } ), {| a | QOut( a[ 1 ], a[ 2 ] ) } )
   ? hb_vfErase( cIn + "plain.txt" ), hb_vfErase( cIn + "b.txt" ), hb_vfErase( cIn + "e.txt" ), hb_vfErase( cIn + "e.txt" ), FError()

   RETURN

PROCEDURE Appender( cIn, cDriver, nThread )

   LOCAL i

   dbUseArea( .T., cDriver, cIn + "test", "w", .T. )
   ordListAdd( cIn + "bag" )
   FOR i := 1 TO 100
      DO WHILE ! Appended()
      ENDDO
      FIELD->C := hb_NumToHex( nThread * 0x1000 + i, 4 )
      FIELD->N := nThread * 1000 + i
      dbUnlock()
   NEXT
   dbCloseArea()

   RETURN

STATIC FUNCTION Appended()

   dbAppend()

   RETURN ! NetErr()

STATIC FUNCTION Denied( bWork )

   LOCAL oError

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      Eval( bWork )
   RECOVER USING oError
      RETURN { oError:subCode, oError:osCode }
   END SEQUENCE

   RETURN NIL
