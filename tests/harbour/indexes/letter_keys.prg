// Keys in pages whose letters take several bytes: the beginning of a key sought, scopes, changed keys
REQUEST DBFCDX, DBFNTX, DBFNSX
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_CSWIN, HB_CODEPAGE_FRWIN, HB_CODEPAGE_SVWIN, HB_CODEPAGE_SKWIN
PROCEDURE Main()
  LOCAL r, i, j, c, x, y, ex, a := { "a", "ą", "az", "aą", "ąa", "c", "ch", "chx", "cz", "č", "čh", "h", "hz", "i", "d", "dz", "dzx", "l", "ll", "llx", "lz", "ł", "e", "é", "éa", "ea", "E", "É", "n", "ñ", "ñz", "nz", "sz", "szz", "s", "ß", "ss", "ö", "oz", "öz", "å", "åz", "z", "ž", "a ", "A", "Ą", "Ch", "CH", "cH", "ы", "ыя" }
  LOCAL s := { "a", "ą", "c", "ch", "č", "d", "dz", "l", "ll", "é", "ö", "å", "", "ab", "dzz", "ы", "qq", "ń" , "cx", "hh", "ž " }
  FOR EACH r IN { "DBFCDX", "DBFNTX" }
  rddSetDefault( r )
  FOR EACH c IN { "UTF8EX", "CSWIN", "FRWIN", "SVWIN", "SKWIN" }
   hb_cdpSelect( c )
   hb_dbDrop( "letterk" ); FErase( "letterk.cdx" )
   dbCreate( "letterk", { {"N","N",4,0}, {"T","C",6,0} },, .T., "t" )
   FOR i := 1 TO Len( a )
      dbAppend()
      FIELD->N := i ; FIELD->T := hb_Translate( a[ i ], "UTF8EX", c )
   NEXT
   INDEX ON FIELD->T TO letterk
   ? r, c
      dbGoTop()
      DO WHILE ! Eof()
        ?? " " + hb_ntos( FIELD->N )
        dbSkip()
      ENDDO
   FOR i := 1 TO Len( s )
      x := hb_Translate( s[ i ], "UTF8EX", c )
      ? r, c, i, "seek", dbSeek( x ), RecNo(), dbSeek( x, .T. ), RecNo(), dbSeek( x, .F., .T. ), RecNo(), dbSeek( x, .T., .T. ), RecNo(), dbSeek( PadR( x, 6 ) ), RecNo()
      ordScope( 0, x )
      ?? "", ordKeyCount()
      ordScope( 1, x )
      ?? "", ordKeyCount()
      ordScope( 0, NIL )
      ?? "", ordKeyCount()
      dbGoTop()
      ?? "", RecNo(), Eof()
      dbGoBottom()
      ?? "", RecNo()
      ordScope( 1, NIL )
   NEXT
   FOR i := 1 TO Len( a ) STEP 5
     dbGoto( i )
     FIELD->T := "q"
   NEXT
   dbAppend() ; FIELD->T := hb_Translate( "čh", "UTF8EX", c )
   ? r, c, ordKeyCount()
      dbGoBottom()
      DO WHILE ! Bof()
        ?? " " + hb_ntos( RecNo() )
        dbSkip( -1 )
      ENDDO
   CLOSE
   NEXT
  NEXT
   RETURN
