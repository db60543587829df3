// Row versions and counters of shared and exclusive appends.

REQUEST DBFNSX, DBFCDX, DBFNTX
#include "dbinfo.ch"
PROCEDURE Main
LOCAL cDrv, n, x
FOR EACH cDrv IN {"DBFNTX","DBFCDX","DBFNSX"}
   ? cDrv
   rddSetDefault( cDrv )
   dbCreate( "tr", { {"NAME","C",10,0},{"RV","^",8,0},{"AU","+",4,0} } )
   USE tr SHARED
   APPEND BLANK
   ? RV, AU
   REPLACE NAME WITH "x"
   ? RV
   COMMIT
   ? RV
   REPLACE NAME WITH "x"
   ? RV
   SKIP 0
   ? RV
   UNLOCK
   APPEND BLANK
   ? RV, AU
   COMMIT
   ? RV, AU
   APPEND BLANK
   REPLACE NAME WITH "x"
   APPEND BLANK
   SKIP -1
   ? RV, AU
   USE
   USE tr EXCLUSIVE
   APPEND BLANK
   ? RV, AU
   REPLACE NAME WITH "x"
   COMMIT
   ? RV, AU
   REPLACE NAME WITH "x"
   COMMIT
   ? RV, AU
   APPEND BLANK
   COMMIT
   ? RV, AU
   DELETE
   COMMIT
   ? RV, AU
   USE
   ? hb_StrToHex( SubStr(hb_MemoRead("tr.dbf"), 33, 100 ) )
NEXT
