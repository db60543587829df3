// INDEX ON with code that is not its text: a LOCAL named as a field, keys that are cut, keys without length
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL NAME := "const", AGE := 3, NOTHING, r, i, e, k
   FOR EACH r IN { "DBFNTX", "DBFCDX" }
      dbCreate( "t", { { "NAME", "C", 5, 0 }, { "AGE", "N", 3, 0 }, { "NOTHING", "C", 2, 0 }, { "LONG", "C", 300, 0 } }, r )
      dbUseArea( .T., r, "t" )
      FOR i := 1 TO 5; dbAppend(); FIELD->NAME := Chr( 70 - i ); FIELD->AGE := i; FIELD->NOTHING := Str( i, 2 ); NEXT
      INDEX ON NAME TO i1
      Show()
      CLOSE INDEXES
      INDEX ON FIELD->NAME TO i1 FOR AGE > 2
      Show()
      dbAppend(); FIELD->NAME := "Q"
      Show()
      REINDEX
      Show()
      SET INDEX TO i1
      Show()
      CLOSE INDEXES
      FOR EACH k IN { { "NAME", {|| NAME + NAME } }, { "Upper(NAME)", {|| Lower( FIELD->NAME ) + "x" } }, { "NOTHING", {|| NOTHING } }, { "NAME", {|| Str( FIELD->AGE, 5 ) } }, ;
                      { "AGE+1", {|| FIELD->AGE } }, { "''", {|| "" } }, { "Trim(NAME)", {|| Trim( FIELD->NAME ) } }, { "LONG", {|| FIELD->LONG } }, { "Left(LONG,257)", {|| Left( FIELD->LONG, 257 ) } } }
         ? r, k[ 1 ]
         BEGIN SEQUENCE WITH {| err | Break( err ) }
            dbCreateIndex( "i2", k[ 1 ], k[ 2 ] )
            Show()
         RECOVER USING e
            ?? e:subSystem, e:subCode, e:genCode, e:description
         END SEQUENCE
         ordListClear()
      NEXT
      CLOSE ALL
      FErase( "i1.ntx" ); FErase( "i1.cdx" ); FErase( "i2.ntx" ); FErase( "i2.cdx" )
   NEXT
   FErase( "t.dbf" )
   RETURN
STATIC PROCEDURE Show()
   GO TOP
   ?? dbOrderInfo( 25 ), dbOrderInfo( 24 ), RecNo(), Left( hb_CStr( ordKeyVal() ), 20 ), ordKeyCount()
   RETURN
