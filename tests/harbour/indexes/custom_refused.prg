// ordKeyAdd() on orders that are not custom, by driver; default memo blocks.

REQUEST DBFNSX, DBFCDX, DBFNTX, SIXCDX
#include "dbinfo.ch"
PROCEDURE Main
LOCAL cDrv, e, n, c
FOR EACH cDrv IN { "DBFNTX", "DBFCDX", "DBFNSX", "SIXCDX" }
rddSetDefault(cDrv)
   AEval( Directory("t1*"), {|a| FErase(a[1]) } )
   ? cDrv
   dbCreate( "t1", { {"NAME","C",10,0},{"M","M",10,0} } )
   USE t1
   APPEND BLANK
   REPLACE NAME WITH "x"
   INDEX ON NAME TAG A TO t1x
   Try( {|| ordKeyAdd() } )
   Try( {|| ordKeyDel() } )
   Try( {|| ordKeyAdd("A") } )
   Try( {|| ordKeyAdd(,,"zz") } )
   GO 99
   Try( {|| ordKeyAdd() } )
   Try( {|| ordKeyDel() } )
   Try( {|| ordKeyCount() } )
   USE t1 READONLY
   SET INDEX TO t1x
   Try( {|| ordKeyAdd() } )
   Try( {|| ordKeyDel() } )
   Try( {|| dbInfo( DBI_MEMOBLOCKSIZE ) } )
   USE
   FOR EACH n IN { DB_MEMO_DBT, DB_MEMO_FPT, DB_MEMO_SMT }
     rddInfo( RDDI_MEMOTYPE, n )
     rddInfo( RDDI_MEMOBLOCKSIZE, 0 )
     ? n, rddInfo( RDDI_MEMOBLOCKSIZE ), rddInfo( RDDI_MEMOVERSION ), rddInfo( RDDI_MEMOEXT )
     dbCreate( "t1", { {"NAME","C",10,0} } )
     USE t1
     ?? dbInfo( DBI_MEMOBLOCKSIZE ), dbInfo( DBI_MEMOEXT ), dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOVERSION )
     USE
   NEXT
NEXT
RETURN
PROCEDURE Try( b )
LOCAL e
BEGIN SEQUENCE WITH {|e|Break(e)}
?? Eval( b ), ""
RECOVER USING e
?? e:subCode, e:genCode, e:description, e:filename, ""
END SEQUENCE
RETURN
