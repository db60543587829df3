// The methods of a driver's life: INIT, NEW, OPEN, CLOSE, RELEASE, EXIT, for drivers over drivers, tables that cannot be opened or made
#include "hbusrrdd.ch"
#xcommand DRIVER <n> OVER <o> => ;
  FUNCTION <n>_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, pSuperRddID ) ;;
  LOCAL a\[ UR_METHODCOUNT \] ;;
  a\[ UR_INIT \] := @<n>_init() ;; a\[ UR_EXIT \] := @<n>_exit() ;; a\[ UR_CLOSE \] := @<n>_close() ;; a\[ UR_NEW \] := @<n>_new() ;;
  a\[ UR_OPEN \] := @<n>_open() ;; a\[ UR_CREATE \] := @<n>_create() ;; a\[ UR_RELEASE \] := @<n>_release() ;;
  RETURN USRRDD_GETFUNCTABLE( pFuncCount, pFuncTable, pSuperTable, nRddID, <o>, a, pSuperRddID ) ;;
  STATIC FUNCTION <n>_init( n ) ;; tell( <(n)>, "init" ) ;; HB_SYMBOL_UNUSED( n ) ;; RETURN HB_SUCCESS ;;
  STATIC FUNCTION <n>_exit( n ) ;; tell( <(n)>, "exit" ) ;; HB_SYMBOL_UNUSED( n ) ;; RETURN HB_SUCCESS ;;
  STATIC FUNCTION <n>_new( w ) ;; RETURN making( <(n)>, w ) ;;
  STATIC FUNCTION <n>_open( w, i ) ;; tell( <(n)>, "open", w ) ;; RETURN opened( <(n)>, w, UR_SUPER_OPEN( w, i ) ) ;;
  STATIC FUNCTION <n>_create( w, i ) ;; tell( <(n)>, "create", w ) ;; RETURN opened( <(n)>, w, UR_SUPER_CREATE( w, i ) ) ;;
  STATIC FUNCTION <n>_close( w ) ;; RETURN closing( <(n)>, w ) ;;
  STATIC FUNCTION <n>_release( w ) ;; tell( <(n)>, "release", w ) ;; RETURN HB_SUCCESS
REQUEST DBFCDX
PROCEDURE Main()
 rddRegister( "ONE", 1 )
 rddRegister( "TWO", 1 )
 rddRegister( "BARE", 1 )
 ? "-- create"
 dbCreate( "usr_life.dbf", {{"A","C",5,0}}, "ONE" )
 ? "-- create open"
 dbCreate( "usr_life2.dbf", {{"A","C",5,0}}, "TWO", .T., "TT" )
 ? "-- area", Alias(), Select()
 dbAppend()
 FIELD->A := "x"
 ? "-- close"
 CLOSE
 ? "-- again"
 USE usr_life VIA "ONE" NEW
 USE usr_life2 VIA "TWO" NEW
 ? Used()
 CLOSE
 SELECT usr_life
 CLOSE
 USE usr_life VIA "ONE"
 ? "-- use over"
 USE usr_life2 VIA "TWO"
 ? "-- drop"
 ? hb_dbDrop( "usr_life.dbf", , "ONE" )
 ? "-- quit"
 QUIT
 RETURN
DRIVER one OVER "DBFCDX"
DRIVER two OVER "DBFNTX"
DRIVER bare OVER ""
STATIC FUNCTION opened( c, w, n )
  tell( c, "opened " + hb_ntos( n ), w )
  RETURN n
STATIC FUNCTION making( c, w )
  tell( c, "new", w )

  USRRDD_AREADATA( w, c )
  RETURN HB_SUCCESS
STATIC FUNCTION closing( c, w )
  LOCAL n
  tell( c, "close", w )
  n := UR_SUPER_CLOSE( w )
  tell( c, "closed " + hb_ntos( n ), w )
  RETURN n
STATIC PROCEDURE tell( c, what, w )
  ? c, what
  IF w != NIL
    ?? "", Alias( w ), USRRDD_AREADATA( w ), USRRDD_ID( w ) > 0, ValType( USRRDD_RDDDATA( USRRDD_ID( w ) ) )
  ENDIF
  RETURN
EXIT PROCEDURE e()
 ? "EXIT proc", Alias()
 RETURN
