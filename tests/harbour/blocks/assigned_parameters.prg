// hb_PValue() with a value assigns the parameter.
FUNCTION Main()
   LOCAL y := 1, z := 2
   V( 1, "b", @y, z )
   ? y, z
   Eval( {| p | QOut( hb_PValue( 1, 9 ), p, hb_PValue( 1 ) ) }, 5 )
   Eval( {| ... | QOut( hb_PValue( 1, 9 ), hb_PValue( 1 ) ) }, 5 )
   N( 1, 2, 3 )
   RETURN NIL
FUNCTION V( a, ... )
   ? hb_PValue( -1, "new" )
   ? hb_PValue( 0, "new" )
   ? hb_PValue( 1, "new" ), a
   ? hb_PValue( 2, "new2" ), hb_PValue( 2 )
   ? hb_PValue( 3, "new3" ), hb_PValue( 3 )
   ? hb_PValue( 5, "new5" ), hb_PValue( 5 ), PCount()
   ? hb_PValue( 2, NIL ), hb_PValue( 2 )
   ? hb_PValue( 2, ), hb_PValue( 2 )
   ? hb_PValue( 2, @a ), hb_PValue( 2 )
   ? Len( hb_AParams() ), hb_AParams()[ 1 ]
RETURN NIL
FUNCTION N( a )
   ? hb_PValue( 2, 5 ), hb_PValue( 2 ), hb_PValue( 3 ), a
   ? hb_PValue( 1, 5 ), a
   ? hb_PValue(), hb_PValue( , 3 ), hb_PValue( "x", 3 ), hb_PValue( 1.7, 3 ), a
RETURN NIL
