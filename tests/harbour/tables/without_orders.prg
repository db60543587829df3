// DBF and DBFFPT have no orders: what their functions answer, and what is refused.
#include "dbinfo.ch"
REQUEST DBFFPT
STATIC s_cErrors := ""

PROCEDURE Main()
   LOCAL cDriver, i
   FIELD ID
   ErrorBlock( {| e | Note( e ) } )
   FOR EACH cDriver IN { "DBF", "DBFFPT" }
      ? "--", cDriver
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "ID", "N", 4, 0 }, { "NM", "C", 6, 0 } } )
      USE t1
      APPEND BLANK
      T( "ordSetFocus", {|| ordSetFocus() } )
      T( "ordSetFocus", {|| ordSetFocus( 1 ) } )
      T( "dbSetOrder", {|| dbSetOrder( 0 ) } )
      T( "ordListAdd", {|| ordListAdd( "t1" ) } )
      T( "ordListClear", {|| ordListClear() } )
      T( "ordListRebuild", {|| ordListRebuild() } )
      T( "ordBagClear", {|| ordBagClear( "t1" ) } )
      T( "ordCreate", {|| ordCreate( "t1",, "ID", {|| ID } ) } )
      T( "ordDestroy", {|| ordDestroy( "t1" ) } )
      T( "ordDestroy", {|| ordDestroy( 1 ) } )
      T( "dbReindex", {|| dbReindex() } )
      T( "dbSetIndex", {|| dbSetIndex( "t1" ) } )
      T( "dbCreateIndex", {|| dbCreateIndex( "t1", "ID", {|| ID } ) } )
      T( "dbSeek", {|| dbSeek( 1 ) } )
      T( "names", {|| { ordBagExt(), ordBagName(), ordName(), ordNumber(), ordKey(), ordFor( 1 ), ordCount() } } )
      T( "keys", {|| { ordKeyCount(), ordKeyNo(), ordKeyVal(), ordKeyGoto( 1 ), ordKeyRelPos(), ordKeyAdd(), ordKeyDel() } } )
      T( "steps", {|| { ordScope( 0, 1 ), ordSkipUnique(), ordWildSeek( "*" ), ordFindRec( 1 ), IndexOrd(), IndexKey( 0 ) } } )
      FOR i := 1 TO 134
         IF dbOrderInfo( i ) != NIL .OR. dbOrderInfo( i,,, 1 ) != NIL
            ? "known", i
         ENDIF
      NEXT
      T( "memos", {|| { dbInfo( DBI_MEMOEXT ), dbInfo( DBI_MEMOBLOCKSIZE ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOEXT, 5 ) } } )
      T( "blob", {|| dbInfo( DBI_BLOB_ROOT_GET ) } )
      USE
   NEXT
   RETURN

STATIC FUNCTION Note( e )
   s_cErrors += " " + e:SubSystem + "/" + hb_ntos( e:SubCode ) + " " + hb_ntos( e:GenCode ) + " " + e:Description + " [" + e:Operation + "]"
   BREAK e
   RETURN NIL

STATIC PROCEDURE T( cName, bCode )
   LOCAL x
   s_cErrors := ""
   BEGIN SEQUENCE
      x := Eval( bCode )
      ? cName, hb_ValToExp( x )
   RECOVER
      ? cName, "error", s_cErrors
   END SEQUENCE
   RETURN
