// What hb_dbRename() and hb_dbDrop() take along; names that are taken; JOIN with an alias; null memos.
REQUEST DBFCDX, DBFNSX, DBFNTX
FIELD ID, NM, MM

PROCEDURE Main()
   LOCAL cDriver
   SET DATE FORMAT TO "yyyy-mm-dd"
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      ? "--", cDriver
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "ID", "N", 4, 0 }, { "NM", "C", 3, 0 }, { "MM", "M", 10, 0 } } )
      USE t1 EXCLUSIVE
      APPEND BLANK
      ID := 1
      INDEX ON ID TAG A TO t1
      INDEX ON NM TAG B TO other ADDITIVE
      USE
      ? hb_dbRename( "t1",, "t2" )
      Files()
      hb_MemoWrit( "t3.dbf", "x" )
      ? hb_dbRename( "t2",, "t3" )
      Files()
      ? hb_dbRename( "t3", "other", "more" ), hb_dbRename( "t3", "none", "more" ), hb_dbRename( "none",, "more" )
      Files()
      ? hb_dbDrop( "t3", "more" ), hb_dbDrop( "t3" ), hb_dbDrop( "t3" )
      Files()
   NEXT
   dbCreate( "aa", { { "ID", "N", 4, 0 }, { "NM", "C", 3, 0 } } )
   dbCreate( "bb", { { "ID", "N", 4, 0 }, { "NM", "C", 3, 0 } } )
   USE aa NEW
   APPEND BLANK
   ID := 1
   NM := "one"
   CLOSE ALL
   USE bb NEW
   APPEND BLANK
   ID := 1
   NM := "two"
   USE aa NEW
   JOIN WITH bb TO jj FOR ID == bb->ID FIELDS ID, bb->NM
   USE jj NEW
   ? ID, NM
   CLOSE ALL
   rddInfo( 13, 2, "DBFCDX" )
   rddSetDefault( "DBFCDX" )
   dbCreate( "vv", { { "NM", "C:N", 3, 0 }, { "MM", "M:N", 4, 0 } } )
   USE vv
   APPEND BLANK
   ? dbFieldInfo( 101, 1 ), dbFieldInfo( 101, 2 )
   NM := "a"
   MM := "text"
   ? dbFieldInfo( 101, 1 ), dbFieldInfo( 101, 2 ), NM, MM
   USE
   RETURN

STATIC PROCEDURE Files()
   LOCAL aFile
   FOR EACH aFile IN ASort( Directory( "*.*" ),,, {| a, b | a[ 1 ] < b[ 1 ] } )
      ?? "", aFile[ 1 ]
   NEXT
   RETURN
