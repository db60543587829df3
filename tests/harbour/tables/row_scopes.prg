// Which records COUNT, SUM, LOCATE, dbEval() and REPLACE visit, and where they end: every clause, with and without order and SET DELETED.
PROCEDURE P( c )
   OutStd( hb_eol() + ">>> " + c )
   RETURN
PROCEDURE S()
   OutStd( hb_eol() + "   " + Alias() + " " + hb_ValToExp( { RecNo(), Bof(), Eof(), Found() } ) )
   RETURN
FUNCTION T( x )
   OutStd( " t" + hb_ntos( RecNo() ) )
   RETURN x
PROCEDURE Mk()
   LOCAL i
   CLOSE ALL
   dbCreate( "c1", { { "K", "C", 3, 0 }, { "N", "N", 6, 2 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 }, { "M", "M", 10, 0 } } )
   USE c1 NEW EXCLUSIVE
   FOR i := 1 TO 9
      dbAppend()
      FIELD->K := Chr( 64 + ( i - 1 ) % 3 + 1 ); FIELD->N := i * 1.5; FIELD->D := 0d20200101 + i; FIELD->L := i % 2 == 0; FIELD->M := "m" + hb_ntos( i )
   NEXT
   dbGoto( 3 ); dbDelete(); dbGoto( 7 ); dbDelete()
   INDEX ON K + Str( N, 6, 2 ) TO c1
   SET ORDER TO 0
   GO TOP
   RETURN
