// ordKeyRelPos() without an order, of records that another area has appended
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, nStart, nPos, bDo, nLast
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      FOR nStart := 0 TO 2
         FOR nPos := 0 TO 2
            FOR EACH bDo IN { {|| NIL }, {|| dbGoto( 1 ) }, {|| dbGoto( 3 ) }, {|| dbGoto( 9 ) }, {|| dbGoTop() }, {|| dbGoBottom() }, {|| dbSkip( 0 ) }, ;
                  {|| dbSkip() }, {|| dbSkip( -1 ) }, {|| ordKeyCount() }, {|| ordKeyGoto( 2 ) }, {|| ordKeyRelPos( 0.5 ) }, {|| FLock() } }
               FOR nLast := 0 TO 1
                  dbCloseAll()
                  dbCreate( "t", { { "C", "C", 6, 0 } } )
                  USE t ALIAS A1 SHARED
                  Append( nStart )
                  USE t ALIAS A2 SHARED NEW
                  DO CASE
                  CASE nPos == 0
                     dbGoto( 0 )
                  CASE nPos == 1
                     dbGoTop()
                  CASE nPos == 2
                     dbGoBottom()
                  ENDCASE
                  SELECT A1
                  Append( 2 )
                  SELECT A2
                  Eval( bDo )
                  IF nLast == 1
                     LastRec()
                  ENDIF
                  ? cDriver, nStart, nPos, bDo:__enumIndex(), nLast, ordKeyRelPos(), RecNo(), Eof(), Bof()
               NEXT
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN
PROCEDURE Append( n )
   DO WHILE n-- > 0
      dbAppend()
      dbUnlock()
   ENDDO
   RETURN
