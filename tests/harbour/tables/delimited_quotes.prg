// Quoted values of delimited texts: what is no text ends where the field is full. A table whose fields are texts is written as it stands,
// asterisks included, and read as it stands, nullable and binary fields too.
PROCEDURE Main
   LOCAL c, d, q
   FOR EACH d IN { { "C", 2 }, { "C", 5 }, { "N", 3 }, { "L", 1 }, { "D", 8 }, { "I", 4 } }
      dbCreate( "dx", { { "A", "C", 2, 0 }, { "X", d[ 1 ], d[ 2 ], 0 }, { "Z", "C", 4, 0 } } )
      USE dx
      FOR EACH q IN { '"', { , ";" }, { "", "," }, { "'", "''" } }
         FOR EACH c IN { '"abcdef"', '"ab"cd', '"abc,def"', '"abc;def"', '"ab', '"abcdef', '"a""b"', '"12,3"', '"Tr,x"', '"20010203,"', '"2001', '""', "-3.5", "2.5" }
            hb_MemoWrit( "in.txt", "a," + c + ",zz" + Chr( 10 ) + "b;" + c + ";yy" )
            __dbDelim( .F., "in", q )
            ? d[ 1 ], hb_ValToExp( q ), c, "|"
            GO LastRec() - 1
            DO WHILE ! Eof()
               ?? "[", A, X, Z, "]"
               SKIP
            ENDDO
         NEXT
         ZAP
      NEXT
      USE
   NEXT
   dbCreate( "dx", { { "N", "N", 3, 1 }, { "C", "C:B", 4, 0 }, { "W", "N:N", 5, 2 } } )
   USE dx
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      APPEND BLANK
      REPLACE n WITH 1234.5
   END SEQUENCE
   REPLACE c WITH "a" + Chr( 9 ) + "b"
   APPEND BLANK
   REPLACE n WITH .5, w WITH 1.25
   APPEND BLANK
   COPY TO out DELIMITED
   ? hb_StrToExp( MemoRead( "out.txt" ) )
   COPY TO out SDF
   ? hb_StrToExp( MemoRead( "out.txt" ) )
   hb_MemoWrit( "in.txt", e"12345abcd\n  1 x 2.5\n" )
   APPEND FROM in SDF
   APPEND FROM in DELIMITED
   COPY TO out SDF
   ? hb_StrToExp( MemoRead( "out.txt" ) )
   USE
   AEval( { "dx.dbf", "in.txt", "out.txt" }, {| f | FErase( f ) } )
   RETURN