PROCEDURE Main()
   LOCAL x, y, o, e, i
   SET DATE ANSI
   FOR o := 0 TO 3
   Mk()
   SET ORDER TO o % 2
   SET DELETED ( o >= 2 )
   OutStd( hb_eol() + "####### order " + hb_ntos( o % 2 ) + " deleted " + hb_ntos( o / 2 ) )
   P( "count" ); COUNT TO x; OutStd( hb_ntos( x ) ); S()
   P( "count for" ); COUNT TO x FOR FIELD->N > 5; OutStd( hb_ntos( x ) ); S()
   P( "count while" ); GO 2; COUNT TO x WHILE T( FIELD->N < 8 ); OutStd( hb_ntos( x ) ); S()
   P( "count for while" ); GO 2; COUNT TO x FOR T( FIELD->L ) WHILE FIELD->N < 9; OutStd( hb_ntos( x ) ); S()
   P( "count next" ); GO 2; COUNT TO x NEXT 3; OutStd( hb_ntos( x ) ); S()
   P( "count next 0" ); GO 2; COUNT TO x NEXT 0; OutStd( hb_ntos( x ) ); S()
   P( "count next -1" ); GO 2; COUNT TO x NEXT -1; OutStd( hb_ntos( x ) ); S()
   P( "count next 99" ); GO 2; COUNT TO x NEXT 99; OutStd( hb_ntos( x ) ); S()
   P( "count rest" ); GO 4; COUNT TO x REST; OutStd( hb_ntos( x ) ); S()
   P( "count record" ); COUNT TO x RECORD 5; OutStd( hb_ntos( x ) ); S()
   P( "count record del" ); COUNT TO x RECORD 3; OutStd( hb_ntos( x ) ); S()
   P( "count record 99" ); COUNT TO x RECORD 99; OutStd( hb_ntos( x ) ); S()
   P( "count record for" ); COUNT TO x FOR FIELD->N > 100 RECORD 5; OutStd( hb_ntos( x ) ); S()
   P( "count all" ); GO 5; COUNT TO x ALL; OutStd( hb_ntos( x ) ); S()
   P( "count all while" ); GO 5; COUNT TO x WHILE FIELD->N < 100 ALL; OutStd( hb_ntos( x ) ); S()
   P( "sum" ); SUM FIELD->N, FIELD->N * 2 TO x, y; OutStd( hb_ValToExp( { x, y } ) ); S()
   P( "sum next for" ); GO 2; SUM FIELD->N TO x FOR FIELD->L NEXT 4; OutStd( hb_ValToExp( { x } ) ); S()
   P( "average" ); AVERAGE FIELD->N TO x; OutStd( hb_ValToExp( { x } ) ); S()
   P( "average none" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   AVERAGE FIELD->N TO x FOR .F.; OutStd( hb_ValToExp( { x } ) ); S()
   RECOVER USING e ; OutStd( e:description + " " + e:operation )
   END
   P( "locate" ); LOCATE FOR FIELD->N > 5; S(); CONTINUE; S(); CONTINUE; S()
   P( "locate rest" ); GO 6; LOCATE FOR FIELD->N < 5 REST; S()
   P( "locate next" ); GO 2; LOCATE FOR FIELD->N > 100 NEXT 3; S(); CONTINUE; S()
   P( "locate while" ); GO 2; LOCATE FOR FIELD->L WHILE T( FIELD->N < 5 ); S(); CONTINUE; S()
   P( "locate record" ); LOCATE FOR FIELD->N > 1 RECORD 4; S(); CONTINUE; S()
   P( "locate record 99" ); LOCATE FOR .T. RECORD 99; S()
   P( "locate nofor" ); GO 4; LOCATE; S(); CONTINUE; S()
   P( "locate num" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   LOCATE FOR FIELD->K; S()
   RECOVER USING e; OutStd( e:description + " " + e:operation )
   END
   P( "dbeval" ); dbEval( {|| T() } ); S()
   P( "dbeval for type" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   dbEval( {|| T() }, {|| "x" } ); S()
   RECOVER USING e; OutStd( e:description + " " + e:operation )
   END
   P( "dbeval while type" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   GO 2; dbEval( {|| T() },, {|| 5 } ); S()
   RECOVER USING e; OutStd( e:description + " " + e:operation )
   END
   P( "dbeval args" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   GO 2; dbEval( {|| T() }, "x", 5, "y", "z", 6 ); S()
   RECOVER USING e; OutStd( e:description + " " + e:operation )
   END
   P( "dbeval nil" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   dbEval()
   RECOVER USING e; OutStd( hb_ntos( e:subCode ) + e:description + " " + e:operation )
   END
   P( "dbeval break" ); GO TOP
   BEGIN SEQUENCE
   dbEval( {|| T(), iif( RecNo() == 5, Break( 1 ), NIL ) } )
   END
   S()
   P( "dbeval move" ); dbEval( {|| T(), dbSkip() } ); S()
   P( "dbeval goto" ); i := 0; dbEval( {|| T(), iif( ++i < 12 .AND. RecNo() == 8, dbGoto( 2 ), NIL ) } ); S()
   P( "dbeval bottom" ); dbEval( {|| T(), dbGoBottom() } ); S()
   P( "dbeval close" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   dbEval( {|| T(), iif( RecNo() == 4, dbCloseArea(), NIL ) } ); S()
   RECOVER USING e; OutStd( hb_ntos( e:subCode ) + e:description + " " + e:operation )
   END
   Mk(); SET ORDER TO o % 2
   P( "dbeval other area" ); USE c1 NEW SHARED ALIAS oth
   S()
   Mk(); SET ORDER TO o % 2
   P( "dbeval select" ); BEGIN SEQUENCE WITH {| q | Break( q ) }
   dbEval( {|| T(), iif( RecNo() == 4, dbSelectArea( 9 ), NIL ) } ); S()
   RECOVER USING e; OutStd( hb_ntos( e:subCode ) + e:description + " " + e:operation )
   END
   SELECT c1
   P( "dbeval append" ); i := 0; dbEval( {|| T(), iif( ++i < 3, dbAppend(), NIL ) } ); S()
   P( "dbeval delete" ); dbEval( {|| T(), dbDelete() } ); S()
   dbEval( {|| dbRecall() } )
   Mk(); SET ORDER TO o % 2
   P( "replace key" ); REPLACE ALL FIELD->K WITH "Z" FOR T( FIELD->N < 6 ); S()
   P( "replace next" ); GO 4; REPLACE FIELD->N WITH 1 NEXT 2; S()
   P( "replace while" ); GO 4; REPLACE FIELD->N WITH 2 WHILE FIELD->N < 10; S()
   P( "replace one" ); GO 4; REPLACE FIELD->N WITH 3, FIELD->K WITH "Q"; S()
   P( "replace eof" ); GO 99; REPLACE FIELD->N WITH 3; S()
   P( "delete for" ); DELETE FOR FIELD->N == 2; S()
   P( "recall next" ); GO 1; RECALL NEXT 5; S()
   P( "all" ); dbGoTop(); DO WHILE ! Eof(); OutStd( " " + hb_ntos( RecNo() ) + RTrim( FIELD->K ) + hb_ntos( FIELD->N ) + iif( Deleted(), "*", "" ) ); dbSkip(); ENDDO
   NEXT
   CLOSE ALL
   RETURN
