// BEGIN SEQUENCE WITH: the error block inside, the old one after
PROCEDURE Main()
   LOCAL e, old := ErrorBlock( {| err | Break( "old block " + err:description ) }), b, empty := {}
   BEGIN SEQUENCE WITH {| err | Break( "with " + err:description ) }
      ? 1 + "a"
   RECOVER USING e
      ? e
   END SEQUENCE
   BEGIN SEQUENCE
      ? 1 + "a"
   RECOVER USING e
      ? e
   END SEQUENCE
   BEGIN SEQUENCE WITH {|| 42 }
      ? 1 + "a"
   RECOVER USING e
      ? "never"
   END SEQUENCE
   BEGIN SEQUENCE WITH __BreakBlock()
      ? 1 + "a"
   RECOVER USING e
      ? e:className(), e:subCode
   END SEQUENCE
   b := {| err | Break( err ) }
   BEGIN SEQUENCE WITH b
      BEGIN SEQUENCE WITH {| err | Break( "inner " + err:operation ) }
         ? empty[ 1 ]
      RECOVER USING e
         ? e
      END SEQUENCE
      ? empty[ 1 ]
   RECOVER USING e
      ? e:operation, e:subCode, e:description
   END SEQUENCE
   ErrorBlock( old )
   RETURN
