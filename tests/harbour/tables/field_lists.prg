// FIELDS of COPY, APPEND, TOTAL, JOIN, COPY STRUCTURE and texts: aliases, repeats, blanks, names that are none.
PROCEDURE Main()
   LOCAL x, n, i := 0
   dbCreate( "j1", { { "A", "C", 5, 0 }, { "N", "N", 4, 0 }, { "Q", "N", 4, 0 } } )
   dbCreate( "j2", { { "A", "C", 5, 0 }, { "B", "N", 4, 0 } } )
   USE j2 NEW
   APPEND BLANK
   REPLACE A WITH "x", B WITH 7
   COPY TO j3
   USE j1 NEW ALIAS zz
   APPEND BLANK
   REPLACE A WITH "x", N WITH 1, Q WITH 5
   APPEND BLANK
   REPLACE A WITH "x", N WITH 2, Q WITH 7
   hb_MemoWrit( "in.txt", e"1,2,3\n4,5,6\n" )
   FOR n := 1 TO 9
      FOR EACH x IN { { " Q" }, { "A", "Q " }, { "A", "A" }, { "zz->A", "Q" }, { "j1->Q", "N" }, { "ZZ -> a" }, { " zz->Q", "A" }, { "field->a", "_field->n" }, ;
            { "fiel->a" }, { "_fie->n" }, { "fi->a" }, { "zz->zz->a", "n" }, { "field->zz->a", "n" }, { "->a" }, { "qq->a" }, { "", "N" }, { "" }, { "j2->B", "N" }, { "j2->B ", "A" }, ;
            { "A", 1 }, { NIL, "Q" }, {}, "N" }
         i++
         ? n, hb_ValToExp( x )
         BEGIN SEQUENCE WITH {| e | Break( e ) }
            Step( n, "o" + hb_ntos( i ), x )
         RECOVER USING x
            ? "error", x:subSystem, x:subCode, x:operation, x:genCode
         END SEQUENCE
         IF Select( "o" ) > 0
            o->( dbCloseArea() )
         ENDIF
         dbSelectArea( "zz" )
      NEXT
   NEXT
   dbCloseAll()
   AEval( Directory( "*.*" ), {| a | FErase( a[ 1 ] ) } )
   RETURN
PROCEDURE Step( n, cFile, x )
   SWITCH n
   CASE 1
      ? __dbCopy( cFile, x )
      EXIT
   CASE 2
      ? __dbCopyStruct( cFile, x )
      EXIT
   CASE 3
      ? __dbTotal( cFile, {|| FIELD->A }, x )
      EXIT
   CASE 4
      ? __dbJoin( "j2", cFile, x, {|| zz->A == j2->A } )
      EXIT
   CASE 5
      ? __dbDelim( .T., cFile, , x ), hb_StrToExp( hb_MemoRead( cFile + ".txt" ) ), File( cFile + ".txt" )
      RETURN
   CASE 6
      ? __dbSDF( .T., cFile, x ), hb_StrToExp( hb_MemoRead( cFile + ".txt" ) )
      RETURN
   CASE 7
   CASE 8
      dbCreate( cFile, { { "N", "N", 5, 0 }, { "A", "C", 5, 0 }, { "Q", "N", 3, 0 } } )
      USE ( cFile ) NEW ALIAS o
      ? iif( n == 7, __dbDelim( .F., "in", , x ), __dbSDF( .F., "in", x ) )
      Show()
      RETURN
   CASE 9
      dbCreate( cFile, { { "N", "N", 5, 0 }, { "A", "C", 5, 0 }, { "Q", "N", 3, 0 } } )
      USE ( cFile ) NEW ALIAS o
      ? __dbApp( "j3", x )
      Show()
      RETURN
   END SWITCH
   IF File( cFile + ".dbf" )
      USE ( cFile ) NEW ALIAS o
      Show()
   ENDIF
   RETURN
PROCEDURE Show()
   ? hb_ValToExp( dbStruct() )
   GO TOP
   DO WHILE ! Eof()
      AEval( dbStruct(), {| x, n | QQOut( "[", FieldGet( n ), "]" ) } )
      SKIP
   ENDDO
   RETURN
