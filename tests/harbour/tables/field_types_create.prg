// What dbCreate makes of types, flags, lengths and decimals: the descriptors byte by byte
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL t, n, v
   FOR EACH v IN { 1, 2 }
      rddInfo( 13, v, "DBFCDX" )
      FOR EACH t IN { "C", "C:N", "C:B", "C:+", "C:U", "N", "N:N", "N:+", "N:B", "F", "F:+", "L:N", "L:B", "D", "D:B", "D:+", "M", "M:B", "M:U", "M:+", "I", "I:+", "I:N", "2", "4:+", ;
                      "B", "B:+", "8", "Z", "Y", "Y:+", "T", "T:+", "@", "@:N", "=", "=:N", "^", "^:+", "+", "+:N", "+:+", "Q", "Q:B", "Q:N", "Q:U", "P", "P:N", "W:N", "G:B" }
         FOR EACH n IN { { 0, 0 }, { 4, 2 }, { 8, 0 }, { 8, 4 }, { 10, 0 }, { 11, 2 }, { 300, 0 } }
            FErase( "t.dbf" )
            BEGIN SEQUENCE WITH {| e | Break( e ) }
               ? v, t, n[ 1 ], n[ 2 ], dbCreate( "t", { { "F", t, n[ 1 ], n[ 2 ] } }, "DBFCDX" )
               ?? hb_StrToHex( SubStr( hb_MemoRead( "t.dbf" ), 33 + 11, 20 ) ), hb_BLen( hb_MemoRead( "t.dbf" ) )
            RECOVER
               ?? " refused"
            END SEQUENCE
         NEXT
      NEXT
   NEXT
   FErase( "t.dbf" ); FErase( "t.fpt" )
   RETURN
