// Keys made of conditions, padded numbers and computed numbers: built, kept while records change, built anew, found after opening.
REQUEST DBFNTX
REQUEST DBFCDX
REQUEST DESCEND, STRZERO, YEAR, MONTH, DAY, UPPER, LEFT, SPACE, LEN, DTOS, DELETED, TRIM, RECNO, STR, EMPTY

PROCEDURE Main()

   LOCAL cRdd, cKey, n
   LOCAL aKeys := { ;
      "iif( AGE > 50, NAME, 'zz' + Left( NAME, 8 ) )", ;
      "if( OK .AND. ! Empty( NAME ), Upper( NAME ), Space( 10 ) )", ;
      "iif( NAME = 'n', NAME, StrZero( AGE, 10 ) )", ;
      "iif( OK, AGE, 100 )", ;
      "iif( OK, Deleted(), AGE > 3 )", ;
      "StrZero( AGE, 5 )", ;
      "StrZero( AMT, 9, 2 )", ;
      "StrZero( AMT )", ;
      "StrZero( AMT, 4 )", ;
      "StrZero( Year( DT ), 4 ) + StrZero( Month( DT ), 2 )", ;
      "Str( RecNo(), 6 )", ;
      "Str( Day( DT ) ) + NAME", ;
      "Descend( NAME )", ;
      "Descend( DToS( DT ) + Str( AGE, 3 ) )", ;
      "Year( DT )", ;
      "RecNo()", ;
      "-RecNo()", ;
      "AMT * 2", ;
      "AGE - 50", ;
      "AGE * AMT", ;
      "Len( Trim( NAME ) )" }

   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cRdd )
      FOR EACH cKey IN aKeys
         ? cRdd, cKey
         dbCreate( "ck", { { "NAME", "C", 10, 0 }, { "AGE", "N", 3, 0 }, { "AMT", "N", 8, 2 }, { "DT", "D", 8, 0 }, { "OK", "L", 1, 0 } } )
         USE ck EXCLUSIVE NEW
         FOR n := 1 TO 12
            Add( n )
         NEXT
         ordCreate( "ck1", "T", cKey, hb_macroBlock( cKey ) )
         Show()
         dbGoto( 3 )
         FIELD->AGE := 77
         FIELD->NAME := "nnn"
         FIELD->OK := ! FIELD->OK
         dbGoto( 5 )
         FIELD->AMT := -12.345
         FIELD->DT := SToD( "19991231" )
         dbDelete()
         Add( 20 )
         Show()
         USE
         USE ck SHARED NEW
         SET INDEX TO ck1
         Show()
         SET EXACT ON
         dbGoto( 4 )
         RLock()
         FIELD->NAME := "n"
         dbUnlock()
         SET EXACT OFF
         Show()
         USE
         USE ck EXCLUSIVE NEW
         SET INDEX TO ck1
         REINDEX
         Show()
         dbGoto( 7 )
         n := ordKeyVal()
         ? dbSeek( n ), RecNo(), ordKeyNo(), ordKeyCount(), ValType( n )
         USE
         FErase( "ck.dbf" )
         FErase( "ck1.ntx" )
         FErase( "ck1.cdx" )
      NEXT
   NEXT

   RETURN

STATIC PROCEDURE Add( n )

   dbAppend()
   FIELD->NAME := Chr( 96 + n * 7 % 26 ) + Replicate( "x", n % 4 )
   FIELD->AGE := n * 37 % 100
   FIELD->AMT := ( n - 6 ) * 11.25
   FIELD->DT := SToD( "20200115" ) + n * 29
   FIELD->OK := n % 3 == 0

   RETURN

STATIC PROCEDURE Show()

   dbGoTop()
   ?
   DO WHILE ! Eof()
      ?? hb_ntos( RecNo() ), hb_ValToExp( ordKeyVal() ) + ";"
      dbSkip()
   ENDDO
   dbGoBottom()
   ?? RecNo()

   RETURN
