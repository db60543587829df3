// Headers cut short or changed: which tables open all the same, and the error of those that do not
REQUEST DBFCDX
STATIC s_memo
PROCEDURE Main()
   LOCAL c, i, x
   rddSetDefault( "DBFCDX" )
   dbCreate( "t", { { "C1", "C", 5, 0 }, { "N", "N", 6, 2 }, { "M", "M", 10, 0 } } )
   USE t
   FOR i := 1 TO 2; dbAppend(); FIELD->C1 := "r" + Str( i, 1 ); FIELD->N := i; FIELD->M := "memo" + Str( i, 1 ); NEXT
   CLOSE
   c := hb_MemoRead( "t.dbf" )
   s_memo := hb_MemoRead( "t.fpt" )
   FOR EACH i IN { 0, 1, 31, 32, 33, 63, 64, 65, 96, 127, 128, 129, 130, 131, 151, 152, 153, 174, 175 }
      ? "length", i
      Try( Left( c, i ) )
   NEXT
   FOR EACH i IN { 0, 8, 9, 10, 28, 29, 32, 43, 48, 49, 50, 64, 75, 80, 82, 113 }
      FOR EACH x IN { 0, 1, 2, 3, 4, 7, 13, 32, 48, 67, 77, 78, 131, 203, 245, 255 }
         // memo fields of five bytes are not looked at here
         IF i != 43 .AND. i != 75 .OR. x != 77
            ? "byte", i, x
            Try( Left( c, i ) + Chr( x ) + SubStr( c, i + 2 ) )
         ENDIF
      NEXT
   NEXT
   Try( c + "garbage" )
   Try( c + " r3     3.00                 " )
   FErase( "t.dbf" ); FErase( "t.fpt" ); FErase( "u.dbf" ); FErase( "u.fpt" )
   RETURN
STATIC PROCEDURE Try( c )
   LOCAL e, i
   hb_MemoWrit( "u.dbf", c )
   hb_MemoWrit( "u.fpt", s_memo )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      USE u
      ?? LastRec(), Header(), RecSize(), FCount(), hb_ValToExp( dbStruct() )
      FOR i := 1 TO Min( LastRec(), 3 )
         dbGoto( i )
         ?? FieldGet( 1 ), FieldGet( 2 )
      NEXT
   RECOVER USING e
      ?? e:subSystem, e:subCode, e:genCode, e:filename, e:osCode, e:canRetry, e:canDefault
   END SEQUENCE
   CLOSE
   RETURN
