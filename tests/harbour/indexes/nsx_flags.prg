// Flags in the header of an NSX order by the clauses it was made with, and the place of a production index made second
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL lCustom, nClause, nRows
   rddSetDefault( "DBFNSX" )
   FOR nRows := 0 TO 2
      FOR EACH lCustom IN { .F., .T. }
         FOR nClause := 0 TO 8
            FErase( "tt.nsx" )
            dbCreate( "t", { { "K", "C", 5, 0 }, { "N", "N", 4, 0 } } )
            USE t
            DO WHILE LastRec() < nRows
               dbAppend()
            ENDDO
            SWITCH nClause
            CASE 0 ; ordCondSet( ,,,,,,,,,,,,,, lCustom ) ; EXIT
            CASE 1 ; ordCondSet( ,,, {|| .T. },,,,,,,,,,, lCustom ) ; EXIT
            CASE 2 ; ordCondSet( ,,,,,, RecNo(),,,,,,,, lCustom ) ; EXIT
            CASE 3 ; ordCondSet( ,,,,,,, 5,,,,,,, lCustom ) ; EXIT
            CASE 4 ; ordCondSet( ,,,,,,,, 1,,,,,, lCustom ) ; EXIT
            CASE 5 ; ordCondSet( ,,,,,,,,, .T.,,,,, lCustom ) ; EXIT
            CASE 6 ; ordCondSet( ,,,,,,,,,,,,, .T., lCustom ) ; EXIT
            CASE 7 ; ordCondSet( "N=0", {|| FIELD->N = 0 }, .T., {|| .T. },,,,,,,,,,, lCustom ) ; EXIT
            CASE 8 ; ordCondSet( "N=0", {|| FIELD->N = 0 },,,,,,,,,,,,, lCustom ) ; EXIT
            ENDSWITCH
            ordCreate( "tt", "X", "K" )
            USE
            ? nRows, lCustom, nClause, hb_StrToHex( SubStr( hb_MemoRead( "tt.nsx" ), 1025, 2 ) )
         NEXT
      NEXT
   NEXT
   FErase( "tt.nsx" )
   USE t
   ordCreate( "tt", "X", "K" )
   ordCondSet( ,,,,,,,,,,,, .T. )
   ordCreate( "t", "Y", "N" )
   ? ordCount(), ordName( 1 ), ordName( 2 ), ordNumber()
   RETURN
