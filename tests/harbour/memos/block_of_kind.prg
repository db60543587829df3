// A VFP table keeps its memos in an FPT file; its blocks are as long as those of the kind of memo file that was set.
#include "dbinfo.ch"
#include "set.ch"
REQUEST DBFCDX
PROCEDURE Main( x )
   LOCAL d, m, t, c
   Set( _SET_MBLOCKSIZE, 0 )
   FOR EACH d IN { "DBFNTX", "DBFCDX" }
   rddSetDefault( d )
   FOR EACH m IN { DB_MEMO_DBT, DB_MEMO_FPT, DB_MEMO_SMT }
   FOR EACH t IN { DB_DBF_STD, DB_DBF_VFP }
   rddInfo( RDDI_MEMOTYPE, m )
   rddInfo( RDDI_TABLETYPE, t )
   rddInfo( RDDI_MEMOBLOCKSIZE, 0 )
   dbCreate( "vf", { { "C", "C", 4, 0 }, { "M", "M", 10, 0 } } )
   USE vf
   ? d, m, t, hb_fileExists( "vf.fpt" ), hb_fileExists( "vf.dbt" ), hb_fileExists( "vf.smt" ), dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOBLOCKSIZE ), dbInfo( DBI_MEMOEXT ), rddInfo( RDDI_MEMOVERSION ), rddInfo( RDDI_MEMOBLOCKSIZE )
   dbAppend()
   FIELD->M := "Hello"
   dbAppend()
   FIELD->M := Replicate( "Hello", 100 )
   USE
   c := hb_MemoRead( "vf.fpt" ) +  hb_MemoRead( "vf.dbt" ) +  hb_MemoRead( "vf.smt" )
   ? Len( c ), hb_md5( c ), hb_StrToHex( Left( c, 32 ) ), hb_StrToHex( SubStr( c, 513, 32 ) )
   hb_dbDrop( "vf" )
   FErase( "vf.fpt" ); FErase( "vf.dbt" ); FErase( "vf.smt" )
   NEXT
   NEXT
   NEXT
   RETURN
