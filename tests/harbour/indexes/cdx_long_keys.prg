// The bytes of CDX pages of long keys while records come, change and leave the order
REQUEST DBFCDX
STATIC s_nSeed := 1
PROCEDURE Main()
   LOCAL nLen, n, nRec
   rddSetDefault( "DBFCDX" )
   FOR EACH nLen IN { 30, 60, 90, 100, 120, 150 }
      s_nSeed := nLen
      FErase( "b.cdx" )
      dbCreate( "t", { { "K", "C", nLen, 0 }, { "F", "L", 1, 0 } } )
      USE t EXCLUSIVE
      FOR n := 1 TO 60
         Add( nLen )
      NEXT
      INDEX ON FIELD->K TAG X TO b FOR FIELD->F
      FOR n := 1 TO 400
         nRec := Rand( 10 )
         IF nRec < iif( n % 200 < 100, 6, 2 )
            Add( nLen )
         ELSE
            dbGoto( Rand( LastRec() ) + 1 )
            IF nRec == 9
               FIELD->K := Key( nLen )
            ELSE
               FIELD->F := nRec == 8
            ENDIF
         ENDIF
         IF n % 40 == 0
            dbCommit()
            Say( nLen, n )
         ENDIF
      NEXT
      USE
   NEXT
   ? "a key behind a blank one that goes takes more room than that one gave"
   FErase( "b.cdx" )
   dbCreate( "t", { { "K", "C", 120, 0 }, { "F", "L", 1, 0 } } )
   USE t EXCLUSIVE
   dbAppend()
   FIELD->F := .T.
   FOR n := 1 TO 60
      dbAppend()
      FIELD->K := Space( 5 - n % 6 ) + Replicate( Chr( 65 + n % 26 ), 10 + n )
      FIELD->F := .T.
   NEXT
   INDEX ON FIELD->K TAG X TO b FOR FIELD->F
   dbGoto( 1 )
   FIELD->F := .F.
   dbCommit()
   Say( 120, 1 )
   FOR n := 2 TO 59
      dbGoto( n )
      FIELD->F := .F.
      dbCommit()
      Say( 120, n )
   NEXT
   USE
   RETURN
STATIC PROCEDURE Add( nLen )
   dbAppend()
   FIELD->K := Key( nLen )
   FIELD->F := Rand( 3 ) > 0
   RETURN
STATIC FUNCTION Key( nLen )
   LOCAL cKey := iif( Rand( 2 ) == 0, "", Replicate( "AB", Rand( nLen / 3 ) ) ), n
   FOR n := 1 TO iif( Rand( 3 ) == 0, Rand( nLen ), nLen )
      cKey += Chr( 65 + Rand( 4 ) )
   NEXT
   RETURN Left( cKey, nLen )
STATIC FUNCTION Rand( nMax )
   s_nSeed := ( s_nSeed * 1103515245 + 12345 ) % 2147483648
   RETURN Int( Int( s_nSeed / 65536 ) % nMax )
STATIC PROCEDURE Say( nLen, n )
   LOCAL h := FOpen( "b.cdx" ), nSize := FSeek( h, 0, 2 ), cFile := Space( nSize )
   FSeek( h, 0 )
   FRead( h, @cFile, nSize )
   FClose( h )
   ? nLen, n, nSize, hb_BLeft( hb_StrToHex( cFile ), 16 ), hb_MD5( cFile )
   RETURN
