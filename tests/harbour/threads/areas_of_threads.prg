// Areas and threads: what a thread inherits, aliases, locks, areas handed over with their filters and positions, what a thread leaves behind.
#include "hbthread.ch"
REQUEST DBFCDX
STATIC s_a, s_m
PROCEDURE O( ... )
   LOCAL c := "", x
   FOR EACH x IN { ... }
      c += hb_ValToExp( x ) + " "
   NEXT
   OutStd( c + hb_eol() )
   RETURN
PROCEDURE Thr( c, b, nAttr )
   LOCAL t
   OutStd( ">>> " + c + hb_eol() )
   t := hb_threadStart( hb_defaultValue( nAttr, 0 ), b )
   hb_threadJoin( t )
   RETURN
PROCEDURE Main()
   LOCAL x, e, cArea, t
   PRIVATE priv := "p"
   PUBLIC pub := "q"
   rddSetDefault( "DBFCDX" )
   SET DELETED ON
   SET EXACT ON
   SET DATE ANSI
   SET DECIMALS TO 5
   SET EPOCH TO 1950
   dbCreate( "th", { { "A", "C", 5, 0 }, { "N", "N", 5, 0 } } )
   USE th NEW SHARED
   dbAppend(); FIELD->A := "a"; FIELD->N := 1
   dbAppend(); FIELD->A := "b"; FIELD->N := 2
   dbAppend(); FIELD->A := "c"; FIELD->N := 3
   dbUnlock()
   CLOSE
   USE th NEW EXCLUSIVE
   INDEX ON A TAG a
   INDEX ON -N TAG n
   CLOSE
   USE th NEW SHARED ALIAS one
   SET ORDER TO TAG n
   Thr( "sets", {|| O( Set( _SET_DELETED ), Set( _SET_EXACT ), Set( _SET_DATEFORMAT ), Set( _SET_DECIMALS ), Set( _SET_EPOCH ), rddSetDefault(), Select(), Alias(), Used() ) } )
   Thr( "sets change", {|| Set( _SET_DELETED, .F. ), Set( _SET_DECIMALS, 1 ), rddSetDefault( "DBFNTX" ), O( Set( _SET_DELETED ), rddSetDefault() ) } )
   O( Set( _SET_DELETED ), Set( _SET_DECIMALS ), rddSetDefault() )
   Thr( "alias", {|| O( Select( "one" ), Alias( 1 ), Used() ), dbSelectArea( 1 ), O( Used(), RecNo(), Eof(), Bof(), LastRec(), Found(), FCount() ) } )
   Thr( "alias expr", {|| E( {|| one->( RecNo() ) } ), E( {|| one->A } ), E( {|| dbSelectArea( "one" ) } ), E( {|| ( "one" )->( dbSkip() ) } ) } )
   Thr( "select odd", {|| E( {|| dbSelectArea( 0 ) } ), O( Select() ), E( {|| dbSelectArea( 70000 ) } ), O( Select() ), E( {|| dbSelectArea( -1 ) } ), O( Select() ), E( {|| dbSelectArea( "" ) } ), O( Select() ), E( {|| dbSelectArea( "M" ) } ), O( Select() ), E( {|| dbSelectArea( "B" ) } ), O( Select() ), E( {|| dbSelectArea( NIL ) } ), O( Select() ), E( {|| dbSelectArea( {} ) } ), O( Select() ), E( {|| dbSelectArea( "7" ) } ), O( Select() ), O( Select( "7" ), Select( 3 ), Select( "B" ), Select( "" ), Select( NIL ), Select( "zz" ), Alias( 70000 ), Alias( "x" ), Alias( -1 ), Alias( 0 ) ) } )
   Thr( "open same alias", {|| dbUseArea( .T.,, "th", "one", .T. ), O( Alias(), Select(), RecNo(), ordSetFocus() ), dbGoto( 2 ), O( RecNo() ) } )
   O( Alias(), RecNo() )
   Thr( "locks of thread", {|| dbUseArea( .T.,, "th", "x", .T. ), dbGoto( 2 ), O( RLock() ) } )
   dbGoto( 2 )
   O( RLock() )
   Thr( "lock seen", {|| dbUseArea( .T.,, "th", "x", .T. ), dbGoto( 2 ), O( RLock(), FLock(), dbRLock( 1 ), NetErr() ) } )
   dbUnlock()
   Thr( "memvars none", {|| O( Type( "priv" ), Type( "pub" ) ) } )
   Thr( "inherit public", {|| O( Type( "priv" ), Type( "pub" ) ), __mvPut( "pub", "changed" ) }, HB_THREAD_INHERIT_PUBLIC )
   O( pub )
   Thr( "inherit private", {|| O( Type( "priv" ), Type( "pub" ) ) }, HB_THREAD_INHERIT_PRIVATE )
   Thr( "inherit memvars", {|| O( Type( "priv" ), Type( "pub" ) ), __mvPut( "priv", "changed" ) }, HB_THREAD_INHERIT_MEMVARS )
   O( m->priv, pub )
   Thr( "memvars copy", {|| O( m->priv, m->pub ), __mvPut( "priv", "copy" ), __mvPut( "pub", "copy" ) }, hb_bitOr( HB_THREAD_INHERIT_MEMVARS, HB_THREAD_MEMVARS_COPY ) )
   O( m->priv, pub )
   // detach
   SET FILTER TO FIELD->N > 1
   dbGoTop()
   O( RecNo(), dbFilter(), ordSetFocus(), RLock() )
   LOCATE FOR FIELD->N == 2
   O( Found(), RecNo() )
   O( hb_dbDetach( , { "cargo", 5 } ), Used(), Alias(), Select() )
   Thr( "request", {|| O( hb_dbRequest( "none" ), Used() ), x := NIL, O( hb_dbRequest( "one", .T., @x ), x, Alias(), RecNo(), dbFilter(), ordSetFocus(), dbRLockList(), Found(), Bof(), Eof() ), dbSkip(), O( RecNo(), Eof() ), __dbContinue(), O( Found(), RecNo() ), O( hb_dbDetach( "one" ), Used() ) } )
   O( hb_dbRequest( "one", .T., @x, .T. ), x, Alias(), RecNo(), Select(), dbRLockList(), dbFilter() )
   dbSkip()
   O( RecNo(), Eof() )
   E( {|| hb_dbDetach( "nosuch" ) } )
   E( {|| hb_dbDetach( 99 ) } )
   E( {|| hb_dbDetach( {} ) } )
   E( {|| hb_dbRequest() } )
   E( {|| hb_dbRequest( 5 ) } )
   // relations and detach

   CLOSE ALL
   USE th NEW SHARED ALIAS one
   USE th NEW SHARED ALIAS two
   SELECT one
   SET RELATION TO RecNo() INTO two
   dbGoto( 3 )
   O( two->( RecNo() ) )
   O( hb_dbDetach( "two" ), dbRelation(), dbRSelect() )
   O( hb_dbRequest( "two", .T. ), Alias(), RecNo(), one->( dbRelation() ) )
   SELECT one
   SET RELATION TO RecNo() INTO two
   O( hb_dbDetach( "one" ), Used() )
   SELECT two
   O( RecNo() )
   O( hb_dbRequest( "one", .T. ), Alias(), RecNo(), dbRelation() )
   CLOSE ALL
   // error objects
   Thr( "error", {|| E( {|| one->A } ), E( {|| dbUseArea( .T.,, "nofile" ) }, .T. ) } )
   Thr( "errorblock own", {|| O( ValType( ErrorBlock() ) ) } )
   Thr( "left open", {|| dbUseArea( .T.,, "th", "left", .F. ) } )
   USE th NEW EXCLUSIVE
   O( Used(), NetErr() )
   CLOSE ALL
   RETURN
PROCEDURE E( b )
   LOCAL e
   BEGIN SEQUENCE WITH {| q | Break( q ) }
      O( Eval( b ) )
   RECOVER USING e
      O( e:subSystem, e:subCode, e:description, e:operation, e:osCode, e:filename )
   END
   RETURN
