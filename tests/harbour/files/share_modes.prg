/* The sharing bits of FOpen() lock nothing: neither files nor tables */

#include "dbinfo.ch"
#include "fileio.ch"
REQUEST DBFCDX

PROCEDURE Main()
   LOCAL n, m, h, h2
   FErase("a.dbf")
   dbCreate( "a", { { "ID", "N", 6, 0 } }, "DBFCDX" )
   FOR EACH n IN { .F., .T. }
      dbUseArea( .T., "DBFCDX", "a", "t", n )
      FOR EACH m IN { 0, 2, 16, 18, 32, 34, 48, 50, 64, 66, 80, 82 }
         h := FOpen( "a.dbf", m )
         ? n, m, h > 0, FError()
         IF h > 0
            FClose( h )
         ENDIF
      NEXT
      dbCloseAll()
   NEXT
   ? "reverse"
   FOR EACH m IN { 0, 2, 16, 18, 32, 34, 48, 50, 64, 66 }
      h := FOpen( "a.dbf", m )
      FOR EACH n IN { .F., .T. }
      BEGIN SEQUENCE WITH {|e| Break( e ) }
         dbUseArea( .T., "DBFCDX", "a", "t", n )
         ? m, n, "opened"
      RECOVER USING h2
         ? m, n, h2:osCode, h2:subCode, NetErr()
      END SEQUENCE
      dbCloseAll()
      NEXT
      FClose( h )
   NEXT
   ? "files"
   FOR EACH m IN { 0, 2, 16, 18, 32, 34, 48, 50, 64, 66 }
      h := FOpen( "a.dbf", m )
      FOR EACH n IN { 0, 2, 16, 18, 32, 34, 48, 50, 64, 66 }
         h2 := FOpen( "a.dbf", n )
         ?? "", m, n, h2 > 0, FError()
         IF h2 > 0
            FClose( h2 )
         ENDIF
      NEXT
      ?
      FClose( h )
   NEXT
   FErase( "a.dbf" )

   RETURN
