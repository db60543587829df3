// Read locks on an index that a program takes itself: SIX's names for them, and dbOrderInfo().
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX, SIXCDX
FIELD ID

PROCEDURE Main()
   LOCAL cDriver
   ? sx_IsROXLock(), sx_IsMyROX(), sx_ROXLock(), sx_ROXUnlock()
   FOR EACH cDriver IN { "DBFNTX", "SIXCDX", "DBFNSX" }
      ? "--", cDriver
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "ID", "N", 4, 0 } } )
      USE t1 SHARED
      APPEND BLANK
      ID := 1
      UNLOCK
      INDEX ON ID TAG A TO t1
      SET ORDER TO 0
      ? sx_IsROXLock(), sx_IsMyROX(), sx_ROXLock(), sx_ROXUnlock()
      SET ORDER TO 1
      ? sx_IsROXLock(), sx_IsMyROX()
      ? sx_ROXLock(), sx_IsMyROX(), sx_ROXLock(), sx_IsMyROX()
      sx_ROXUnlock()
      ? sx_IsMyROX()
      GO TOP
      ? ID, dbSeek( 1 )
      sx_ROXUnlock()
      ? sx_IsMyROX()
      ? dbOrderInfo( DBOI_READLOCK,,, .T. ), dbOrderInfo( DBOI_READLOCK ), dbOrderInfo( DBOI_WRITELOCK ), dbOrderInfo( DBOI_READLOCK,,, .F. )
      ? dbOrderInfo( DBOI_WRITELOCK,,, .T. ), dbOrderInfo( DBOI_READLOCK ), dbOrderInfo( DBOI_WRITELOCK ), dbOrderInfo( DBOI_WRITELOCK,,, .F. )
      ? _dtxCondSet( "ID > 1", {|| ID > 1 } )
      ordCreate( "t2", "B", "ID", {|| ID } )
      ? ordFor( "B" ), ordKeyCount()
      USE
   NEXT
   RETURN
