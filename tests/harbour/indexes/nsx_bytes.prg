// The bytes of NSX files after builds, changes, tags destroyed and made anew
REQUEST DBFNSX, FErase
PROCEDURE Main()
   LOCAL nLen, nFirst, nThen, nHow, n
   rddSetDefault( "DBFNSX" )
   FOR EACH nLen IN { 10, 100 }
      FOR EACH nFirst IN { 20, 120, 1000 }
         FOR EACH nThen IN { 0, 60, 250, 1300 }
            FOR nHow := 1 TO 4
               AEval( Directory( "t*.*" ), {| a | hb_ExecFromArray( "FErase", { a[ 1 ] } ) } )
               dbCreate( "t", { { "K", "C", nLen, 0 }, { "N", "N", 6, 0 } } )
               USE t
               Append( nFirst )
               ordCreate( "tt", "A", "K" )
               ordCreate( "tt", "B", "N" )
               IF nHow == 2
                  ordCreate( "tt", "C", "Str(N,6)+K" )
               ENDIF
               Append( nThen )
               FOR n := LastRec() TO nThen + 1 STEP -1
                  dbGoTo( n )
                  FIELD->N := -5
                  IF n % 2 == 0
                     dbDelete()
                  ENDIF
               NEXT
               ? nLen, nFirst, nThen, nHow, Sum()
               SWITCH nHow
               CASE 1
                  ordCreate( "tt", "B", "N" )
                  EXIT
               CASE 2
                  ordDestroy( "A" )
                  ordDestroy( "C" )
                  ?? "", Sum()
                  ordCreate( "tt", "D", "N" )
                  ordCreate( "tt", "E", "K" )
                  EXIT
               CASE 3
                  ordCondSet( "N>0", {|| FIELD->N > 0 } )
                  ordCreate( "tt", "A", "N" )
                  EXIT
               CASE 4
                  __dbPack()
                  ordDestroy( "A" )
                  ?? "", Sum()
                  ordListRebuild()
                  ordCreate( "tt", "D", "K" )
                  EXIT
               ENDSWITCH
               ?? "", Sum()
               USE
            NEXT
         NEXT
      NEXT
   NEXT
   RETURN

// Records up to number nLast
STATIC PROCEDURE Append( nLast )
   LOCAL n
   FOR n := LastRec() + 1 TO nLast
      dbAppend()
      FIELD->K := Str( ( n * 7919 ) % 1000, 10 )
      FIELD->N := n
   NEXT
   RETURN

STATIC FUNCTION Sum()
   LOCAL nFile, cText, nLen
   dbCommit()
   nFile := FOpen( "tt.nsx", 64 )
   nLen := FSeek( nFile, 0, 2 )
   FSeek( nFile, 0, 0 )
   cText := Space( nLen )
   FRead( nFile, @cText, nLen )
   FClose( nFile )
   RETURN hb_ntos( nLen ) + ":" + hb_MD5( cText )
