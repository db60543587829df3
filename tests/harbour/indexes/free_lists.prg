// Which free pages of a bag new orders take: those of one that stays open, not those of one that is opened again
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cSteps
   rddSetDefault( "DBFCDX" )
   FOR EACH cSteps IN { ;
         "A B B C", "A B A C D E", "A B C B B B", ;
         "A B+ B+ C", "A B+ B+ C+", "A B B+ C+", "A B B C+", ;
         "A B -A C", "A B -A C+", "A B R -A C+ D+", "A B -A R C+ D", "A B -A L C+ D", ;
         "A B B C. D", "A B -A C. D+", "A C -C D D D F", "A B C -A R -B F F" }
      Steps( cSteps, "b" )
      Steps( cSteps, "t" )
   NEXT
   RETURN
STATIC PROCEDURE Steps( cSteps, cBag )
   LOCAL n, cStep, cFile
   FErase( "t.cdx" )
   FErase( "b.cdx" )
   dbCreate( "t", { { "C", "C", 60, 0 }, { "N", "N", 6, 0 } } )
   dbUseArea( .T.,, "t",, .F. )
   FOR n := 1 TO 30
      dbAppend()
      FIELD->c := Chr( 65 + n * 7 % 20 ) + hb_ntos( n )
      FIELD->n := n * 11 % 40
   NEXT
   FOR EACH cStep IN hb_ATokens( cSteps )
      DO CASE
      CASE Left( cStep, 1 ) == "-"
         ordDestroy( SubStr( cStep, 2, 1 ) )
      CASE cStep == "R"
         dbUseArea( .F.,, "t",, .F. )
         IF ordCount() == 0
            ordListAdd( cBag )
         ENDIF
      CASE cStep == "L"
         ordListClear()
         IF ordCount() == 0
            ordListAdd( cBag )
         ENDIF
      OTHERWISE
         ordCondSet( ,,,,,,,,,,,, "+" $ cStep, "." $ cStep )
         ordCreate( cBag, Left( cStep, 1 ), iif( Left( cStep, 1 ) $ "AD", "n", "c" ) )
      ENDCASE
   NEXT
   USE
   cFile := hb_MemoRead( cBag + ".cdx" )
   ? PadR( cBag + ": " + cSteps, 25 ), Len( cFile ), hb_BLeft( hb_StrToHex( cFile ), 24 ), hb_MD5( cFile )
   hb_dbDrop( "t" )
   RETURN
