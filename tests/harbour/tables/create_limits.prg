// Records and fields that are too long, and the file the error names
PROCEDURE Main()
   LOCAL e, s
   FOR EACH s IN { { { "A", "C", 65534, 0 } }, { { "A", "C", 65535, 0 } }, { { "A", "C:N", 65534, 0 } }, { { "A", "C", 65000, 0 }, { "B", "C", 534, 0 } }, ;
                   { { "A", "C", 65000, 0 }, { "B", "C", 535, 0 } }, { { "A", "Q:U", 300, 0 } }, { { "A", "Q", 300, 0 } }, { { "A", "N", 256, 0 } } }
      FErase( "t.dbf" )
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         ? dbCreate( "t", s )
         USE t
         ?? FieldLen( 1 ), RecSize()
      RECOVER USING e
         ? e:subSystem, e:subCode, e:genCode, e:operation, e:filename, e:canRetry, e:canDefault
      END SEQUENCE
      CLOSE
   NEXT
   FErase( "t.dbf" )
   RETURN
