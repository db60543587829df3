// Conditions that orders can answer give the same records with SET OPTIMIZE ON and OFF, while records change.
REQUEST DBFCDX
STATIC s_nSeed := 12345

STATIC FUNCTION Rnd( n )
   s_nSeed := ( s_nSeed * 69069 + 1 ) % 4294967296
   RETURN hb_bitAnd( Int( s_nSeed / 65536 ) % n, 0xFFFF )

STATIC FUNCTION Pick( aList )
   RETURN aList[ Rnd( Len( aList ) ) + 1 ]

STATIC FUNCTION Text()
   RETURN Chr( 65 + Rnd( 6 ) ) + iif( Rnd( 2 ) == 0, Chr( 97 + Rnd( 26 ) ), "" ) + iif( Rnd( 3 ) == 0, " ", "" )

STATIC FUNCTION ADay()
   RETURN "0d" + DToS( SToD( "20200101" ) + Rnd( 400 ) )

STATIC FUNCTION Leaf()
   SWITCH Rnd( 9 )
   CASE 0
      RETURN "N " + Pick( { "=", "<", "<=", ">", ">=", "==" } ) + " " + hb_ntos( Rnd( 1100 ) - 50 )
   CASE 1
      RETURN "C " + Pick( { "=", "<", "<=", ">", ">=", "==" } ) + ' "' + Text() + '"'
   CASE 2
      RETURN "D " + Pick( { "=", "<", "<=", ">", ">=" } ) + " " + ADay()
   CASE 3
      RETURN "L"
   CASE 4
      RETURN 'Upper( C ) = "' + Upper( Text() ) + '"'
   CASE 5
      RETURN hb_ntos( Rnd( 1000 ) ) + Pick( { " <= ", " > ", " = " } ) + "N"
   CASE 6
      RETURN "X > " + hb_ntos( Rnd( 100 ) ) + "." + hb_ntos( Rnd( 100 ) )
   CASE 7
      RETURN "Deleted()"
   ENDSWITCH
   RETURN "X * 2 < " + hb_ntos( Rnd( 200 ) )

STATIC FUNCTION Condition( nDepth )
   IF nDepth == 0 .OR. Rnd( 4 ) == 0
      RETURN Leaf()
   ENDIF
   SWITCH Rnd( 3 )
   CASE 0
      RETURN "( " + Condition( nDepth - 1 ) + " .AND. " + Condition( nDepth - 1 ) + " )"
   CASE 1
      RETURN "( " + Condition( nDepth - 1 ) + " .OR. " + Condition( nDepth - 1 ) + " )"
   ENDSWITCH
   RETURN "! ( " + Condition( nDepth - 1 ) + " )"

STATIC FUNCTION Sums( cCondition, bCondition )
   LOCAL nSum := 0, nCount := 0, nFor := 0, nFound := 0
   dbSetFilter( bCondition, cCondition )
   dbGoTop()
   DO WHILE ! Eof()
      nCount++
      nSum := ( nSum * 31 + RecNo() ) % 1000000007
      dbSkip()
   ENDDO
   dbGoBottom()
   DO WHILE ! Bof()
      nSum := ( nSum * 31 + RecNo() ) % 1000000007
      dbSkip( -1 )
   ENDDO
   dbClearFilter()
   dbEval( {|| nFor++, nSum := ( nSum * 31 + RecNo() ) % 1000000007 }, bCondition )
   __dbLocate( bCondition )
   DO WHILE Found()
      nFound++
      __dbContinue()
   ENDDO
   RETURN hb_ntos( nCount ) + "/" + hb_ntos( nFor ) + "/" + hb_ntos( nFound ) + "/" + hb_ntos( nSum )

PROCEDURE Main()
   LOCAL cDriver, i, j, cCondition, bCondition, cOff, cOn, nBad, nShared
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      FOR nShared := 0 TO 1
         s_nSeed := 777
         dbCreate( "opt", { { "N", "N", 4, 0 }, { "C", "C", 6, 0 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 }, { "X", "N", 7, 2 } }, cDriver )
         dbUseArea( .T., cDriver, "opt",, .F. )
         FOR i := 1 TO 1500
            dbAppend()
            Change()
         NEXT
         INDEX ON FIELD->N TAG n TO opt
         INDEX ON FIELD->C TAG c TO opt2 ADDITIVE
         INDEX ON FIELD->D TAG d TO opt3 DESCENDING ADDITIVE
         INDEX ON Upper( FIELD->C ) TAG u TO opt4 ADDITIVE
         INDEX ON FIELD->L TAG l TO opt5 ADDITIVE
         INDEX ON FIELD->X TAG x TO opt6 FOR FIELD->X > 50 ADDITIVE
         dbCloseArea()
         dbUseArea( .T., cDriver, "opt",, nShared == 1 )
         IF cDriver == "DBFNTX"
            SET INDEX TO opt, opt2, opt3, opt4, opt5, opt6
         ELSE
            ordListAdd( "opt2" )
            ordListAdd( "opt3" )
            ordListAdd( "opt4" )
            ordListAdd( "opt5" )
            ordListAdd( "opt6" )
         ENDIF
         nBad := 0
         FOR i := 1 TO 60
            cCondition := Condition( 2 )
            bCondition := &( "{|| " + cCondition + " }" )
            Set( _SET_EXACT, Rnd( 4 ) == 0 )
            Set( _SET_DELETED, Rnd( 3 ) == 0 )
            ordSetFocus( iif( Rnd( 2 ) == 0, 0, Rnd( 5 ) + 1 ) )
            Set( _SET_OPTIMIZE, .F. )
            cOff := Sums( cCondition, bCondition )
            Set( _SET_OPTIMIZE, .T. )
            cOn := Sums( cCondition, bCondition )
            IF ! cOn == cOff
               nBad++
               ? cDriver, nShared, cCondition, ordName(), cOff, cOn
            ENDIF
            IF i % 10 == 0
               ? cDriver, nShared, cCondition, cOff
            ENDIF
            FOR j := 1 TO 15
               ordSetFocus( 0 )
               dbGoto( Rnd( LastRec() ) + 1 )
               IF RLock()
                  Change()
                  IF Rnd( 5 ) == 0
                     dbDelete()
                  ELSEIF Rnd( 5 ) == 0
                     dbRecall()
                  ENDIF
               ENDIF
               IF Rnd( 10 ) == 0
                  dbAppend()
                  Change()
               ENDIF
               dbUnlock()
            NEXT
         NEXT
         ? cDriver, nShared, "differences:", nBad
         Set( _SET_EXACT, .F. )
         Set( _SET_DELETED, .F. )
         // Records that change while the condition's records are walked over.
         ordSetFocus( 0 )
         i := 0
         IF FLock()
            dbSetFilter( {|| FIELD->N < 100 }, "N < 100" )
            dbGoTop()
            DO WHILE ! Eof()
               i++
               FIELD->N := FIELD->N + 37
               dbSkip()
            ENDDO
            dbClearFilter()
            ? i
            i := 0
            dbEval( {|| i++, FIELD->N := FIELD->N - 30 }, {|| FIELD->N > 900 } )
            ? i
            dbUnlock()
         ENDIF
         dbCloseArea()
         FErase( "opt.cdx" )
      NEXT
   NEXT
   RETURN

STATIC PROCEDURE Change()
   FIELD->N := Rnd( 1000 )
   FIELD->C := Text()
   FIELD->D := SToD( "20200101" ) + Rnd( 400 )
   FIELD->L := Rnd( 5 ) == 0
   FIELD->X := Rnd( 10000 ) / 100
   RETURN
