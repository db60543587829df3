// Fields that count: where the counter stands, what it takes, and what COPY, APPEND FROM, SORT and TOTAL make of it
PROCEDURE Main()
   LOCAL t, i, c
   FOR EACH t IN { { "A", "+", 4, 0 }, { "A", "I:+", 4, 0 }, { "A", "I:+", 8, 0 }, { "A", "I:+", 2, 0 }, { "A", "N:+", 5, 0 }, { "A", "N:+", 12, 0 }, { "A", "N:+", 12, 2 }, { "A", "B:+", 8, 0 }, { "A", "^", 8, 0 } }
      dbCreate( "t", { t, { "X", "C", 3, 0 } } )
      USE t
      dbAppend(); dbAppend()
      ? t[ 2 ], FIELD->A, dbFieldInfo( 102, 1 ), dbFieldInfo( 103, 1 )
      ? dbFieldInfo( 102, 1, 20 ), dbFieldInfo( 103, 1, 5 ), dbFieldInfo( 102, 1 ), dbFieldInfo( 103, 1 )
      dbAppend(); dbAppend()
      ? FIELD->A, dbFieldInfo( 102, 1 )
      ? dbFieldInfo( 102, 1, -1 ), dbFieldInfo( 103, 1, 0 ), dbFieldInfo( 103, 1, 300 ), dbFieldInfo( 102, 1 ), dbFieldInfo( 103, 1 )
      CLOSE
   NEXT
   dbCreate( "t", { { "A", "+", 4, 0 }, { "N", "N:+", 12, 0 }, { "X", "C", 3, 0 } } )
   USE t
   FOR i := 1 TO 6; dbAppend(); FIELD->X := Str( i, 3 ); NEXT
   GO 2; DELETE; GO 5; FIELD->X := "zz"
   COPY TO t1
   COPY TO t2 FOR RecNo() > 3 FIELDS X, N, A
   SORT TO t3 ON X /D
   TOTAL ON X TO t4
   COPY STRUCTURE TO t5
   FOR EACH c IN { "t1", "t2", "t3", "t4", "t5" }
      USE ( c )
      ? c; Show()
      APPEND FROM t FOR RecNo() > 4
      Show()
   NEXT
   dbCreate( "s", { { "A", "N", 8, 0 }, { "X", "C", 3, 0 } } )
   USE s; FOR i := 1 TO 2; dbAppend(); FIELD->A := i * 10; FIELD->X := Str( i, 3 ); NEXT
   dbCreate( "dd", { { "A", "+", 4, 0 }, { "X", "C", 3, 0 } } )
   USE dd
   APPEND FROM s
   DO WHILE ! Eof(); ? FIELD->A, FIELD->X; SKIP; ENDDO
   CLOSE ALL
   AEval( { "t", "t1", "t2", "t3", "t4", "t5", "s", "dd" }, {| f | FErase( f + ".dbf" ) } )
   RETURN
STATIC PROCEDURE Show()
   ? dbFieldInfo( 102, FieldPos( "A" ) ), dbFieldInfo( 103, FieldPos( "A" ) ), dbFieldInfo( 102, FieldPos( "N" ) )
   GO TOP
   DO WHILE ! Eof(); ? RecNo(), FIELD->A, FIELD->N, FIELD->X, Deleted(); SKIP; ENDDO
   RETURN
