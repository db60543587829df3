// HiPer-SEEK: the bits of every pair of characters, for each size, case and set of characters.
#xtranslate __UNUSED( <x> ) => ( <x> )
PROCEDURE Main()
   LOCAL h, k, f, c, i, cText
   FOR k := 1 TO 3
      FOR f := 1 TO 3
         FOR EACH c IN { .T., .F. }
            FErase( "a.hsx" )
            h := hs_Create( "a.hsx", 64, k, c, f, {|| "x" } )
            FOR i := 0 TO 255
               cText := ""
               AEval( Array( 256 ), {|x, j| __UNUSED( x ), cText += Chr( i ) + Chr( j - 1 ) } )
               hs_Add( h, cText, .F. )
               hs_Add( h, Chr( i ) + Chr( ( i * 7 + k ) % 256 ), .F. )
            NEXT
            hs_Close( h )
            ? k, f, c, hb_MD5( hb_MemoRead( "a.hsx" ) )
         NEXT
      NEXT
   NEXT
   RETURN
