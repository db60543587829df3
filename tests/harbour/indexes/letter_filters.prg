// UNIQUE orders, filters and SORT where letters take several bytes or accents do not count
REQUEST DBFCDX, DBFNTX, DBFNSX
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_CSWIN, HB_CODEPAGE_FRWIN, HB_CODEPAGE_SVWIN, HB_CODEPAGE_SKWIN
PROCEDURE Main()
  MEMVAR x
  LOCAL r, i, j, c, n, a := { "a", "ą", "az", "aą", "c", "ch", "chx", "cz", "čh", "h", "dz", "dzx", "ll", "lz", "é", "éa", "ea", "É", "ñz", "nz", "szz", "ß", "ss", "ö", "öz", "åz", "ž", "A", "Ch", "ы" }
  LOCAL s := { "a", "ch", "dz", "é", "ö", "å", "e", "Éa", "c" }
  PRIVATE x
  FOR EACH r IN { "DBFCDX", "DBFNTX" }
  rddSetDefault( r )
  FOR EACH c IN { "UTF8EX", "CSWIN", "FRWIN", "SVWIN", "SKWIN" }
   hb_cdpSelect( c )
   hb_dbDrop( "letterf" ); FErase( "letterf.cdx" )
   dbCreate( "letterf", { {"N","N",4,0}, {"T","C",6,0} },, .T., "t" )
   FOR j := 1 TO 3
   FOR i := 1 TO Len( a )
      dbAppend()
      FIELD->N := i ; FIELD->T := hb_Translate( a[ i ], "UTF8EX", c )
   NEXT
   NEXT
   INDEX ON FIELD->T TO letterf UNIQUE
   ? r, c, ordKeyCount()
   dbGoTop()
   DO WHILE ! Eof()
     ?? " " + hb_ntos( RecNo() ) ; dbSkip()
   ENDDO
   INDEX ON FIELD->T + Str( FIELD->N, 4 ) TO letterfb DESCENDING
   ? r, c, ordKeyCount()
   dbGoTop()
   DO WHILE ! Eof()
     ?? " " + hb_ntos( RecNo() ) ; dbSkip()
   ENDDO
   FOR i := 1 TO Len( s )
     x := hb_Translate( s[ i ], "UTF8EX", c )
     ? r, c, i
     FOR j := 0 TO 2
     SET( _SET_EXACT, j == 2 )
     ordSetFocus( iif( j == 1, 0, 1 ) )
     COUNT TO n FOR FIELD->T = x
     ?? "", n
     COUNT TO n FOR FIELD->T >= x
     ?? "", n
     SET FILTER TO FIELD->T > x .OR. FIELD->N = 3
     COUNT TO n
     ?? "", n
     SET FILTER TO FIELD->T = x
     COUNT TO n
     ?? "", n
     SET FILTER TO
     LOCATE FOR FIELD->T == x
     ?? "", RecNo()
     SUM FIELD->N TO n WHILE FIELD->T < x
     ?? "", n
     NEXT
     SET EXACT OFF
   NEXT
   SORT ON FIELD->T TO letterfs
   CLOSE
   USE letterfs
   ? r, c, "sort"
   DO WHILE ! Eof()
     ?? " " + hb_ntos( FIELD->N ) ; dbSkip()
   ENDDO
   CLOSE
  NEXT
  NEXT
   RETURN
