// Logical operators: short circuit, and wrong types
PROCEDURE Main()
   LOCAL e, b
   ? .F. .AND. Say( "right of AND" ), .T. .OR. Say( "right of OR" )
   ? .T. .AND. Say( "AND asks" ), .F. .OR. Say( "OR asks" )
   FOR EACH b IN { {|| v( 1 ) .AND. .T. }, {|| .T. .AND. v( 1 ) }, {|| v( "a" ) .OR. .T. }, {|| .F. .OR. v( NIL ) }, {|| ! v( 5 ) }, {|| ! v( "x" ) }, {|| iif( v( 1 ), 2, 3 ) } }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         ? Eval( b )
      RECOVER USING e
         ? e:subSystem, e:subCode, e:description, e:operation, hb_ValToExp( e:args )
      END SEQUENCE
   NEXT
   RETURN

STATIC FUNCTION Say( c )
   ? c
   RETURN .T.

STATIC FUNCTION v( x )
   RETURN x
