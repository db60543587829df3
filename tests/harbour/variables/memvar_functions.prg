// __mv functions: names, scopes, get and put
PROCEDURE Main()
   LOCAL e
   PRIVATE p1 := 1
   PUBLIC g1 := "g"
   ? __mvExist( "p1" ), __mvExist( "nope" ), __mvGet( "p1" ), __mvGet( "G1" )
   ? __mvPut( "p1", 5 ), p1
   ? __mvScope( "p1" ), __mvScope( "g1" ), __mvScope( "nope" )
   ? __mvGetDef( "nope", "default" ), __mvGetDef( "p1", 0 )
   __mvPrivate( "dyn" )
   ? Type( "dyn" ), dyn
   __mvPublic( "dynp" )
   ? dynp
   __mvRelease( "d*", .T. )
   ? Type( "dyn" ), Type( "p1" )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      __mvGet( "nope" )
   RECOVER USING e
      ? e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN
