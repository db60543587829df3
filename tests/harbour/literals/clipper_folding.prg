// #pragma -kh- folds as Clipper's compiler does
PROCEDURE Main()
   LOCAL e
   #pragma -kh-
   ? "" $ "", "" $ "bcde", At( "", "" ), At( "", "x" ), Len( Chr( 256 ) ), Len( Chr( 512 ) ), Len( Chr( 0 ) ), Len( Chr( 256.0 ) ), Len( Chr( -256 ) ), Len( Chr( 257 ) ), Len( Chr( 65792 ) )
   ? &( '"" $ "bcde"' ), Asc( "" ), Len( "" ), Upper( "a" ) , Empty( "" ), Min( 1, 2 ), Max( 1, 2 ), Int( 1.5 )
   ? "abc" = "", "" = "abc", "" == "", "a" + "" , "abc" - ""
   #pragma -kh+
   ? "" $ "", "" $ "bcde", At( "", "" ), At( "", "x" ), Len( Chr( 256 ) )
   RETURN
