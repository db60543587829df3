// When each setting of DBI_SETHEADER brings the count and the end mark into a shared table's header.
#include "dbinfo.ch"
PROCEDURE Main()
   LOCAL n, k
   FOR EACH n IN { 0, 1, 2, 3, 4, 5, 6, 7, 16, 18, 20, 32, 34, 36, 38, 49, 54 }
      FOR k := 1 TO 8
         rddInfo( RDDI_SETHEADER, n )
         dbCreate( "hh", { { "A", "C", 5, 0 } } )
         USE hh SHARED
         ? n, k
         SWITCH k
         CASE 2
            dbAppend()
            FIELD->A := "q"
            dbCommit()
            EXIT
         CASE 3
         CASE 4
            dbAppend()
            dbCloseArea()
            dbUseArea( .T., , "hh", , k == 3 )
            RLock()
            FIELD->A := "x"
            EXIT
         CASE 5
            dbCloseArea()
            USE hh EXCLUSIVE
            dbAppend()
            dbCommit()
            EXIT
         CASE 6
            dbAppend()
            dbUnlock()
            dbAppend()
            dbGoto( 1 )
            RLock()
            dbDelete()
            dbCommit()
            EXIT
         CASE 7
            dbInfo( DBI_SETHEADER, DB_SETHEADER_WRITE )
            dbAppend()
            dbInfo( DBI_SETHEADER, n )
            dbAppend()
            EXIT
         OTHERWISE
            dbAppend()
         ENDSWITCH
         Show()
         dbCloseArea()
         Show()
      NEXT
   NEXT
   FErase( "hh.dbf" )
   RETURN
STATIC PROCEDURE Show()
   LOCAL h := FOpen( "hh.dbf", 0x40 ), s := Space( 200 ), n := FRead( h, @s, 200 )
   FClose( h )
   ?? "", hb_ntos( Asc( SubStr( s, 5, 1 ) ) ), hb_ntos( n ), hb_StrToHex( SubStr( s, 67, n - 66 ) )
   RETURN
