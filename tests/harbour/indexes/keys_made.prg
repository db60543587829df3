// How often the key is made where a shared table is walked, gone to and asked: records that are there already need none.
REQUEST DBFCDX, DBFNTX
STATIC s_n := 0
PROCEDURE Main()
 LOCAL d, i
 FOR EACH d IN { "DBFNTX", "DBFCDX" }
 rddSetDefault( d )
 FErase( "kmade.cdx" )
 dbCreate( "kmade", { { "A", "C", 5, 0 } } )
 USE kmade
 FOR i := 1 TO 6
  dbAppend(); FIELD->A := Chr( 70 - i )
 NEXT
 INDEX ON K( FIELD->A ) TAG T TO kmade
 CLOSE
 USE kmade SHARED
 IF d == "DBFNTX"
  SET INDEX TO kmade
 ENDIF
 ordSetFocus( 1 )
 s_n := 0
 dbGoTop() ; P( "top" )
 dbSkip() ; P( "skip" )
 ordKeyVal() ; P( "val" )
 ordKeyNo() ; P( "no" )
 ordKeyGoto( 3 ) ; P( "keygoto" )
 ordKeyVal() ; P( "val" )
 ordKeyNo() ; P( "no" )
 dbGoto( RecNo() ) ; P( "goto same" )
 ordKeyVal() ; P( "val" )
 dbGoto( RecNo() ) ; P( "goto same" )
 ordKeyNo() ; P( "no" )
 dbGoto( RecNo() ) ; P( "goto same" )
 dbSkip() ; P( "skip" )
 dbGoto( 2 ) ; P( "goto 2" )
 ordKeyVal() ; P( "val" )
 dbSeek( "D" ) ; P( "seek" )
 ordKeyVal() ; P( "val" )
 dbSkip( 0 ) ; P( "skip 0" )
 ordKeyVal() ; P( "val" )
 RLock() ; P( "rlock" )
 ordKeyVal() ; P( "val" )
 dbSkip() ; P( "skip" )
 dbUnlock() ; P( "unlock" )
 ordKeyVal() ; P( "val" )
 dbSkip() ; P( "skip" )
 ordKeyCount() ; P( "count" )
 CLOSE
 NEXT
 RETURN
FUNCTION K( x )
 s_n++
 RETURN x
PROCEDURE P( c )
 ?? c, hb_ntos( s_n ), RecNo(), "|"
 s_n := 0
 RETURN
