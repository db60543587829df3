// The only order of a shared CDX file made anew: the file's version goes on counting. Of a file opened exclusively DBOI_UPDATECOUNTER tells the
// first free page, and building all anew begins the version again.
#include "dbinfo.ch"
REQUEST DBFCDX
STATIC s_n := 0
PROCEDURE Main()
   LOCAL lFirst, lThen, nTags, cWhat
   rddSetDefault( "DBFCDX" )
   FOR EACH lFirst IN { .T., .F. }
      FOR EACH lThen IN { .T., .F. }
         FOR nTags := 1 TO 2
            FOR EACH cWhat IN { "same", "same add", "closed", "closed add", "unnamed", "unnamed add", "kill", "other", "two", "custom" }
               FErase( "t.dbf" )
               FErase( "t.cdx" )
               FErase( "b.cdx" )
               dbCreate( "t", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
               Open( lFirst )
               ordCreate( "b", "X", "C", {|| C } )
               IF nTags == 2
                  ordCreate( "b", "Y", "N", {|| N } )
               ENDIF
               App( 3 )
               USE
               Open( lThen )
               IF ! "closed" $ cWhat
                  ordListAdd( "b" )
               ENDIF
               App( 2 )
               IF "add" $ cWhat .OR. cWhat == "two"
                  ordCondSet( ,,,,,,,,,,,, .T. )
               ENDIF
               DO CASE
               CASE cWhat = "unnamed"
                  ordCreate( "b", NIL, "C", {|| C } )
               CASE cWhat = "kill"
                  ordDestroy( "X", "b" )
                  ordCreate( "b", "X", "C", {|| C } )
               CASE cWhat = "other"
                  ordCreate( "b", "Z", "C", {|| C } )
               CASE cWhat = "two"
                  ordCreate( "b", "X", "C", {|| C } )
                  ordCondSet( ,,,,,,,,,,,, .T. )
                  ordCreate( "b", "X", "C", {|| C } )
               CASE cWhat = "custom"
                  ordCondSet( ,,,,,,,,,,,, .T.,, .T. )
                  ordCreate( "b", "X", "C", {|| C } )
               OTHERWISE
                  ordCreate( "b", "X", "C", {|| C } )
               ENDCASE
               ? lFirst, lThen, nTags, PadR( cWhat, 11 ), ordCount(), dbOrderInfo( DBOI_UPDATECOUNTER )
               App( 1 )
               ?? dbOrderInfo( DBOI_UPDATECOUNTER )
               dbCloseAll()
               ?? "", hb_MD5( hb_MemoRead( "b.cdx" ) )
            NEXT
         NEXT
      NEXT
   NEXT
   Open( .T. )
   ordListAdd( "b" )
   App( 5 )
   USE
   Open( .F. )
   ordListAdd( "b" )
   ? dbOrderInfo( DBOI_UPDATECOUNTER )
   ordCreate( "b", "Z", "C", {|| C } )
   ? dbOrderInfo( DBOI_UPDATECOUNTER )
   ordDestroy( "Z" )
   ? dbOrderInfo( DBOI_UPDATECOUNTER,, 1 )
   REINDEX
   ? dbOrderInfo( DBOI_UPDATECOUNTER,, 1 )
   USE
   ? hb_StrToHex( hb_BSubStr( hb_MemoRead( "b.cdx" ), 5, 8 ) )
   RETURN
PROCEDURE Open( lShared )
   IF lShared
      USE t SHARED
   ELSE
      USE t EXCLUSIVE
   ENDIF
   RETURN
PROCEDURE App( n )
   DO WHILE n-- > 0
      dbAppend()
      FIELD->C := Chr( 65 + s_n % 26 )
      FIELD->N := s_n++
   ENDDO
   dbUnlock()
   RETURN
