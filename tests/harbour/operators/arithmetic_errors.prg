// Wrong types and division by zero: identity of the errors, and substitution by the error block
PROCEDURE Main()
   LOCAL e, b
   FOR EACH b IN { {|| 1 + "a" }, {|| "a" + 1 }, {|| 1 - "a" }, {|| 1 * "a" }, {|| 1 / "a" }, {|| 1 % "a" }, {|| 1 ^ "a" }, ;
                   {|| - "a" }, {|| NIL + 1 }, {|| {} + 1 }, {|| .T. + .T. }, {|| 0d20240101 + 0d20240101 }, {|| 0d20240101 * 2 }, ;
                   {|| 1 / Zero() }, {|| 1 % Zero() }, {|| "a" $ 1 }, {|| 1 $ "a" }, {|| 1 $ { 1 } } }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         ? Eval( b )
      RECOVER USING e
         ? e:subSystem, e:subCode, e:genCode, e:description, e:operation, e:canSubstitute, hb_ValToExp( e:args )
      END SEQUENCE
   NEXT
   ErrorBlock( {| err | iif( err:canSubstitute, 99, Break( err ) ) } )
   ? 1 + "a", 5 / Zero(), 2 * {}
   RETURN

STATIC FUNCTION Zero()
   RETURN 0
