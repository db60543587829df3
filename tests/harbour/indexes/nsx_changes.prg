// NSX orders under random changes: order of keys, positions, seeks and scopes; leaves that split, empty and close again
#include "dbinfo.ch"
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL lShared
   rddSetDefault( "DBFNSX" )
   FOR EACH lShared IN { .F., .T. }
      Work( iif( lShared, 77, 5 ), lShared )
   NEXT
   FErase( "t.dbf" )
   FErase( "t.nsx" )
   RETURN
PROCEDURE Work( nSeed, lShared )
   LOCAL i, j
   R( nSeed )
   FErase( "t.nsx" )
   dbCreate( "t", { { "C", "C", 8 + R() % 60, 0 }, { "K", "C", 200, 0 }, { "N", "N", 10, 2 }, { "D", "D", 8, 0 } } )
   dbUseArea( .T.,, "t",, lShared )
   FOR i := 1 TO 300
      dbAppend()
      Fill()
   NEXT
   INDEX ON FIELD->C TAG c TO t
   INDEX ON FIELD->N TAG n TO t
   INDEX ON FIELD->D TAG d TO t FOR ! Deleted()
   INDEX ON FIELD->K TAG k TO t DESCENDING
   FOR i := 1 TO 400
      SWITCH Int( R() % 9 )
      CASE 0
      CASE 1
      CASE 2
         dbAppend()
         Fill()
         EXIT
      CASE 3
      CASE 4
      CASE 5
         Any()
         Fill()
         EXIT
      CASE 6
         Any()
         dbDelete()
         EXIT
      CASE 7
         Any()
         dbRecall()
         EXIT
      CASE 8
         ordSetFocus( 1 + R() % 4 )
         Any()
         FOR j := 1 TO R() % 40
            RLock()
            FIELD->C := ""
            FIELD->N := 0
            FIELD->D := CToD( "" )
            FIELD->K := ""
            dbSkip()
            IF Eof()
               EXIT
            ENDIF
         NEXT
         dbUnlock()
         EXIT
      ENDSWITCH
      IF i % 100 == 0
         Look( i )
      ENDIF
   NEXT
   CLOSE ALL
   RETURN
PROCEDURE Any()
   dbGoto( 1 + R() % LastRec() )
   RLock()
   RETURN
PROCEDURE Look( nStep )
   LOCAL n, j, x
   FOR n := 1 TO 4
      ordSetFocus( n )
      dbGoTop()
      j := 0
      DO WHILE ! Eof()
         j := ( j * 31 + RecNo() ) % 1000003
         dbSkip()
      ENDDO
      ? nStep, ordName(), j, ordKeyCount(), LastRec()
      dbGoBottom()
      ?? RecNo(), ordKeyNo()
      dbSkip( -3 )
      ?? RecNo(), ordKeyNo()
      x := ordKeyVal()
      dbSeek( x )
      ?? RecNo(), Found()
      dbSeek( x,, .T. )
      ?? RecNo(), Found()
      ordKeyGoto( 5 )
      ?? RecNo(), ordKeyNo()
      ordScope( 0, ordKeyVal() )
      ordKeyGoto( 20 )
      ordScope( 1, ordKeyVal() )
      dbGoTop()
      ?? RecNo(), ordKeyCount()
      dbGoBottom()
      ?? RecNo()
      ordScope( 0, NIL )
      ordScope( 1, NIL )
   NEXT
   ordSetFocus( 1 )
   RETURN
PROCEDURE Fill()
   LOCAL c := "", i, n := R() % 12
   FOR i := 1 TO n
      c += Replicate( Chr( iif( R() % 17 == 0, 255, 97 + R() % 3 ) ), R() % 6 )
   NEXT
   FIELD->C := c
   FIELD->N := ( R() % 4000 - 2000 ) * 0.25
   FIELD->D := 0d20000101 + R() % 500
   FIELD->K := iif( R() % 3 == 0, c, Replicate( Chr( 33 + R() % 60 ), R() % 9 ) + Noise( R() % 200 ) )
   RETURN
FUNCTION Noise( n )
   LOCAL c := "", i
   FOR i := 1 TO n
      c += Chr( 48 + R() % 70 )
   NEXT
   RETURN c
FUNCTION R( nSeed )
   STATIC s := 1
   IF nSeed != NIL
      s := nSeed * 7919 + 13
   ENDIF
   s := ( s * 1103 + 12345 ) % 4294967291
   RETURN hb_bitAnd( Int( s / 13 ), 65535 )
