// How many bits a record number takes in the leaves of DBFCDX follows from the number of records, and may be more than 32.
REQUEST DBFCDX, PADR

PROCEDURE Main()

   LOCAL nLength, nRecord, nHandle, cKey

   rddSetDefault( "DBFCDX" )
   FOR EACH nLength IN { 10, 60, 100 }
      FOR EACH nRecord IN { 1000, 16777215, 67108864 }
         dbCreate( "bits", { { "C", "C", 1, 0 } } )
         // A file of which the last record alone is written.
         nHandle := FOpen( "bits.dbf", 2 )
         FSeek( nHandle, 4, 0 )
         FWrite( nHandle, L2Bin( nRecord + 2 ), 4 )
         FSeek( nHandle, 66 + ( nRecord + 2 ) * 2 - 1, 0 )
         FWrite( nHandle, "x", 1 )
         FClose( nHandle )
         cKey := "PadR( C, " + hb_ntos( nLength ) + " )"
         USE bits
         ordCondSet( ,,,,,,,, nRecord )
         ordCreate( "bits", "t", cKey, &( "{||" + cKey + "}" ) )
         ? nLength, nRecord, LastRec(), ordKeyCount()
         USE
         ?? "", hb_MD5( hb_MemoRead( "bits.cdx" ) )
         USE bits
         SET ORDER TO 1
         GO TOP
         ?? RecNo()
         GOTO nRecord + 1
         REPLACE C WITH "b"
         APPEND BLANK
         REPLACE C WITH "c"
         SKIP 0
         GO TOP
         ?? RecNo()
         GO BOTTOM
         ?? RecNo()
         USE
         hb_dbDrop( "bits", "bits" )
      NEXT
   NEXT

   RETURN
