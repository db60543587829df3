// Whole-file functions and files that areas or other handles use: what is used exclusively is not read, what is used is not overwritten.
PROCEDURE Main()
   LOCAL h, nMode
   dbCreate( "t", { { "M", "C", 10, 0 }, { "N", "M", 10, 0 } } )
   USE t
   APPEND BLANK
   FIELD->N := "text"
   INDEX ON FIELD->M TO t
   hb_MemoWrit( "o.txt", "12345" )
   ? FOpen( "none.txt" ), FError()
   ? Len( MemoRead( "t.dbf" ) ), FError(), Len( hb_MemoRead( "t.ntx" ) ), Len( hb_MemoRead( "t.dbt" ) )
   ? hb_MemoWrit( "t.dbf", "x" ), FError(), MemoWrit( "t.ntx", "x" ), FError()
   ? hb_vfLoad( "t.dbf" ), FError()
   ? hb_FCopy( "t.dbf", "u.dbf" ), FError(), File( "u.dbf" )
   ? hb_vfCopyFile( "t.dbf", "u.dbf" ), FError()
   ? hb_FCopy( "o.txt", "t.dbf" ), FError()
   ? Copy( "t.dbf", "u.dbf" ), FError()
   ? Copy( "o.txt", "t.dbf" ), FError()
   USE t SHARED
   ? Len( MemoRead( "t.dbf" ) ), FError(), Len( hb_MemoRead( "t.dbt" ) ), Len( hb_vfLoad( "t.dbf" ) )
   ? hb_MemoWrit( "t.dbf", "x" ), FError()
   ? hb_FCopy( "t.dbf", "u.dbf" ), FError(), Copy( "t.dbf", "v.dbf" )
   USE
   ? Len( hb_MemoRead( "u.dbf" ) )
   FOR EACH nMode IN { 0x10, 0x40 }
      h := hb_vfOpen( "o.txt", nMode )
      ? Len( MemoRead( "o.txt" ) ), FError()
      ? hb_MemoWrit( "o.txt", "99" ), FError()
      ? hb_FCopy( "o.txt", "o2.txt" ), FError()
      hb_vfClose( h )
   NEXT
   ? hb_MemoWrit( "o.txt", "7" ), hb_MemoRead( "o.txt" )
   ? hb_vfLoad( "none.txt" ), FError(), hb_MemoRead( "none.txt" ), FError()
   ? hb_MemoWrit( "none/x.txt", "7" ), FError()
   AEval( { "t.dbf", "t.dbt", "t.ntx", "u.dbf", "v.dbf", "o.txt", "o2.txt" }, {| f | FErase( f ) } )
   RETURN
STATIC FUNCTION Copy( cFrom, cTo )
   LOCAL x := "copied"
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      __CopyFile( cFrom, cTo )
   RECOVER USING x
      x := x:operation + " " + hb_ntos( x:subCode ) + " " + hb_ntos( x:osCode ) + " " + hb_ntos( x:genCode )
   END SEQUENCE
   RETURN x
