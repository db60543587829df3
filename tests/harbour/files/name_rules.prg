#include "set.ch"
PROCEDURE Main()
 hb_DirCreate( "sub" ); hb_DirCreate( "Sub2" )
 Set( _SET_FILECASE, "LOWER" )
 hb_MemoWrit( "F.TXT", "f" ); ? hb_FileExists( "f.txt" ), File( "F.TxT" ), hb_MemoRead( "F.TXT" )
 hb_MemoWrit( "sub/G.TXT", "f" ); ? hb_FileExists( "sub/g.txt" ), File( "SUB/G.TXT" ), hb_MemoRead( "sub/G.TXT" )
 Set( _SET_DIRCASE, "LOWER" )
 ? File( "SUB/G.TXT" ), hb_MemoRead( "SUB/G.TXT" ), hb_DirExists( "SUB" ), hb_DirExists( "Sub2" ), Len( Directory( "SUB/*.TXT" ) ), Len( Directory( "*.TXT" ) ), Len( Directory( "*.txt" ) )
 Set( _SET_DIRSEPARATOR, "\" )
 ? File( "SUB\G.TXT" ), hb_MemoRead( "SUB\G.TXT" ), hb_MemoRead( "SUB/G.TXT" )
 dbCreate( "SUB\TAB", { { "A", "C", 1, 0 }, { "M", "M", 10, 0 } } )
 ? hb_FileExists( "sub\tab.dbf" ), Len( Directory( "sub\*" ) )
 USE "SUB\TAB"
 INDEX ON A TO SUB\TAX
 ? Alias(), ordCount()
 USE
 AEval( ASort( Directory( "sub\*" ),,, {| a, b | a[1] < b[1] } ), {| a | QOut( a[1] ) } )
 ? FRename( "SUB\G.TXT", "SUB\H.TXT" ), FErase( "SUB\H.TXT" ), hb_dbExists( "SUB\TAB" ), hb_dbDrop( "SUB\TAB" )
 Set( _SET_FILECASE, "UPPER" ); Set( _SET_DIRCASE, "MIXED" )
 hb_MemoWrit( "up.txt", "x" ); ? Directory( "u*" )[ 1 ][ 1 ], Set( _SET_FILECASE ), Set( _SET_DIRCASE ), Set( _SET_DIRSEPARATOR )
 ? hb_DirCreate( "NewDir" ), hb_DirExists( "NewDir" ), hb_DirExists( "NEWDIR" ), hb_DirDelete( "NewDir" )
 SAVE TO memf ; ? Len( Directory( "MEMF*" ) )
 SET ALTERNATE TO alt ; SET ALTERNATE ON; ? "x"; SET ALTERNATE TO ; ? Len( Directory( "ALT*" ) )
 RETURN
