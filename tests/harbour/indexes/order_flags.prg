// What may be changed about an order afterwards: custom, unique, changed keys only; which drivers let it.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX

PROCEDURE Main()
   LOCAL cDriver, i
   FIELD ID
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      ? "--", cDriver
      rddSetDefault( cDriver )
      FOR i := 1 TO 3
         dbCreate( "t1", { { "ID", "N", 4, 0 } } )
         USE t1 EXCLUSIVE
         APPEND BLANK
         DO CASE
         CASE i == 2
            ordCondSet( ,,,,,,,,,,,,,, .T. )
         CASE i == 3
            ordCondSet( "ID > 1", {|| ID > 1 } )
         ENDCASE
         ordCreate( "a" + hb_ntos( i ), "A", "ID", {|| ID } )
         ? i, "made    ", Flags()
         ? dbOrderInfo( DBOI_UNIQUE,,, .T. ), dbOrderInfo( DBOI_UNIQUE ), dbOrderInfo( DBOI_CHGONLY,,, .T. ), dbOrderInfo( DBOI_CHGONLY ), ;
            dbOrderInfo( DBOI_UNIQUE,,, "x" ), dbOrderInfo( DBOI_CHGONLY,,, .F. )
         ? dbOrderInfo( DBOI_CUSTOM,,, .T. )
         ? i, "custom  ", Flags()
         ? dbOrderInfo( DBOI_CUSTOM,,, .F. )
         ? i, "no more ", Flags()
         ? dbOrderInfo( DBOI_BAGNUMBER,,, "x" ), dbOrderInfo( DBOI_BAGORDER,,, 0 ), dbOrderInfo( DBOI_BAGORDER,,, 9 )
         USE
      NEXT
   NEXT
   RETURN

STATIC FUNCTION Flags()
   LOCAL cFlags := "", n
   FOR EACH n IN { DBOI_ISCOND, DBOI_UNIQUE, DBOI_CUSTOM, DBOI_ISMULTITAG, DBOI_ISSORTRECNO, DBOI_LARGEFILE, DBOI_TEMPLATE, DBOI_MULTIKEY, ;
         DBOI_CHGONLY, DBOI_PARTIAL }
      cFlags += iif( dbOrderInfo( n ), "T", "." )
   NEXT
   RETURN cFlags
