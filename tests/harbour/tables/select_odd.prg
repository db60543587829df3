// Selecting odd numbers and texts; names of files and aliases
PROCEDURE Main()
   LOCAL n, e
   FOR EACH n IN { 3, 70000, 0, 65536, -1, 1.9, "5", "A", "K", "L", "12", " 7 ", "1x", "70000", NIL, .T., {} }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         dbSelectArea( 2 )
         dbSelectArea( n )
         ? hb_ValToExp( n ), Select(), Select( n )
         ?? ( n )->( Select() )
      RECOVER USING e
         ?? e:subCode, e:description, e:operation
      END SEQUENCE
   NEXT
   dbCreate( "t", { { "F", "C", 5, 0 } } )
   dbSelectArea( 65535 )
   USE t
   ? Select(), Alias()
   CLOSE ALL
   NetErr( .T. )
   FOR EACH n IN { 5, " t ", "nosuch", "t" }
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         dbUseArea( .T.,, n )
         ? Alias()
      RECOVER USING e
         ? e:subSystem, e:subCode, e:operation, e:filename, NetErr()
      END SEQUENCE
      CLOSE ALL
   NEXT
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      dbUseArea( .T.,, "t",,,, "NOPAGE" )
      ? Alias()
   RECOVER USING e
      ? e:subSystem, e:subCode, e:operation, e:canSubstitute, e:filename, NetErr()
   END SEQUENCE
   FErase( "t.dbf" )
   RETURN
