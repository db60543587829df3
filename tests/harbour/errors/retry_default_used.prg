// canRetry and canDefault: what the error block answers decides
PROCEDURE Main()
   LOCAL n := 0, x
   ErrorBlock( {| e | iif( e:canRetry .AND. n++ < 2, .T., iif( e:canDefault, .F., Break( e ) ) ) } )
   dbCreate( "t1", { { "N", "N", 5, 0 } } )
   USE nosuch
   ? n, NetErr(), Used()
   BEGIN SEQUENCE
      x := 1 + "a"
   RECOVER USING x
      ? x:subCode, n
   END SEQUENCE
   FErase( "t1.dbf" )
   RETURN
