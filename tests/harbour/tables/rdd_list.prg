// Drivers a program REQUESTs, their list and their settings.
REQUEST DBFCDX, DBFNSX, SDF, DELIM, DBFBLOB, SIXCDX
#include "dbinfo.ch"
PROCEDURE Main()
   LOCAL a, x, e
   FOR EACH a IN { 0, 1, 2, 3 }
      ?? a, ":"
      FOR EACH x IN rddList( a )
         ?? " " + x
      NEXT
      ?
   NEXT
   FOR EACH x IN rddList()
      ? PadR( x, 8 )
      FOR EACH a IN { RDDI_ISDBF, RDDI_CANPUTREC, RDDI_LOCAL, RDDI_REMOTE, RDDI_CONNECTION, RDDI_TABLEEXT, RDDI_MEMOEXT, RDDI_ORDBAGEXT, RDDI_ORDEREXT, RDDI_ORDSTRUCTEXT, RDDI_TABLETYPE, RDDI_MEMOTYPE, RDDI_LARGEFILE, RDDI_LOCKSCHEME, RDDI_RECORDMAP, RDDI_ENCRYPTION, RDDI_TRIGGER, RDDI_AUTOLOCK, RDDI_STRUCTORD, RDDI_STRICTREAD, RDDI_STRICTSTRUCT, RDDI_OPTIMIZE, RDDI_FORCEOPT, RDDI_AUTOOPEN, RDDI_AUTOORDER, RDDI_AUTOSHARE, RDDI_SORTRECNO, RDDI_MULTIKEY, RDDI_MEMOBLOCKSIZE, RDDI_MEMOVERSION, RDDI_MEMOGCTYPE, RDDI_MEMOREADLOCK, RDDI_MEMOREUSE, RDDI_BLOB_SUPPORT }
         ?? "", hb_ntos( a ) + "=" + hb_ValToExp( rddInfo( a,, x ) )
      NEXT
   NEXT
   FOR EACH x IN { "DBFBLOB", "SIXCDX", "SDF", "NOPE", " dbfcdx ", "dbfcdx", "" }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         ? x, rddSetDefault( x ), rddSetDefault()
      RECOVER USING e
         ? x, "error", e:subSystem, e:subCode, e:operation, e:genCode, e:canDefault
      END SEQUENCE
   NEXT
   FOR EACH x IN { "DBFCDX", "SIXCDX", "DBFNTX", "DBFFPT" }
      dbCreate( "t_x", { { "A", "C", 3, 0 }, { "M", "M", 10, 0 } }, x )
      dbUseArea( .T., x, "t_x",, .T. )
      ? rddName(), dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_LOCKOFFSET ), dbInfo( DBI_MEMOVERSION ), dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_FULLPATH )
      dbCloseArea()
   NEXT
   rddSetDefault( "DBFCDX" )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      dbUseArea( .T., "DBFNTX", "nowhere" )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:osCode, e:filename
   END SEQUENCE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      rddInfo( RDDI_TABLEEXT,, "NOPE" )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:operation
   END SEQUENCE
   dbCreate( "t_y", { { "A", "C", 3, 0 }, { "B", "N", 3, 0 } }, "DBFCDX", .T. )
   FOR x := 1 TO 10
      dbAppend()
      FIELD->B := x
   NEXT
   ? __dbSkipper( 3 ), RecNo()
   dbGoTop()
   ? __dbSkipper( 3 ), RecNo()
   ? __dbSkipper( 30 ), RecNo(), Eof()
   ? __dbSkipper( -30 ), RecNo(), Bof()
   ? __dbSkipper( 0 ), RecNo(), Bof()
   ? __dbSkipper(), RecNo(), Bof()
   ? DBFCDX(), _DBF()
   dbSetFilter( {|| FIELD->B > 5 }, "B > 5" )
   ? ValType( hb_dbGetFilter() ), dbFilter(), hb_rddGetTempAlias()
   __dbGoTop()
   ? RecNo()
   dbClearFil()
   __dbGoBottom()
   __dbSkip( -1 )
   ? RecNo(), ValType( hb_dbGetFilter() )
   dbCloseAre()
   RETURN
