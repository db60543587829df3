// A child that is sent elsewhere before its relation was followed, and orders chosen before it: what the relation still does
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, cKey, bThen, n
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      FOR EACH cKey IN { "C", "'zz'", "N" }
         FOR EACH bThen IN { {|| ordSetFocus( 0 ) }, {|| ordSetFocus( 2 ) }, {|| ordSetFocus( "N" ) }, {|| ordSetFocus() }, {|| dbSetOrder( 2 ) }, ;
            {|| ordListClear() }, {|| dbGoto( 2 ) }, {|| ordKeyNo() }, {|| dbCommit() }, {|| ordKeyCount() } }
            Clean()
            FOR n := 1 TO 3
               dbCreate( "t" + Str( n, 1 ), { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
               dbUseArea( .T.,, "t" + Str( n, 1 ), "A" + Str( n, 1 ) )
               AEval( { "B", "A", "C" }, {| c, i | dbAppend(), FieldPut( 1, c ), FieldPut( 2, i ) } )
            NEXT
            dbSelectArea( 2 )
            ordCreate( "r2", "C", "C" )
            ordCondSet( ,,,,,,,,,,,, .T. )
            ordCreate( "r3", "N", "N" )
            ordSetFocus( 1 )
            dbSetRelation( "A3", {|| 4 - RecNo() } )
            dbSelectArea( 1 )
            dbGoto( 2 )
            dbSetRelation( "A2", hb_macroBlock( cKey ), cKey )
            dbSkip( -1 )
            A3->( dbGoto( 1 ) )
            dbSelectArea( 2 )
            Eval( bThen )
            ? cDriver, cKey, bThen:__enumIndex(), RecNo(), Bof(), Eof(), Found(), IndexOrd(), A3->( RecNo() )
            A1->( dbSkip( 99 ) )
            Eval( bThen )
            ?? "", RecNo(), Bof(), Eof(), Found(), IndexOrd(), A3->( RecNo() )
         NEXT
      NEXT
   NEXT
   Clean()
   RETURN
PROCEDURE Clean()
   dbCloseAll()
   AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   AEval( Directory( "t?.dbf" ), {| a | FErase( a[ 1 ] ) } )
   RETURN
