#include "fileio.ch"
PROCEDURE Main()
   LOCAL h, c := Space( 5 ), n, x, d, t
   h := hb_vfOpen( "v1.txt", FO_CREAT + FO_TRUNC + FO_READWRITE )
   ? ValType( h ), FError(), hb_vfHandle( h ) > 2
   ? hb_vfWrite( h, "hello world" ), hb_vfWrite( h, "abc", 2 ), hb_vfSeek( h, 0, FS_RELATIVE ), hb_vfSize( h ), hb_vfSize( "v1.txt" )
   ? hb_vfSeek( h, 0 ), hb_vfRead( h, @c, 5 ), c, hb_vfReadLen( h, 3 ), hb_vfEof( h ), hb_vfSeek( h, -2, FS_END )
   ? hb_vfReadAt( h, @c, 3, 6 ), "[" + c + "]", hb_vfWriteAt( h, "ZZ", 2, 1 ), hb_vfSeek( h, 0, FS_RELATIVE )
   ? hb_vfTrunc( h, 6 ), hb_vfSize( h ), hb_vfCommit( h ), hb_vfFlush( h ), hb_vfLock( h, 0, 2 ), hb_vfUnlock( h, 0, 2 ), hb_vfLockTest( h, 0, 2 ), hb_vfIsLocal( h )
   ? hb_vfConfig( h, 1 ), hb_vfClose( h ), FError()
   ? hb_MemoRead( "v1.txt" )
   ? hb_vfExists( "v1.txt" ), hb_vfDirExists( "." ), hb_vfCopyFile( "v1.txt", "v2.txt" ), hb_vfRename( "v2.txt", "v3.txt" ), hb_vfExists( "v3.txt" ), hb_vfErase( "v3.txt" ), hb_vfErase( "v3.txt" ), FError()
   ? hb_vfDirMake( "vd" ), hb_vfDirExists( "vd" ), hb_vfDirRemove( "vd" ), hb_vfDirExists( "vd" ), FError()
   ? hb_vfMoveFile( "v1.txt", "v4.txt" ), hb_vfExists( "v4.txt" ), Len( hb_vfDirectory( "v*.txt" ) ), hb_vfDirectory( "v4.txt" )[ 1 ][ 1 ], hb_vfDirectory( "v4.txt" )[ 1 ][ 2 ]
   ? hb_vfAttrGet( "v4.txt", @n ), ValType( n ), hb_vfTimeGet( "v4.txt", @t ), ValType( t ), hb_vfTimeSet( "v4.txt", 0d20240102, "10:20:30" ), hb_vfTimeGet( "v4.txt", @t ), hb_TToC( t )
   ? hb_vfTimeGet( "v4.txt", @d, @x ), d, x
   ? hb_vfLoad( "v4.txt" ), hb_vfSave( "v5.txt", "data" ), hb_vfLoad( "v5.txt" ), hb_vfNameExists( "v5.txt" ), hb_vfDirBuild( "a/b/c" ), hb_vfDirExists( "a/b/c" ), hb_vfDirUnbuild( "a/b/c" ), hb_vfDirExists( "a" )
   ? hb_vfOpen( "nofile.txt" ), FError(), hb_vfOpen( "nofile.txt", FO_READ ), FError()
   h := hb_vfTempFile( @c, , "pre", ".ext" )
   ? ValType( h ), Left( hb_FNameNameExt( c ), 3 ), Right( c, 4 ), hb_vfClose( h ), hb_vfErase( c )
   h := hb_vfTempFile( @c )
   ? ValType( h ), hb_vfClose( h ), FErase( c )
   ? hb_vfLinkSym( "v4.txt", "l1" ), hb_vfLinkRead( "l1" ), hb_vfLink( "v4.txt", "l2" ), hb_vfErase( "l1" ), hb_vfErase( "l2" )
   ? hb_FLinkSym( "v4.txt", "l1" ), hb_FLinkRead( "l1" ), hb_FLink( "v4.txt", "l2" ), FErase( "l1" ), FErase( "l2" )
   ? hb_FGetAttr( "v4.txt", @n ), n == NIL, hb_FSetAttr( "v4.txt", n ), hb_vfAttrSet( "v4.txt", n )
   h := FOpen( "v4.txt", FO_READWRITE )
   ? hb_FIsDevice( h ), hb_FSetDevMode( h, 0 ), FSetDevMod( h, 0 ), hb_PRead( h, @c, 3 ), Left( c, 3 ), hb_PWrite( h, "ab" )
   FClose( h )
   ? hb_vfDirSpace( "." ) > 0, DiskSpace() > 0, hb_DiskSpace() > 0, hb_DiskSpace( "/" ) > 0, DiskName(), DiskChange( "C" ), hb_CurDrive(), IsDisk( "C" ), hb_osError(), DosError()
   ? DosError( 5 ), DosError()
   FOR EACH x IN { {|| hb_vfOpen() }, {|| hb_vfClose() }, {|| hb_vfRead() }, {|| hb_vfWrite( 1 ) }, {|| hb_vfSeek() }, {|| hb_vfErase() }, {|| hb_vfRename( "a" ) }, {|| hb_vfCopyFile( "v4.txt" ) }, {|| hb_vfSize() }, {|| hb_vfExists() }, {|| hb_vfLoad() }, {|| hb_vfDirectory( "zz*" ) }, {|| hb_vfEof() }, {|| hb_vfReadLen() }, {|| hb_PRead() }, {|| hb_PWrite() }, {|| hb_FGetAttr() }, {|| hb_vfTimeGet() }, {|| hb_FLink() }, {|| hb_FLinkRead( "v4.txt" ) }, {|| hb_vfHandle() }, {|| hb_vfConfig() }, {|| hb_vfDirBuild() }, {|| hb_vfDirUnbuild() },  {|| hb_vfTimeSet() }, {|| hb_vfSave( "x" ) }, {|| hb_vfLock() }, {|| hb_vfIsLocal() }, {|| hb_vfMoveFile() } }
      BEGIN SEQUENCE WITH {| o | Break( o ) }
         ? x:__enumIndex(), hb_ValToExp( Eval( x ) )
      RECOVER USING n
         ?? n:subSystem, n:subCode, n:description, n:operation, hb_ValToExp( n:args )
      END SEQUENCE
   NEXT
   RETURN
