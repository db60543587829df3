// Making error objects and raising them
#include "error.ch"
PROCEDURE Main()
   LOCAL e := ErrorNew(), x
   e:description := "my error"
   e:subSystem := "MINE"
   e:subCode := 77
   e:genCode := EG_ARG
   e:operation := "doing"
   e:args := { 1, "x" }
   e:canSubstitute := .T.
   e:severity := ES_ERROR
   e:cargo := { "any" }
   ? e:description, e:subSystem, e:subCode, e:genCode, e:severity, e:canDefault, e:tries, e:osCode, e:fileName
   ErrorBlock( {| err | err:operation + "!" } )
   ? Eval( ErrorBlock(), e )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      Eval( ErrorBlock(), e )
   RECOVER USING x
      ? x == e, x:cargo[ 1 ], ValType( x ), x:className()
   END SEQUENCE
   e := ErrorNew( "SUBSYS", EG_OPEN, "desc" )
   ? e:subSystem, e:genCode, e:description
   RETURN
