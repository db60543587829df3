// NSX bags: what is in them when they are new, tags that come, go and are made anew, information about orders
#include "dbinfo.ch"
#include "ord.ch"
REQUEST DBFNSX
PROCEDURE Main()
   LOCAL c, n, nTag
   rddSetDefault( "DBFNSX" )
   dbCreate( "t", { { "C", "C", 10, 0 }, { "N", "N", 8, 2 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 }, { "T", "@", 8, 0 }, { "I", "I", 4, 0 } } )
   USE t EXCLUSIVE
   FOR EACH c IN { "banana", "apple", "cherry", "app", "aaaaaaaaaa", "", "apple", "bbbbb", "  b", "q" + Chr( 255 ), Replicate( Chr( 255 ), 5 ), "a  " + Chr( 1 ), Replicate( "a" + Chr( 255 ), 5 ) }
      n := RecNo()
      dbAppend()
      FIELD->C := c
      FIELD->N := n * 1.25 - 4
      FIELD->D := 0d20200101 + n
      FIELD->L := n % 2 == 0
      FIELD->T := hb_DateTime( 2020, 1, 1, n, 30, 15, 250 )
      FIELD->I := 100 - n
   NEXT
   INDEX ON FIELD->C TAG tc TO b
   INDEX ON FIELD->N TAG tn TO b FOR FIELD->N > -3
   INDEX ON FIELD->D TAG td TO b DESCENDING
   INDEX ON FIELD->L TAG tl TO b UNIQUE
   INDEX ON FIELD->T TAG tt TO b
   INDEX ON FIELD->I TAG alongtagname TO b
   INDEX ON Upper( FIELD->C ) + Str( FIELD->N, 8, 2 ) TAG tx TO b WHILE RecNo() < 9
   INDEX ON FIELD->C TAG ty TO b CUSTOM
   FOR nTag := 1 TO ordCount()
      ordSetFocus( nTag )
      ? ordName(), ordKey(), ordFor(), ordKeyCount(), ordBagName(), ordDescend(), ordIsUnique(), dbOrderInfo( DBOI_KEYTYPE ), dbOrderInfo( DBOI_KEYSIZE ), dbOrderInfo( DBOI_KEYDEC ), dbOrderInfo( DBOI_CUSTOM ), dbOrderInfo( DBOI_PARTIAL )
      dbGoTop()
      DO WHILE ! Eof()
         ?? "", hb_ntos( RecNo() )
         dbSkip()
      ENDDO
      dbGoBottom()
      ?? "", hb_ValToExp( ordKeyVal() ), ordKeyNo()
   NEXT
   FOR EACH n IN { DBOI_ISMULTITAG, DBOI_ISSORTRECNO, DBOI_LARGEFILE, DBOI_INDEXTYPE, DBOI_INDEXPAGESIZE, DBOI_BAGEXT, DBOI_HPLOCKING, DBOI_LOCKOFFSET, DBOI_UPDATECOUNTER, DBOI_BAGCOUNT, DBOI_SHARED }
      ? n, dbOrderInfo( n )
   NEXT
   CLOSE ALL
   Bytes( "b.nsx" )
   USE t EXCLUSIVE
   SET INDEX TO b
   ordSetFocus( "TX" )
   ? ordName(), ordCount()
   INDEX ON FIELD->N TAG tc TO b
   ? ordName(), ordCount(), ordNumber( "tc" ), ordKey()
   ordDestroy( "td" )
   ordDestroy( "tt" )
   INDEX ON FIELD->D TAG tnew TO b ADDITIVE
   FOR n := 1 TO ordCount()
      ?? "", ordName( n )
   NEXT
   CLOSE ALL
   Head( "b.nsx" )
   USE t EXCLUSIVE
   SET INDEX TO b
   DELETE NEXT 3
   PACK
   CLOSE ALL
   Bytes( "b.nsx" )
   USE t EXCLUSIVE
   SET INDEX TO b
   ZAP
   CLOSE ALL
   Bytes( "b.nsx" )
   USE t EXCLUSIVE
   SET INDEX TO b
   FOR n := ordCount() TO 1 STEP -1
      ordDestroy( n )
   NEXT
   ? ordCount(), hb_FileExists( "b.nsx" )
   INDEX ON FIELD->C TAG prod
   ? ordBagName(), hb_FileExists( "t.nsx" )
   CLOSE ALL
   USE t
   ? ordCount(), IndexOrd(), ordName( 1 )
   SET INDEX TO
   ? ordCount()
   CLOSE ALL
   dbDrop( "t" )
   ? hb_FileExists( "t.nsx" ), hb_FileExists( "t.dbf" )
   FErase( "b.nsx" )
   RETURN
PROCEDURE Bytes( cFile )
   LOCAL c := hb_MemoRead( cFile )
   ? Len( c ), hb_MD5( c )
   RETURN
PROCEDURE Head( cFile )
   LOCAL c := hb_MemoRead( cFile )
   ? Len( c ), hb_StrToHex( Left( c, 126 ) )
   RETURN
