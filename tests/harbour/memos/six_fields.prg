// V fields of SIX of six and more bytes: what stands in the field, what in the memo file, and what comes back.
REQUEST DBFCDX, SIXCDX, DBFNSX

PROCEDURE Main()
   LOCAL cDriver, nLen, x, aValues
   FOR EACH cDriver IN { "SIXCDX", "DBFNTX", "DBFNSX" }
      rddSetDefault( cDriver )
      FOR EACH nLen IN { 6, 10, 12, 13, 20 }
         ? "--", cDriver, nLen
         dbCreate( "t1", { { "ID", "N", 2, 0 }, { "V", "V", nLen, 0 } } )
         USE t1 EXCLUSIVE
         aValues := { "a", "", "abcd", Replicate( "x", nLen - 2 ), Replicate( "y", nLen - 1 ), Replicate( "z", 100 ), "tail ", 5, -3, 1.5, 12345.678, ;
            1234567890123, .T., .F., 0d20200131, CToD( "" ), { 1, "two", { .T. } }, {}, NIL, Chr( 0 ) + "b" }
         FOR EACH x IN aValues
            APPEND BLANK
            FIELD->ID := RecNo()
            FIELD->V := x
            ? hb_StrToHex( dbRecordInfo( 7 ) ), hb_ValToExp( FIELD->V ), iif( HB_ISNUMERIC( x ), Len( Str( FIELD->V ) ), "" )
         NEXT
         GO 6
         FIELD->V := Replicate( "n", 90 )
         GO 5
         FIELD->V := "s"
         GO 10
         FIELD->V := Replicate( "m", 200 )
         GO 17
         FIELD->V := .T.
         USE
         USE t1 SHARED
         DO WHILE ! Eof()
            ? FIELD->ID, ValType( FIELD->V ), hb_ValToExp( FIELD->V )
            SKIP
         ENDDO
         USE
         ? hb_MD5( SubStr( hb_MemoRead( "t1.dbf" ), 5 ) ), hb_MD5( hb_MemoRead( "t1" + rddInfo( 6 ) ) )
      NEXT
   NEXT
   RETURN
