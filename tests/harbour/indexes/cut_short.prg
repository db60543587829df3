// NTX and NSX files that end early: the error tells that they cannot be read
REQUEST DBFNTX, DBFNSX
PROCEDURE Main()
   LOCAL cRdd, cFile, cText, n
   FOR EACH cRdd IN { "DBFNTX", "DBFNSX" }
      rddSetDefault( cRdd )
      dbCreate( "cs", { { "C", "C", 10, 0 } } )
      USE cs
      FOR n := 1 TO 500
         dbAppend()
         FIELD->C := StrZero( n * 7919 % 1000, 10 )
      NEXT
      ordCreate( "csx", NIL, "C" )
      CLOSE
      cFile := "csx" + ordBagExt()
      cText := hb_MemoRead( cFile )
      FOR EACH n IN { 0, 1, 100, 551, 1023, 1024, 1025, 2048, 3000, 5120, Len( cText ) - 1024, Len( cText ) - 500, Len( cText ) - 1, Len( cText ) }
         hb_MemoWrit( cFile, Left( cText, n ) )
         ? cRdd, n, Attempt( .F. ), Attempt( .T. )
      NEXT
      FErase( cFile )
   NEXT
   RETURN
STATIC FUNCTION Attempt( lShared )
   LOCAL n := 0, oError, cSaid
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbUseArea( .T.,, "cs",, lShared )
      ordListAdd( "csx" )
      dbGoTop()
      DO WHILE ! Eof() .AND. n < 1000
         n++
         dbSkip()
      ENDDO
      cSaid := "walked " + hb_ntos( n )
   RECOVER USING oError
      cSaid := oError:subSystem + " " + hb_ntos( oError:subCode ) + " " + hb_ntos( oError:genCode ) + " " + hb_ntos( oError:osCode ) + " " + ;
         oError:description + " " + hb_FNameNameExt( oError:fileName ) + iif( oError:canDefault, "D", "" ) + iif( oError:canRetry, "R", "" )
   END SEQUENCE
   dbCloseAll()
   RETURN cSaid
