// A VFP table keeps its memos in an FPT file; its blocks are as long as those of the kind of memo file that was set.
#include "dbinfo.ch"
#include "set.ch"
REQUEST DBFCDX
PROCEDURE Main( x )
   LOCAL d, m, t, c, v, n := 0
   Set( _SET_MBLOCKSIZE, 0 )
   FOR EACH d IN { "DBFNTX", "DBFCDX" }
   rddSetDefault( d )
   FOR EACH m IN { DB_MEMO_DBT, DB_MEMO_FPT, DB_MEMO_SMT }
   FOR EACH t IN { DB_DBF_STD, DB_DBF_VFP }
   rddInfo( RDDI_MEMOTYPE, m )
   rddInfo( RDDI_TABLETYPE, t )
   rddInfo( RDDI_MEMOBLOCKSIZE, 0 )
   v := "vf" + hb_ntos( ++n )
   dbCreate( v, { { "C", "C", 4, 0 }, { "M", "M", 10, 0 } } )
   USE ( v )
   ? d, m, t, hb_fileExists( v + ".fpt" ), hb_fileExists( v + ".dbt" ), hb_fileExists( v + ".smt" ), dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOBLOCKSIZE ), dbInfo( DBI_MEMOEXT ), rddInfo( RDDI_MEMOVERSION ), rddInfo( RDDI_MEMOBLOCKSIZE )
   dbAppend()
   FIELD->M := "Hello"
   dbAppend()
   FIELD->M := Replicate( "Hello", 100 )
   USE
   c := hb_MemoRead( v + ".fpt" ) +  hb_MemoRead( v + ".dbt" ) +  hb_MemoRead( v + ".smt" )
   ? Len( c ), hb_md5( c ), hb_StrToHex( Left( c, 32 ) ), hb_StrToHex( SubStr( c, 513, 32 ) )
   hb_dbDrop( v )
   FErase( v + ".fpt" ); FErase( v + ".dbt" ); FErase( v + ".smt" )
   NEXT
   NEXT
   NEXT
   RETURN
