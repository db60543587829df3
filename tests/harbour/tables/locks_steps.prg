// Locks of one process: RLock, FLock, DBRLockList, exclusive and shared
PROCEDURE Main()
   LOCAL e
   dbCreate( "t1", { { "N", "N", 3, 0 } } )
   USE t1 SHARED
   ? dbAppend(), RecNo(), hb_ValToExp( dbRLockList() )
   dbAppend()
   dbUnlock()
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      REPLACE n WITH 1
   RECOVER USING e
      ? e:subSystem, e:subCode, e:genCode, e:description
   END SEQUENCE
   ? RLock(), hb_ValToExp( dbRLockList() ), dbRLock( 1 ), hb_ValToExp( dbRLockList() )
   REPLACE n WITH 5
   dbRUnlock( 1 )
   ? hb_ValToExp( dbRLockList() ), dbRLock( 99 )
   ? FLock(), hb_ValToExp( dbRLockList() )
   GO 1
   REPLACE n WITH 7
   UNLOCK
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      PACK
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description
   END SEQUENCE
   USE t1 SHARED NEW ALIAS again
   ? n, NetErr(), again->( RLock() ), t1->( dbGoto( 1 ), dbRLock( 1 ) )
   CLOSE ALL
   USE t1 EXCLUSIVE
   ? NetErr()
   USE t1 EXCLUSIVE NEW ALIAS second
   ? NetErr(), Alias() + "|"
   CLOSE ALL
   FErase( "t1.dbf" )
   RETURN
