// What a trigger is told by each operation, in which order, and what its veto does.
#include "dbinfo.ch"
#include "hbsxdef.ch"
REQUEST DBFCDX, DBFNTX, SIXCDX
STATIC s_veto := 0, s_on := .T., s_get := .F.
PROCEDURE P( c )
   OutStd( ">>> " + c + hb_eol() )
   RETURN
FUNCTION TRG( nEvent, nArea, nField, xVal )
   STATIC names := { "PREUSE", "POSTUSE", "UPDATE", "PREAPPEND", "PREDELETE", "PRERECALL", "PREPACK", "PREZAP", "PUT", "GET", "PRECLOSE", "POSTCLOSE", "PREMEMOPACK", "POSTMEMOPACK" }
   IF s_on .AND. ( nEvent != 10 .OR. s_get )
      s_on := .F.
      OutStd( "   " + names[ nEvent ] + " area " + hb_ntos( nArea ) + " field " + hb_ntos( nField ) + " " + hb_ValToExp( xVal ) + " pc " + hb_ntos( PCount() ) + iif( nEvent == s_veto, " VETO", "" ) + hb_eol() )
      s_on := .T.
   ENDIF
   RETURN ! nEvent == s_veto
PROCEDURE Main()
   LOCAL x, cRdd, e
   FIELD A, B, M
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX" }
   OutStd( "##### " + cRdd + hb_eol() )
   rddSetDefault( cRdd )
   AEval( Directory( "t*.*" ), {| f | FErase( f[ 1 ] ) } )
   dbCreate( "t1", { { "A", "C", 5, 0 }, { "B", "N", 5, 0 }, { "M", "M", 10, 0 } } )
   P( "rddi" ); ? hb_ValToExp( rddInfo( RDDI_TRIGGER, "TRG" ) ), hb_ValToExp( rddInfo( RDDI_TRIGGER ) )
   P( "use" ); USE t1 NEW EXCLUSIVE
   ? hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   P( "append" ); APPEND BLANK
   P( "put" ); A := "aaa"; B := 1
   P( "put memo" ); M := "memo"
   P( "append2" ); APPEND BLANK
   P( "put2" ); REPLACE A WITH "bbb", B WITH 2
   P( "commit" ); COMMIT
   P( "get" ); s_get := .T.
   ? A, B, M
   P( "get expr" ); ? A + Str( B )
   P( "fieldget" ); ? FieldGet( 1 )
   P( "skip" ); SKIP -1
   P( "count for" ); COUNT TO x FOR B = 1
   P( "sum" ); SUM B TO x
   P( "locate" ); LOCATE FOR A = "bbb"
   P( "filter" ); SET FILTER TO A = "bbb"
   GO TOP
   SET FILTER TO
   P( "index" ); INDEX ON A TO ti
   P( "seek" ); SEEK "bbb"
   s_get := .F.; P( "put key" ); A := "zzz"
   P( "skip0" ); SKIP 0; s_get := .T.
   P( "goto" ); GO 1
   P( "setorder 0" ); SET ORDER TO 0
   P( "index expr for" ); INDEX ON Upper( A ) TO ti2 FOR B > 0
   P( "append with index" ); APPEND BLANK
   A := "q"
   SKIP 0
   P( "reindex" ); REINDEX
   P( "ordkeyval" ); ? ordKeyVal()
   s_get := .F.
   P( "delete" ); DELETE
   P( "delete again" ); DELETE
   P( "recall" ); RECALL
   P( "recall again" ); RECALL
   P( "delete all" ); DELETE ALL
   P( "recall all" ); RECALL ALL
   P( "copy to" ); COPY TO t2
   P( "copy struct" ); COPY STRUCTURE TO t3
   P( "append from" ); APPEND FROM t2
   P( "append from sdf" ); COPY TO t9 SDF FIELDS A, B
   APPEND FROM t9 SDF
   P( "sort" ); SORT TO t4 ON A
   P( "total" ); TOTAL ON A TO t5 FIELDS B
   P( "relation" ); USE t2 NEW ALIAS ch
   SELECT t1
   SET RELATION TO RecNo() INTO ch
   GO TOP
   s_get := .T.
   ? ch->A
   s_get := .F.
   SET RELATION TO
   ch->( dbCloseArea() )
   P( "pack" ); GO 1; DELETE; PACK
   P( "veto append" ); s_veto := 4; APPEND BLANK
   ? RecNo(), LastRec(), NetErr()
   P( "veto put" ); s_veto := 9; GO 1; ? FieldPut( 1, "nnn" ); ? A
   P( "veto delete" ); s_veto := 5; DELETE; ? Deleted()
   P( "veto recall" ); s_veto := 0; DELETE; s_veto := 6; RECALL; ? Deleted()
   P( "veto pack" ); s_veto := 7; PACK; ? LastRec()
   P( "veto zap" ); s_veto := 8; ZAP; ? LastRec()
   P( "veto update" ); s_veto := 3; B := 77; SKIP 0; ? B; s_get := .F.
   P( "veto get" ); s_veto := 10
   BEGIN SEQUENCE WITH {| o | Break( o ) }
   ? FieldGet( 1 )
   ? A
   RECOVER USING e
   ? e:subCode, e:description, e:operation
   END
   P( "veto close" ); s_veto := 11; CLOSE
   ? Used()
   s_veto := 0
   CLOSE
   P( "veto use" ); s_veto := 1
   BEGIN SEQUENCE WITH {| o | Break( o ) }
   USE t1 NEW
   RECOVER USING e
   ? e:subCode, e:description
   END
   ? Used(), NetErr()
   s_veto := 2
   P( "veto postuse" ); USE t1 NEW
   ? Used()
   s_veto := 0
   CLOSE
   P( "info off" ); USE t1 NEW EXCLUSIVE
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, .F. ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   APPEND BLANK
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, .T. ) )
   APPEND BLANK
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, "" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   APPEND BLANK
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, "NOFUNC" ) ), hb_ValToExp( dbInfo( DBI_TRIGGER ) )
   APPEND BLANK
   ? hb_ValToExp( dbInfo( DBI_TRIGGER, "TRG" ) )
   APPEND BLANK
   P( "flush" ); dbCommit()
   P( "zap" ); ZAP
   P( "close" ); CLOSE
   P( "rddi off" ); ? hb_ValToExp( rddInfo( RDDI_TRIGGER, "" ) )
   USE t1 NEW
   APPEND BLANK
   CLOSE
   rddInfo( RDDI_TRIGGER, "TRG" )
   P( "create" ); dbCreate( "t6", { { "A", "C", 5, 0 } } )
   P( "create open" ); dbCreate( "t6", { { "A", "C", 5, 0 } },, .T. )
   CLOSE ALL
   P( "drop" ); dbDrop( "t6" )
   rddInfo( RDDI_TRIGGER, "" )
   P( "sx" )
   USE t1 NEW EXCLUSIVE
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_INSTALL, "TRG" ) )
   APPEND BLANK
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_DISABLE ) )
   APPEND BLANK
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_ENABLE ) )
   APPEND BLANK
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_REMOVE ) )
   APPEND BLANK
   CLOSE
   ? hb_ValToExp( sx_SetTrigger( TRIGGER_PENDING, "TRG", cRdd ) )
   USE t1 NEW EXCLUSIVE
   APPEND BLANK
   CLOSE
   USE t1 NEW EXCLUSIVE
   APPEND BLANK
   CLOSE ALL
   NEXT
   RETURN
