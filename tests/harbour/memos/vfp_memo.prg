// The memo file of a FoxPro table is an FPT, whatever the driver makes otherwise.

REQUEST DBFNSX, DBFCDX, DBFNTX
#include "dbinfo.ch"
PROCEDURE Main
LOCAL cDrv, e, cM, nT, a
FOR EACH cDrv IN { "DBFNTX", "DBFCDX", "DBFNSX" }
rddSetDefault(cDrv)
FOR EACH cM IN { "DBT", "FPT", "SMT" }
rddInfo( RDDI_MEMOTYPE, { "DBT" => DB_MEMO_DBT, "FPT" => DB_MEMO_FPT, "SMT" => DB_MEMO_SMT }[ cM ] )
FOR nT := 0 TO 1
   rddInfo( RDDI_TABLETYPE, iif( nT == 1, DB_DBF_VFP, DB_DBF_STD ) )
   AEval( Directory("t1*"), {|a| FErase(a[1]) } )
   ? cDrv, cM, nT
   BEGIN SEQUENCE WITH {|e|Break(e)}
   dbCreate( "t1", { {"NAME","C",10,0},{"M","M",10,0},{"V","V",10,0},{"Q","Q",10,0},{"U","C:U",6,0} } )
   USE t1
   APPEND BLANK
   REPLACE M WITH "hello", V WITH "abc", Q WITH "def", U WITH "uni"
   ?? "", M, V, Q, U
   USE
   RECOVER USING e
   ?? "", e:subCode, e:osCode, e:description
   END SEQUENCE
   dbCloseAll()
   BEGIN SEQUENCE WITH {|e|Break(e)}
   dbCreate( "t1", { {"NAME","C",10,0},{"M","M",10,0},{"Q","Q",10,0} } )
   USE t1
   APPEND BLANK
   REPLACE M WITH "hello", Q WITH "def"
   ?? " / ", M, Q
   USE
   ?? hb_StrToHex( Left( hb_MemoRead("t1.dbf"),1) + SubStr( hb_MemoRead("t1.dbf"),5, 60) + SubStr( hb_MemoRead("t1.dbf"),97, 160) )
   RECOVER USING e
   ?? " /", e:subCode, e:osCode, e:description
   END SEQUENCE
   dbCloseAll()
   FOR EACH a IN ASort( Directory("t1*"),,,{|x,y|x[1]<y[1]} )
   ?? "", a[1], a[2]
   NEXT
NEXT
NEXT
NEXT
