// dbOrderInfo( DBOI_UNIQUE,,, .T. ) of a DBFCDX order: of equal keys the first one alone is shown, and nothing is written
#include "dbinfo.ch"
REQUEST DBFCDX
#xcommand T <x> => BEGIN SEQUENCE WITH {| e | Break( e ) } ; QOut( #<x>, "->", iif( "kip" $ Lower( #<x> ), "", hb_ValToExp( <x> ) ) ) ; RECOVER USING oError ; QOut( #<x>, "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode, oError:osCode ) ; END SEQUENCE ; Pos()
STATIC s_n := 0
PROCEDURE Main()
   LOCAL oError, lSh, lDesc, c, i
   rddSetDefault( "DBFCDX" )
   FOR EACH lSh IN { .T., .F. }
      FOR EACH lDesc IN { .F., .T., NIL }
         dbCloseAll()
         FErase( "t.cdx" ); FErase( "b.cdx" )
         dbCreate( "t", { { "C", "C", 3, 0 }, { "N", "N", 4, 0 } } )
         IF lSh
            USE t SHARED
         ELSE
            USE t EXCLUSIVE
         ENDIF
         IF lDesc == NIL
            INDEX ON FIELD->C TAG X TO b
            dbOrderInfo( DBOI_ISDESC,,, .T. )
         ELSEIF lDesc
            INDEX ON FIELD->C TAG X TO b DESCENDING
         ELSE
            INDEX ON FIELD->C TAG X TO b
         ENDIF
         INDEX ON N TAG Y TO b
         ordSetFocus( "X" )
         FOR EACH c IN { "B", "A", "C", "B", "A", "A", "C", "D", "B", "C", "E", "E" }
            App( 1, c )
         NEXT
         ? "=====", lSh, lDesc
         Walk( "before" )
         T dbOrderInfo( DBOI_UNIQUE,,, .T. )
         Walk( "after" )
         FOR i := 1 TO 13
            GO i
            ? "go", i
            Pos()
            T ordKeyNo()
            T ordKeyRelPos()
            T dbSkip( 1 )
            GO i
            T dbSkip( -1 )
            GO i
            T dbSkip( 2 )
            GO i
            T dbSkip( -2 )
            GO i
            T ordSkipUnique( 1 )
            GO i
            T ordSkipUnique( -1 )
            GO i
            T ordSkipRaw( 1 )
            GO i
            T ordSkipRaw( -1 )
            T ordFindRec( i )
            T ordFindRec( i, .T. )
         NEXT
         FOR i := 0 TO 7
            T ordKeyGoto( i )
            T dbOrderInfo( DBOI_POSITION,,, i )
            T dbOrderInfo( DBOI_KEYNORAW,,, i )
            T ordKeyRelPos( i / 6 )
         NEXT
         FOR EACH c IN { "A", "B", "C", "D", "E", "F", "", "BB", "0" }
            T dbSeek( c )
            T ordKeyNo()
            T dbSeek( c, .T. )
            T dbSeek( c, .T., .T. )
            T dbSeek( c, .F., .T. )
            T ordWildSeek( c + "*" )
            T ordWildSeek( c + "*", .T. )
            T ordWildSeek( c + "*", .T., .T. )
         NEXT
         T dbOrderInfo( DBOI_KEYCOUNT )
         T dbOrderInfo( DBOI_KEYCOUNTRAW )
         T dbOrderInfo( DBOI_KEYNORAW )
         IF lDesc != NIL .AND. ! lDesc
            T ordScope( 0, iif( Empty( lDesc ), "B", "D" ) )
            T ordScope( 1, iif( Empty( lDesc ), "D", "B" ) )
            Walk( "scope" )
            T ordKeyCount()
            T dbSeek( "C" )
            T ordKeyNo()
            T dbSeek( "C",, .T. )
            T ordKeyNo()
            T ordKeyGoto( 2 )
            T ordKeyRelPos()
            GO 9
            T ordKeyNo()
            T ordKeyVal()
         ENDIF
         T ordScope( 0, NIL )
         T ordScope( 1, NIL )
         dbSetFilter( {|| FIELD->C # "B" }, 'C # "B"' )
         Walk( "filter" )
         T ordKeyCount()
         T dbSeek( "B" )
         T dbSeek( "B", .T. )
         T ordKeyNo()
         dbSetFilter( {|| RecNo() # 1 .AND. RecNo() # 5 }, 'x' )
         Walk( "filter rec" )
         T ordKeyCount()
         dbClearFilter()
         SET DELETED ON
         GO 2
         RLock()
         DELETE
         GO 12
         RLock()
         DELETE
         Walk( "deleted" )
         T ordKeyCount()
         T dbOrderInfo( DBOI_KEYCOUNTRAW )
         SET DELETED OFF
         GO 1
         RLock()
         FIELD->C := "C"
         T dbSkip( 1 )
         GO 8
         RLock()
         FIELD->C := "E"
         T dbSkip( -1 )
         Walk( "replaced" )
         App( 1, "0" )
         T ordKeyNo()
         T dbSkip( 1 )
         Walk( "appended" )
         T ordDescend( ,, Empty( lDesc ) )
         Walk( "descend" )
         T ordSetFocus( "Y" )
         T dbOrderInfo( DBOI_UNIQUE, , "X" )
         T dbOrderInfo( DBOI_UNIQUE, , "X", .F. )
         T ordSetFocus( "X" )
         Walk( "off" )
         COUNT TO i
         T ordSetFocus( "X" )
         T dbOrderInfo( DBOI_UNIQUE,,, .T. )
         COUNT TO i
         ? i
         T dbEval( {|| QQOut( RecNo(), "" ) } )
         COPY TO u
         USE u
         ? LastRec()
      NEXT
   NEXT
   RETURN
PROCEDURE Pos()
   QQOut( " |", hb_ntos( RecNo() ), iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" ) )
   RETURN
PROCEDURE Walk( c )
   LOCAL i := 0
   GO TOP
   ? PadR( c, 10 ), ordSetFocus(), ordIsUnique(), ordKeyCount(), ":"
   DO WHILE ! Eof() .AND. i++ < 30
      ?? "", hb_ntos( RecNo() ) + "=" + FIELD->C + "@" + hb_ntos( ordKeyNo() )
      dbSkip()
   ENDDO
   GO BOTTOM
   ? " up:"
   DO WHILE ! Bof() .AND. i++ < 60
      ?? "", hb_ntos( RecNo() ) + "=" + FIELD->C + "@" + hb_ntos( ordKeyNo() )
      dbSkip( -1 )
   ENDDO
   GO TOP
   RETURN
PROCEDURE App( n, c )
   DO WHILE n-- > 0
      dbAppend(); FIELD->C := c; FIELD->N := s_n++
   ENDDO
   dbUnlock()
   RETURN
