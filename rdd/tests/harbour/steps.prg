/* Runs a script of table steps and prints the state after each: the reference side of the differential tests.
   Usage: steps <script> <driver>. One step per line, words separated by '|'. */
REQUEST DBFNTX, DBFCDX, DBFFPT

PROCEDURE Main( cScript, cDriver )
   LOCAL cLine, aW, oErr

   rddSetDefault( cDriver )
   Set( _SET_DATEFORMAT, "yyyy-mm-dd" )
   FOR EACH cLine IN hb_ATokens( StrTran( hb_MemoRead( cScript ), Chr( 13 ), "" ), Chr( 10 ) )
      IF Empty( cLine )
         LOOP
      ENDIF
      aW := hb_ATokens( cLine, "|" )
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         Step( aW )
      RECOVER USING oErr
         OutStd( "ERR " + hb_ntos( oErr:genCode ) + "/" + hb_ntos( oErr:subCode ) + " " )
      END SEQUENCE
      Show( cLine )
   NEXT
   dbCloseAll()
   RETURN

STATIC FUNCTION Value( cText )
   LOCAL c := SubStr( cText, 3 )
   SWITCH Left( cText, 1 )
   CASE "N"
      RETURN Val( c )
   CASE "C"
      RETURN c
   CASE "D"
      RETURN hb_SToD( c )
   CASE "L"
      RETURN c == "T"
   ENDSWITCH
   RETURN NIL

