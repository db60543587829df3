PROCEDURE Main()
   ? Len(), Len( 1, 2 ), SubStr( "a" ), Left( "a" ), Upper()
   ? Chr(), Date( 1 ), Time( 2 )
   RETURN
