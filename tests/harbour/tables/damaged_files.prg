// Damaged memo files and tables in the way: error codes, what the caller may do, and what of the table stays readable.
REQUEST DBFCDX, DBFNSX

PROCEDURE Main()
   LOCAL cDriver, cMemo, n, cWhole
   ErrorBlock( {| e | Note( e ) } )
   FOR EACH cDriver, cMemo IN { "DBFNTX", "DBFCDX", "DBFNSX" }, { "t1.dbt", "t1.fpt", "t1.smt" }
      ? "--", cDriver
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "ID", "N", 4, 0 }, { "M", "M", 10, 0 } } )
      USE t1 EXCLUSIVE
      APPEND BLANK
      FIELD->ID := 7
      FIELD->M := "first"
      T( "create an open table", {|| dbCreate( "t1", { { "ID", "N", 4, 0 } } ) } )
      USE
      cWhole := hb_MemoRead( cMemo )
      FOR EACH n IN { 0, 1 }
         hb_MemoWrit( cMemo, Left( cWhole, n ) )
         T( "memo of " + hb_ntos( n ), {|| dbUseArea( .T.,, "t1" ) } )
         IF Used()
            ? FIELD->ID, FIELD->M
         ENDIF
         dbCloseAll()
      NEXT
      FErase( cMemo )
      T( "no memo", {|| dbUseArea( .T.,, "t1" ) } )
      dbCloseAll()
   NEXT
   hb_DirCreate( "folder.dbf" )
   T( "a folder", {|| dbUseArea( .T.,, "folder",, .T., .T. ) } )
   T( "a folder", {|| dbUseArea( .T.,, "folder",, .T., .F. ) } )
   T( "a folder", {|| dbCreate( "folder", { { "ID", "N", 4, 0 } } ) } )
   hb_DirDelete( "folder.dbf" )
   RETURN

STATIC FUNCTION Note( e )
   ? "  ", e:SubSystem, hb_ntos( e:SubCode ), hb_ntos( e:GenCode ), e:Description, e:FileName, hb_ntos( e:OsCode ), ;
      iif( e:CanRetry, "R", "" ) + iif( e:CanDefault, "D", "" )
   IF e:CanDefault
      RETURN .F.
   ENDIF
   BREAK e
   RETURN NIL

STATIC PROCEDURE T( cName, bCode )
   ? cName
   BEGIN SEQUENCE
      ?? Eval( bCode )
   RECOVER
      ?? " broken"
   END SEQUENCE
   RETURN