STATIC PROCEDURE Step( a )
   LOCAL i, aStr, x
   SWITCH a[ 1 ]
   CASE "create"
      aStr := {}
      FOR i := 3 TO Len( a )
         x := hb_ATokens( a[ i ], "," )
         AAdd( aStr, { x[ 1 ], x[ 2 ], Val( x[ 3 ] ), Val( x[ 4 ] ) } )
      NEXT
      dbCreate( a[ 2 ], aStr )
      EXIT
   CASE "open" ; dbUseArea( .T., , a[ 2 ], a[ 3 ], a[ 4 ] == "S" ) ; EXIT
   CASE "close" ; dbCloseArea() ; EXIT
   CASE "select" ; dbSelectArea( Val( a[ 2 ] ) ) ; EXIT
   CASE "top" ; dbGoTop() ; EXIT
   CASE "bottom" ; dbGoBottom() ; EXIT
   CASE "skip" ; dbSkip( Val( a[ 2 ] ) ) ; EXIT
   CASE "goto" ; dbGoto( Val( a[ 2 ] ) ) ; EXIT
   CASE "append" ; dbAppend() ; EXIT
   CASE "put" ; FieldPut( Val( a[ 2 ] ), Value( a[ 3 ] ) ) ; EXIT
   CASE "delete" ; dbDelete() ; EXIT
   CASE "recall" ; dbRecall() ; EXIT
   CASE "pack" ; __dbPack() ; EXIT
   CASE "zap" ; __dbZap() ; EXIT
   CASE "commit" ; dbCommit() ; EXIT
   CASE "unlock" ; dbUnlock() ; EXIT
   CASE "rlock" ; OutStd( RLock(), "" ) ; EXIT
   CASE "flock" ; OutStd( FLock(), "" ) ; EXIT
   CASE "lockrec" ; OutStd( dbRLock( Val( a[ 2 ] ) ), "" ) ; EXIT
   CASE "locks" ; AEval( dbRLockList(), {| n | OutStd( hb_ntos( n ) + "," ) } ) ; EXIT
   CASE "deleted" ; Set( _SET_DELETED, a[ 2 ] == "ON" ) ; EXIT
   CASE "exact" ; Set( _SET_EXACT, a[ 2 ] == "ON" ) ; EXIT
   CASE "filter" ; dbSetFilter( &( "{||" + a[ 2 ] + "}" ), a[ 2 ] ) ; EXIT
   CASE "nofilter" ; dbClearFilter() ; EXIT
   CASE "locate" ; __dbLocate( &( "{||" + a[ 2 ] + "}" ) ) ; EXIT
   CASE "continue" ; __dbContinue() ; EXIT
   CASE "relation" ; dbSetRelation( Val( a[ 2 ] ), &( "{||" + a[ 3 ] + "}" ), a[ 3 ] ) ; EXIT
   CASE "norelation" ; dbClearRelation() ; EXIT
   CASE "index"
      /* index|bag|tag|key|for|unique|desc|additive */
      ordCondSet( iif( Empty( a[ 5 ] ), NIL, a[ 5 ] ), iif( Empty( a[ 5 ] ), NIL, &( "{||" + a[ 5 ] + "}" ) ), , , , , , , , , a[ 7 ] == "D", , a[ 8 ] == "A" )
      ordCreate( a[ 2 ], iif( Empty( a[ 3 ] ), NIL, a[ 3 ] ), a[ 4 ], &( "{||" + a[ 4 ] + "}" ), a[ 6 ] == "U" )
      EXIT
   CASE "listadd" ; ordListAdd( a[ 2 ] ) ; EXIT
   CASE "listclear" ; ordListClear() ; EXIT
   CASE "order" ; OutStd( ordSetFocus( iif( Val( a[ 2 ] ) > 0 .OR. a[ 2 ] == "0", Val( a[ 2 ] ), a[ 2 ] ) ), "" ) ; EXIT
   CASE "reindex" ; ordListRebuild() ; EXIT
   CASE "seek" ; OutStd( dbSeek( Value( a[ 2 ] ), a[ 3 ] == "S", a[ 4 ] == "L" ), "" ) ; EXIT
   CASE "scope" ; ordScope( Val( a[ 2 ] ), iif( Empty( a[ 3 ] ), NIL, Value( a[ 3 ] ) ) ) ; EXIT
   CASE "keyno"
      /* counting under a filter has side effects on the flags of the phantom: not compared */
      IF Eof() .OR. Bof()
         dbGoTop()
         IF Eof()
            EXIT
         ENDIF
      ENDIF
      OutStd( hb_ntos( ordKeyNo() ) + "/" + hb_ntos( ordKeyCount() ) + " " )
      dbSkip( 0 )
      EXIT
   CASE "keygoto"
      OutStd( ordKeyGoto( Val( a[ 2 ] ) ), "" )
      /* the flags after a number out of range differ from case to case: not compared */
      IF Eof()
         dbGoTop()
      ENDIF
      EXIT
   CASE "keyval" ; x := ordKeyVal() ; OutStd( iif( ValType( x ) == "N", "N", hb_ValToStr( x ) ), "" ) ; EXIT
   CASE "descend" ; OutStd( ordDescend( , , a[ 2 ] == "D" ), "" ) ; EXIT
   CASE "skipunique" ; ordSkipUnique( Val( a[ 2 ] ) ) ; EXIT
   CASE "walk"
      dbGoTop()
      DO WHILE ! Eof()
         OutStd( hb_ntos( RecNo() ) + "," )
         dbSkip()
      ENDDO
      EXIT
   CASE "walkback"
      dbGoBottom()
      DO WHILE ! Bof()
         OutStd( hb_ntos( RecNo() ) + "," )
         dbSkip( -1 )
      ENDDO
      EXIT
   ENDSWITCH
   RETURN

STATIC PROCEDURE Show( cLine )
   LOCAL i, x
   OutStd( "[" + cLine + "] " + hb_ntos( Select() ) )
   IF Used()
      OutStd( " R" + hb_ntos( RecNo() ) + iif( Bof(), "B", "" ) + iif( Eof(), "E", "" ) + iif( Found(), "F", "" ) + ;
         iif( Deleted(), "*", "" ) + "/" + hb_ntos( LastRec() ) )
      FOR i := 1 TO FCount()
         x := FieldGet( i )
         OutStd( " <" + iif( ValType( x ) == "D", DToS( x ), hb_ValToStr( x ) ) + ">" )
      NEXT
   ENDIF
   OutStd( hb_eol() )
   RETURN
