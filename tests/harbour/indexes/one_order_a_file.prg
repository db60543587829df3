// RDDI_MULTITAG off: a file holds one order and is named as it is; RDDI_STRUCTORD on: the file of the table's name is its production index.
#include "dbinfo.ch"
REQUEST DBFNSX, DBFCDX
PROCEDURE Main()
   LOCAL d, k
   FOR EACH d IN { "DBFNTX", "DBFNSX", "DBFCDX" }
      rddSetDefault( d )
      FOR k := 1 TO 4
         rddInfo( RDDI_MULTITAG, k % 2 == 0, d )
         rddInfo( RDDI_STRUCTORD, k > 2, d )
         ? d, k
         AEval( Directory( "m*.*" ), {| a | FErase( a[ 1 ] ) } )
         dbCreate( "mt", { { "A", "C", 3, 0 } } )
         USE mt
         APPEND BLANK
         FIELD->A := "q"
         INDEX ON FIELD->A TAG one TO mt
         Show()
         INDEX ON FIELD->A + "x" TAG two TO mt
         Show()
         INDEX ON FIELD->A + "y" TAG three
         Show()
         INDEX ON FIELD->A + "z" TO mo
         Show()
         INDEX ON FIELD->A + "w" TAG four TO mo ADDITIVE
         Show()
         USE
         USE mt
         Show()
         USE
      NEXT
      rddInfo( RDDI_MULTITAG, .T., d )
      rddInfo( RDDI_STRUCTORD, d == "DBFCDX", d )
   NEXT
   RETURN
PROCEDURE Show()
   LOCAL i, h := FOpen( "mt.dbf", 0x40 ), s := Space( 32 )
   FRead( h, @s, 32 )
   FClose( h )
   ? ordCount(), ordSetFocus(), Asc( SubStr( s, 29, 1 ) )
   FOR i := 1 TO ordCount()
      ?? "", ordName( i ), ordBagName( i ), ordKeyCount( i )
   NEXT
   RETURN
