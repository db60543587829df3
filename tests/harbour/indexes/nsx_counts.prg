// DBFNSX: numbers and counts of keys with filter, SET DELETED and scope; where REINDEX and PACK end; keys by hand in orders not made for it
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL n, oError
   rddSetDefault( "DBFNSX" )
   dbCreate( "t", { { "K", "C", 5, 0 }, { "N", "N", 4, 0 } } )
   USE t
   FOR n := 1 TO 10
      dbAppend()
      FIELD->K := Chr( 75 - n )
      FIELD->N := n
   NEXT
   dbGoTo( 5 )
   dbReindex()
   ? RecNo()
   dbGoTo( 0 )
   ordListRebuild()
   ? RecNo()
   SET FILTER TO FIELD->N > 3
   dbGoTo( 9 )
   __dbPack()
   ? RecNo()
   SET FILTER TO
   ordCreate( "tt", "X", "K" )
   ordCreate( "tt", "Y", "N" )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordKeyAdd( "X" )
   RECOVER USING oError
      ? oError:subSystem, oError:subCode, oError:genCode, oError:description
   END SEQUENCE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordKeyDel( "X" )
   RECOVER USING oError
      ? oError:subSystem, oError:subCode, oError:genCode, oError:description
   END SEQUENCE
   dbGoTo( 3 )
   dbDelete()
   FOR n := 0 TO 15
      SET FILTER TO
      SET DELETED OFF
      ordSetFocus( "X" )
      ordSetFocus( "Y" )
      ordScope( 0, NIL )
      IF n % 2 == 1
         SET FILTER TO FIELD->N > 2
      ENDIF
      Set( _SET_DELETED, Int( n / 2 ) % 2 == 1 )
      IF Int( n / 4 ) % 2 == 1
         ordScope( 0, 3 )
      ENDIF
      IF n > 7
         ordSetFocus( "X" )
      ENDIF
      dbGoTop()
      dbSkip()
      ? n, ordKeyCount(), ordKeyCount( "X" ), ordKeyCount( "Y" ), ordKeyNo(), ordKeyNo( "X" ), ordKeyNo( "Y" ), ordKeyRelPos(), RecNo()
      ?? ordKeyGoto( 4 ), RecNo()
      dbGoBottom()
      dbSkip()
      ?? ordKeyNo(), ordKeyRelPos(), ordKeyCount(), Bof(), Eof()
   NEXT
   RETURN
