// Masks with and without a dot; ADir() with an array of attributes counts folders and hidden files as well.
PROCEDURE Main()
   LOCAL cMask, cAttr, a, aNames
   hb_DirCreate( "x" )
   hb_DirCreate( "x/d" )
   hb_MemoWrit( "x/b.txt", "" )
   hb_MemoWrit( "x/.c", "" )
   hb_MemoWrit( "x/e", "" )
   FOR EACH cMask IN { "x/*.*", "x/*", "x/", "x/?", "x/*.", "x/*.*t", "x", "x/d/", "x/b.txt", "x/e" }
      FOR EACH cAttr IN { "", "D", "H", "DHS", "V" }
         ? cMask, cAttr + ":"
         AEval( ASort( Directory( cMask, cAttr ),,, {| x, y | x[ 1 ] < y[ 1 ] } ), {| x | QQOut( x[ 1 ], x[ 5 ], "" ) } )
      NEXT
      ? ADir( cMask )
      a := Array( 20 )
      aNames := Array( 20 )
      ? ADir( cMask, aNames,,,, a ), ADir( cMask,,,, a ), ADir( cMask,,, a ), ADir( cMask, a )
   NEXT
   RETURN
