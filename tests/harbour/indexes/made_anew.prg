// The bytes of bags whose orders were destroyed and made anew
REQUEST DBFCDX, DESCEND
PROCEDURE Main()
   LOCAL cDriver, lShared, cTag, n
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      FOR EACH lShared IN { .F., .T. }
         FOR EACH cTag IN { "X1", "X2", "X3" }
            hb_dbDrop( "t" )
            FErase( "b" + ordBagExt() )
            dbCreate( "t", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
            dbUseArea( .T.,, "t",, lShared )
            FOR n := 1 TO 40
               dbAppend()
               FIELD->c := Chr( 65 + n * 7 % 20 )
               FIELD->n := n * 11 % 40
            NEXT
            dbUnlock()
            ordCreate( "b", "X1", "c" )
            ordCreate( "b", "X2", "c+Str(n,4)" )
            ordCreate( "b", "X3", "n" )
            ordCreate( "b", cTag, "Descend(c)" )
            USE
            Say( cDriver, lShared, cTag )
            dbUseArea( .T.,, "t",, lShared )
            ordListAdd( "b" )
            Orders()
            ordDestroy( "X2" )
            ordCreate( "b", "X4", "Str(n,9)" )
            ordCreate( "b", "X1", "n+1" )
            Orders()
            USE
            Say( cDriver, lShared, cTag )
         NEXT
      NEXT
   NEXT
   FErase( "b" + ordBagExt() )
   RETURN
STATIC PROCEDURE Say( cDriver, lShared, cTag )
   LOCAL cFile := hb_MemoRead( "b" + ordBagExt() )
   // Without the version counter.
   cFile := iif( cDriver == "DBFNTX", Left( cFile, 4 ) + SubStr( cFile, 9 ), Left( cFile, 8 ) + SubStr( cFile, 13 ) )
   ? cDriver, lShared, cTag, Len( cFile ), hb_MD5( cFile )
   RETURN
STATIC PROCEDURE Orders()
   LOCAL n
   FOR n := 1 TO ordCount()
      ?? "", ordName( n )
   NEXT
   RETURN
