// Calling what does not exist, directly, by macro, by pointer
DYNAMIC NoSuchFunction
PROCEDURE Main()
   LOCAL e, c := "nosuch2"
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      NoSuchFunction( 1, 2 )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:genCode, e:description, e:operation, hb_ValToExp( e:args ), e:canSubstitute
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      &c( 5 )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   BEGIN SEQUENCE WITH {|| "substitute" }
      ? NoSuchFunction()
   END SEQUENCE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      hb_ExecFromArray( "nosuch3", { 1 } )
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   ? hb_IsFunction( "main" ), hb_IsFunction( "nosuch4" ), hb_IsFunction( "UPPER" )
   RETURN
