// What functions of tables say where no table is open, and to arguments that make no sense.
#include "dbinfo.ch"
REQUEST DBFCDX
STATIC s_cErrors := ""

PROCEDURE Main()
   ErrorBlock( {| e | Note( e ) } )
   rddSetDefault( "DBFCDX" )
   ? "-- no table"
   T( "ordCreate", {|| ordCreate() } )
   T( "dbCreateIndex", {|| dbCreateIndex() } )
   T( "ordNumber", {|| ordNumber( 1 ) } )
   T( "IndexKey", {|| IndexKey( 1 ) } )
   T( "ordBagClear", {|| ordBagClear( "x" ) } )
   T( "dbSetIndex", {|| dbSetIndex() } )
   T( "dbClearIndex", {|| dbClearIndex() } )
   T( "FieldName", {|| FieldName( "ID" ) } )
   T( "hb_WAEval", {|| hb_WAEval( 1 ) } )
   T( "dbDrop", {|| hb_dbDrop( "" ) } )
   T( "dbDrop driver", {|| hb_dbDrop( "x", "y", "NONE" ) } )
   T( "dbExists", {|| hb_dbExists( "" ) } )
   T( "dbRename", {|| hb_dbRename( "x" ) } )
   T( "rddInfo", {|| rddInfo( RDDI_TABLEEXT,, "" ) } )
   T( "dbUseArea", {|| dbUseArea( .T., "NONE" ) } )
   T( "dbUseArea", {|| dbUseArea( .T., "NONE", "x" ) } )
   T( "createTemp", {|| hb_dbCreateTemp( NIL, {} ) } )
   dbCreate( "t1", { { "ID", "N", 4, 0 }, { "NM", "C", 6, 0 } } )
   USE t1
   APPEND BLANK
   FIELD->ID := 7
   INDEX ON FIELD->ID TAG A
   ? "-- with a table"
   T( "ordKey", {|| ordKey( .T. ) } )
   T( "ordKey 0", {|| ordKey( 0 ) } )
   T( "ordKey name", {|| IndexKey( "none" ) } )
   T( "ordFor", {|| ordFor( {} ) } )
   T( "ordBagName", {|| ordBagName( .T. ) } )
   T( "ordBagName 0", {|| ordBagName( 0 ) } )
   T( "ordNumber", {|| ordNumber( "A", 1 ) } )
   T( "ordWildSeek", {|| ordWildSeek() } )
   T( "ordListAdd", {|| ordListAdd() } )
   T( "ordListAdd 1", {|| ordListAdd( 1 ) } )
   T( "dbSetIndex", {|| dbSetIndex() } )
   T( "dbSetIndex 1", {|| dbSetIndex( 1 ) } )
   T( "ordBagClear", {|| ordBagClear() } )
   T( "relation to itself", {|| dbSetRelation( 1 ) } )
   T( "relation", {|| dbSetRelation( 5 ) } )
   T( "relation", {|| ordSetRelation( 5, {|| 1 } ) } )
   T( "relation", {|| dbSetRelation() } )
   T( "Alias", {|| Alias( 0 ) } )
   T( "Alias", {|| Alias( "x" ) } )
   T( "FieldGet", {|| FieldGet( "ID" ) } )
   T( "dbGoto", {|| dbGoto( NIL ) } )
   T( "dbFileGet", {|| dbFileGet( "ID", "x.txt", 0 ) } )
   T( "dbFileGet", {|| dbFileGet( "NM", "x.txt", 0 ) } )
   T( "dbFilePut", {|| dbFilePut( "ID", "x.txt" ) } )
   RETURN

STATIC FUNCTION Note( e )
   s_cErrors += " " + e:SubSystem + "/" + hb_ntos( e:SubCode ) + " " + hb_ntos( e:GenCode ) + " " + e:Description + " [" + e:Operation + "]" + ;
      iif( e:CanRetry, " R", "" ) + iif( e:CanDefault, " D", "" )
   IF e:CanDefault
      RETURN .F.
   ENDIF
   BREAK e
   RETURN NIL

STATIC PROCEDURE T( cName, bCode )
   LOCAL x
   s_cErrors := ""
   BEGIN SEQUENCE
      x := Eval( bCode )
      ? cName, ValType( x ), x, s_cErrors
   RECOVER
      ? cName, "error", s_cErrors
   END SEQUENCE
   RETURN
