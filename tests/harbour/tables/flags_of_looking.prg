// What looking at other records, counting and searching does to the flags; LOCATE of one record; relations set one after the other
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, n
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
      USE t1 NEW
      FOR n := 1 TO 6
         APPEND BLANK
         REPLACE c WITH Chr( 65 + n * 4 % 9 ), n WITH n * 5 % 7
      NEXT
      GO TOP ; SKIP -1
      Show( "bof" )
      dbRecordInfo( 1, 3 ) ; Show( "deleted of 3" )
      SKIP -1
      dbRecordInfo( 4, 3 ) ; Show( "number of 3" )
      __dbLocate( {|| FIELD->N > 1 },,, 4 ) ; Show( "locate record" )
      __dbLocate( {|| FIELD->N > 1 }, {|| FIELD->N > 9 },, 4 ) ; Show( "locate record while" )
      ordCreate( "b1", "X", "C" )
      SET FILTER TO FIELD->N > 2
      GO BOTTOM ; SKIP
      Show( "eof" )
      n := ordKeyCount() ; Show( "count " + hb_ntos( n ) )
      dbSeek( "A", .T., .T. ) ; Show( "soft last" )
      dbSeek( "Z", .T., .T. ) ; Show( "soft last behind" )
      SET FILTER TO
      ordScope( 0, "C" )
      dbSeek( "B", .T., .T. ) ; Show( "soft last before the scope" )
      ordScope( 0, NIL )
      ordWildSeek( "*E*" ) ; Show( "wild" )
      ordFindRec( 3 ) ; Show( "find" )
      ordFindRec( 3, .T. ) ; Show( "find on" )
      dbCreate( "t2", { { "C", "C", 6, 0 } } )
      USE t2 NEW
      APPEND BLANK ; APPEND BLANK ; APPEND BLANK
      dbCreate( "t3", { { "C", "C", 6, 0 } } )
      USE t3 NEW
      APPEND BLANK
      SELECT t1
      SET RELATION TO 3 INTO t2
      ? t2->( RecNo() )
      t2->( dbGoTop() )
      SET RELATION TO 1 INTO t3 ADDITIVE
      ? t2->( RecNo() ), t3->( RecNo() ), dbRelation( 0 ), dbRSelect( 0 ), dbRelation( 2 ), dbRSelect( 2 )
      CLOSE ALL
      AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   AEval( Directory( "t?.dbf" ), {| a | FErase( a[ 1 ] ) } )
   RETURN
PROCEDURE Show( cWhat )
   ? cWhat, RecNo(), Bof(), Eof(), Found()
   RETURN
