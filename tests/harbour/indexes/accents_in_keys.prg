// Keys with accents and couples of letters: their order, seeks by beginnings, scopes, and changes the collation does not see.
REQUEST HB_CODEPAGE_SVWIN, HB_CODEPAGE_FRWIN, HB_CODEPAGE_ELWIN, HB_CODEPAGE_CSWIN, HB_CODEPAGE_HUWIN, HB_CODEPAGE_SKWIN, DBFCDX, DBFNSX
PROCEDURE Main()
   LOCAL cDriver, cPage, s, i, aTexts
   FIELD C
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      rddSetDefault( cDriver )
      FOR EACH cPage IN { "SVWIN", "FRWIN", "ELWIN", "CSWIN", "HUWIN", "SKWIN" }
         hb_cdpSelect( cPage )
         aTexts := { "cote", "cot" + Chr( 233 ), "c" + Chr( 244 ) + "te", "c" + Chr( 244 ) + "t" + Chr( 233 ), "Cote", "coter", "ch", "Ch", "chc", "cz", ;
            "d", "Dz", "DZ", "dza", "ll", "lz", "wa", "va", "vb", "w", "v", "e" + Chr( 232 ) + "e", "eee", Chr( 233 ) + "ee", Chr( 201 ) + "E", Chr( 220 ) + "y", "yu" }
         FOR i := 255 TO 192 STEP -5
            AAdd( aTexts, Chr( i ) + "x" )
         NEXT
         dbCreate( "s", { { "C", "C", 5, 0 } } )
         USE s
         INDEX ON C TO s
         FOR EACH s IN aTexts
            APPEND BLANK
            C := s
         NEXT
         ? cDriver, cPage
         Walk()
         FOR EACH s IN aTexts
            FOR i := 1 TO Len( s )
               Seek( Left( s, i ), .F. )
               Seek( Left( s, i ), .T. )
            NEXT
            Seek( PadR( s, 5 ), .F. )
            Seek( PadR( s, 5 ), .T. )
            ordScope( 0, Left( s, 2 ) )
            ordScope( 1, Left( s, 2 ) )
            ?? "", hb_ntos( ordKeyCount() )
            ordScope( 0, NIL )
            ordScope( 1, NIL )
         NEXT
         FOR i := 1 TO 20 STEP 3
            dbGoto( i )
            C := Upper( C )
         NEXT
         dbGoto( 1 )
         C := "c" + Chr( 244 ) + "te"
         dbGoto( 2 )
         C := "cote"
         dbGoto( 23 )
         C := Chr( 233 ) + "ee"
         dbCommit()
         Walk()
         REINDEX
         Walk()
         USE
      NEXT
   NEXT
   AEval( Directory( "s.*" ), {| a | FErase( a[ 1 ] ) } )
   RETURN
STATIC PROCEDURE Walk()
   ?
   GO TOP
   DO WHILE ! Eof()
      ?? "", hb_ntos( RecNo() ) + iif( ordKeyVal() == FIELD->C, "", "!" )
      SKIP
   ENDDO
   ?
   RETURN
STATIC PROCEDURE Seek( s, lLast )
   dbSeek( s, .T., lLast )
   ?? "", hb_ntos( RecNo() ) + iif( Found(), "", "?" )
   RETURN
