// RLCDX: locks are counted, and neither appending nor locking releases other records.
REQUEST RLCDX
PROCEDURE L( c )
   LOCAL a := dbRLockList(), s := "", x
   FOR EACH x IN a
      s += " " + hb_ntos( x )
   NEXT
   ? c + ":" + s
   RETURN
PROCEDURE Main()
   LOCAL i
   dbCreate( "rl", { { "F1", "C", 10, 0 } }, "RLCDX" )
   USE rl VIA "RLCDX" SHARED
   FOR i := 1 TO 3
      dbAppend(); L( "append" )
   NEXT
   ? dbRLock( 2 ); L( "rlock 2" )
   dbRUnlock( 2 ); L( "runlock 2" )
   dbRUnlock( 2 ); L( "runlock 2" )
   dbRUnlock( 2 ); L( "runlock 2" )
   dbGoto( 1 )
   ? RLock(); L( "rlock() at 1" )
   ? RLock(); L( "rlock() at 1" )
   dbUnlock(); L( "unlock" )
   ? RLock(); L( "rlock()" )
   ? dbRLock(); L( "dbrlock()" )
   dbRUnlock(); L( "runlock()" )
   dbGoto( 2 ); ? dbRLock( 2 ); ? dbRLock( 2 )
   dbAppend( .F. ); L( "append .f." )
   dbAppend( .T. ); L( "append .t." )
   ? FLock(); L( "flock" )
   ? FLock(); L( "flock" )
   ? dbRLock( 1 ); L( "rlock 1 after flock" )
   dbAppend(); L( "append in flock" )
   dbRUnlock( 1 ); L( "runlock 1" )
   ? dbInfo( 20 ), dbRecordInfo( 2, 1 )
   dbUnlock(); L( "unlock" )
   ? dbInfo( 20 )
   dbUnlock(); L( "unlock" )
   ? dbInfo( 20 )
   ? FLock(), FLock()
   dbUnlock()
   ? dbInfo( 20 )
   dbUnlockAll()
   ? dbInfo( 20 )
   ? dbRLock( 1 ), dbRLock( 1 ), dbRLock( 99 )
   L( "99" )
   dbUnlockAll(); L( "unlockall" )
   dbGoto( 1 ); ? RLock()
   REPLACE F1 WITH "a"
   INDEX ON F1 TAG a
   dbCommit()
   L( "commit" )
   USE rl VIA "RLCDX" EXCLUSIVE
   ? RLock(); L( "excl" )
   ? FLock(), dbRLock( 1 ), dbRLock( 1 ); L( "excl" )
   dbAppend(); L( "excl" )
   dbUnlock()
   INDEX ON F1 TAG a
   ? ordKeyCount(), rddName()
   CLOSE
   RETURN
