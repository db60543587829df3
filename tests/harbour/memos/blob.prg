// DBFBLOB, the BLOB commands and dbFileGet/dbFilePut.
REQUEST DBFCDX, DBFNTX, DBFNSX, DBFFPT, SDF, DELIM, DBFBLOB, SIXCDX
#include "dbinfo.ch"
#include "blob.ch"
#xcommand T <x> => BEGIN SEQUENCE WITH {| e | Break( e ) } ; QOut( #<x>, "->", hb_ValToExp( <x> ) ) ; RECOVER USING oError ; QOut( #<x>, "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode, oError:canDefault ) ; END SEQUENCE
PROCEDURE Main()
   LOCAL oError, x, e, a, i, h
   T dbCreate( "t_blob", {}, "DBFBLOB", .T., "bb" )
   x := BLOBDirectPut( 0, "hello" ) 
   T x
   T BLOBDirectGet( x )
   T BLOBDirectGet( x, 2, 3 )
   T BLOBDirectGet( x, 2 )
   T BLOBDirectGet( x, 2, 30 )
   T BLOBDirectGet( x, 20 )
   T BLOBDirectGet( x, 0, 2 )
   i := BLOBDirectPut( 0, { 1, "a", Date() - Date(), .T., { 2.5, NIL } , 0d20200101} ) 
   T i
   T BLOBDirectGet( i )
   T dbInfo( DBI_BLOB_DIRECT_LEN, x )
   T dbInfo( DBI_BLOB_DIRECT_TYPE, x )
   T dbInfo( DBI_BLOB_DIRECT_LEN, i )
   T dbInfo( DBI_BLOB_DIRECT_TYPE, i )
   T dbInfo( DBI_BLOB_OFFSET, i )
   T dbInfo( DBI_BLOB_OFFSET )
   T dbInfo( DBI_BLOB_INTEGRITY )
   T dbInfo( DBI_BLOB_DIRECT_GET, x )
   FOR EACH a IN { 12, 12.5, .T., .F., 0d20200102, NIL, "", {}, -5, 70000 }
     i := dbInfo( DBI_BLOB_DIRECT_PUT, { 0, a } )
     T { a, i, dbInfo( DBI_BLOB_DIRECT_TYPE, i ), dbInfo( DBI_BLOB_DIRECT_LEN, i ) }
     T BLOBDirectGet( i )
   NEXT
   hb_MemoWrit( "t_in.txt", "file contents here" )
   h := BLOBDirectImport( 0, "t_in.txt" )
   T h
   T BLOBDirectGet( h )
   T dbInfo( DBI_BLOB_DIRECT_TYPE, h )
   T BLOBDirectExport( h, "t_out.txt" )
   T hb_MemoRead( "t_out.txt" )
   T BLOBDirectExport( h, "t_out.txt", BLOB_EXPORT_APPEND )
   T hb_MemoRead( "t_out.txt" )
   T BLOBDirectExport( h, "/nonex/t_out.txt" )
   T BLOBDirectImport( 0, "t_nonex.txt" )
   T BLOBDirectImport( h, "t_out.txt" )
   T BLOBRootLock()
   T BLOBRootPut( "root val" )
   T BLOBRootGet()
   T BLOBRootUnlock()
   T BLOBRootPut( { "root", 1 } )
   T BLOBRootGet()
   x := BLOBDirectPut( x, "longer than hello, much longer so that it needs more than one block, more than 64 bytes of text" )
   T BLOBDirectGet( x )
   T BLOBRootDelete()
   T BLOBRootGet()
   T BLOBDirectPut( x, "" )
   T BLOBDirectPut( "a", "" )
   T LastRec()
   T FCount()
   T dbAppend()
   T Used()
   T dbCloseArea()
   T dbUseArea( .T., "DBFBLOB", "t_blob", "b2", .T., .F. )
   T BLOBRootPut( "x" )
   T BLOBDirectPut( 0, "zz" )
   T BLOBRootLock()
   T BLOBRootPut( "x" )
   T BLOBRootUnlock()
   T Alias()
   T { Eof(), Bof(), RecNo(), LastRec(), Deleted(), Header(), RecSize(), LUpdate() }
   T dbCloseArea()
   T dbUseArea( .T., "DBFBLOB", "nonex" )
   T dbCreate( "t_blob2", {{"A","C",1,0}}, "DBFBLOB" )
   T File( "t_blob2.dbf" )
   T hb_dbExists( "t_blob2", , "DBFBLOB" )
   T hb_dbDrop( "t_blob2", , "DBFBLOB" )
   T File( "t_blob2.dbv" )
   dbCreate( "t_fpt", {{"A","C",3,0},{"M","M",10,0},{"P","P",10,0}}, "DBFCDX", .T. , "ff")
   dbAppend()
   T BLOBImport( 2, "t_in.txt" )
   T BLOBImport( 3, "t_in.txt" )
   T BLOBImport( 1, "t_in.txt" )
   T BLOBImport( 9, "t_in.txt" )
   T FIELD->m
   T FIELD->P
   T BLOBExport( 2, "t_out2.txt", 0 )
   T hb_MemoRead( "t_out2.txt" )
   T BLOBExport( 1, "t_out2.txt", 0 )
   T BLOBExport( 9, "t_out2.txt", 0 )
   T BLOBGet( 2, 3, 4 )
   T BLOBGet( 2, 0, 4 )
   T BLOBGet( 2, -3 )
   T BLOBGet( 2 )
   T BLOBGet( 3 )
   T BLOBGet( 1 )
   T dbFileGet( 2, "t_out3.txt" )
   T dbFileGet( 2, "t_out3.txt", 0 )
   T dbFileGet( "M", "t_out3.txt", 1 )
   T hb_MemoRead( "t_out3.txt" )
   T dbFilePut( 2, "t_out3.txt" )
   T dbFilePut( "M", "t_out3.txt" )
   T FIELD->m
   T dbFilePut( 2, "nonex" )
   T FIELD->m := { 1, 2, "abc" }
   T FIELD->m
   FOR i := 201 TO 206
   T { i, dbFieldInfo( i, 1 ) }
   T { i, dbFieldInfo( i, 2 ) }
   T { i, dbFieldInfo( i, 3 ) }
   NEXT
   T BLOBDirectPut( 0, "x" )
   T BLOBRootGet()
   T BLOBRootPut("123")
   T BLOBRootGet()
   T dbInfo( DBI_MEMOPACK )
   T dbInfo( DBI_MEMOPACK, 32 )
   T dbInfo( DBI_MEMOBLOCKSIZE )
   T FIELD->m
   T BLOBRootGet()
   dbCloseAll()
