// APPEND FROM a source whose values the fields refuse: the record is marked as deleted when the error ends the command, and goes on with
// the next field when the error block takes the default.
PROCEDURE Main
   LOCAL bOld, i
   dbCreate( "src", { { "F1", "C", 10, 0 }, { "F2", "N", 12, 2 }, { "F3", "N", 9, 0 } } )
   USE src
   FOR i := 1 TO 4
      dbAppend()
      FIELD->F1 := "r" + hb_ntos( i )
      FIELD->F2 := iif( i == 2, 123456789, i )
      FIELD->F3 := iif( i == 3, 999999, i )
   NEXT
   USE
   dbCreate( "dst", { { "F0", "C", 2, 0 }, { "F1", "C", 5, 0 }, { "F2", "N", 6, 2 }, { "F3", "N", 3, 0 } } )
   USE dst
   hb_MemoWrit( "d1.txt", e"\"a\",\"b\",1,1\nc,d,1234567,5\ne,f,2,2\n" )
   hb_MemoWrit( "s1.txt", e"a b      1.00  1\nc d    1234567\ne f   2.00 x2\n" )
   bOld := ErrorBlock( {| e | Show( e ), Break( e ) } )
   BEGIN SEQUENCE
      APPEND FROM src
   END SEQUENCE
   Rows()
   APPEND FROM d1 DELIMITED
   Rows()
   APPEND FROM s1 SDF
   Rows()
   BEGIN SEQUENCE
      APPEND FROM s1 FIELDS F2, F0 SDF
   END SEQUENCE
   Rows()
   ErrorBlock( {| e | Show( e ), .F. } )
   APPEND FROM src
   Rows()
   ErrorBlock( bOld )
   COPY TO back.txt FIELDS F3, F2, F1, F0 FOR F2 < 999 SDF
   ? MemoRead( "back.txt" )
   FErase( "src.dbf" ) ; FErase( "dst.dbf" ) ; FErase( "d1.txt" ) ; FErase( "s1.txt" ) ; FErase( "back.txt" )
   RETURN

STATIC PROCEDURE Show( e )
   ? "error", e:subSystem, e:subCode, e:operation, hb_ValToExp( e:args ), e:canDefault
   RETURN

STATIC PROCEDURE Rows()
   ? "--", LastRec(), RecNo()
   dbGoTop()
   DO WHILE ! Eof()
      ? iif( Deleted(), "*", " " ), F0, F1, F2, F3
      dbSkip()
   ENDDO
   RETURN
