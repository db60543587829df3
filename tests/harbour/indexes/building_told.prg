// What a build tells of itself: DBOI_EVALSTEP, DBOI_ISREINDEX, DBOI_I_BAGNAME, DBOI_I_TAGNAME.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX, DBFNSX, SIXCDX
PROCEDURE Main()
 LOCAL d, i
 FOR EACH d IN { "DBFNTX", "DBFCDX", "DBFNSX" }
 rddSetDefault( d )
 FErase( "bld.cdx" )
 FErase( "bld.nsx" )
 dbCreate( "bld", { { "A", "C", 10, 0 }, { "N", "N", 5, 0 } } )
 USE bld
 FOR i := 1 TO 5
 dbAppend()
 FIELD->A := Chr( 70 - i )
 FIELD->N := i
 NEXT
 T( d )
 INDEX ON FIELD->A TAG TA TO bld EVAL {|| T( "eval" ) } EVERY 2
 T( "done" )
 INDEX ON FIELD->N TAG TB TO bld FOR FIELD->N > 2 EVAL {|| T( "eval" ) } EVERY 1
 T( "done" )
 INDEX ON FIELD->N TAG TC TO bld
 T( "done" )
 INDEX ON ( T( "key" ), FIELD->N ) TAG TD TO bld3 EVAL {|| T( "eval" ) } EVERY 10
 T( "done" )
 ordCondSet( ,,,, {|| T( "eval" ) }, 2 )
 ordListRebuild()
 T( "rebuilt" )
 REINDEX
 T( "reindexed" )
 dbGoTop()
 T( "top" )
 dbSkip()
 T( "2nd" )
 dbGoBottom()
 T( "bottom" )
 dbSkip()
 T( "eof" )
 ordSetFocus( 1 )
 T( "1" )
 ordSetFocus( 2 )
 T( "2" )
 ordSetFocus( 0 )
 T( "0" )
 CLOSE
 NEXT
 RETURN
FUNCTION T( c )
 ? PadR( c, 8 ), dbOrderInfo( DBOI_EVALSTEP ), dbOrderInfo( DBOI_ISREINDEX ), dbOrderInfo( DBOI_I_BAGNAME ), dbOrderInfo( DBOI_I_TAGNAME ), sx_Step(), sx_IsReindex(), sx_I_IndexName(), sx_I_TagName(), RecNo()
 RETURN .T.
